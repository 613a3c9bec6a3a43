package dev.batua.local.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That what providers make up is new, and the same with the same seed. */
class NewIdsTest {
  private static List<String> some(NewIds ids) {
    return List.of(ids.next("a", 16), ids.next("a", 16), ids.next("b", 32));
  }

  @Test
  void all_are_others() {
    NewIds ids = new NewIds(Optional.empty());
    Set<String> found = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertTrue(found.add(ids.next("a", 16)));
    }
  }

  @Test
  void one_seed_has_the_same_ones() {
    List<String> first = some(new NewIds(7));
    assertEquals(first, some(new NewIds(7)));
    assertNotEquals(first, some(new NewIds(8)));
    assertNotEquals(first, some(new NewIds(Optional.empty())));
  }

  @Test
  void those_of_a_kind_are_the_same_whatever_is_made_of_another() {
    NewIds ids = new NewIds(7);
    ids.next("b", 16);
    assertEquals(new NewIds(7).next("a", 16), ids.next("a", 16));
  }

  @Test
  void they_begin_anew() {
    NewIds ids = new NewIds(7);
    List<String> first = some(ids);
    ids.again();
    assertEquals(first, some(ids));
    ids.again(8);
    assertEquals(some(new NewIds(8)), some(ids));
  }
}
