package dev.batua.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IdleCollectionTest {
  private static final long MEGABYTE = 1 << 20;
  private static final long MUCH = 7 * MEGABYTE / 2;

  private long used;
  private int collections;
  private final IdleCollection idle = new IdleCollection(() -> used, this::collect);

  private void collect() {
    collections++;
    used = 2 * MEGABYTE;
  }

  private int after(long allocated) {
    used += allocated;
    idle.collectIfDue();
    return collections;
  }

  @Test
  void little_garbage_is_left() {
    assertEquals(0, after(MUCH - 1));
  }

  @Test
  void much_is_collected_once() {
    assertEquals(1, after(MUCH));
    assertEquals(1, after(0));
  }

  @Test
  void what_was_kept_is_no_garbage_the_next_time() {
    after(4 * MEGABYTE);
    assertEquals(1, after(MUCH - 1));
    assertEquals(2, after(1));
  }

  @Test
  void a_jvm_collects_as_it_likes() {
    IdleCollection.HERE.collectIfDue();
  }
}
