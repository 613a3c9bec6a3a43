package dev.batua.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.invocation.Deadline;
import dev.batua.problem.Settlement;
import dev.batua.settlement.Subject.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WatchingTest {
  private static final Subject SUBJECT =
      new Subject("phonepe", Kind.PAYMENT, Map.of("transactionId", "t1"), null);
  private static final Schedule SCHEDULE = Schedule.none().then(1, Duration.ofSeconds(20));

  private final List<String> queue = new CopyOnWriteArrayList<>();

  private Watching watching(WatchSender sender, Duration time) {
    return new Watching(Optional.ofNullable(sender), SUBJECT, SCHEDULE, Deadline.in(time));
  }

  private void keep(String message, Duration delay, Deadline deadline) {
    queue.add(message + " in " + delay.toSeconds());
  }

  private static void refuse(String message, Duration delay, Deadline deadline) throws IOException {
    throw new IOException();
  }

  private static void hang(String message, Duration delay, Deadline deadline) throws IOException {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void puts_it_into_the_queue_once_and_says_so() {
    try (Watching watching = watching(this::keep, Duration.ofSeconds(10))) {
      assertEquals(Settlement.WATCHED, watching.settlement());
      assertEquals(Settlement.WATCHED, watching.settlement());
    }
    assertEquals(List.of(Watch.of(SUBJECT).message() + " in 20"), queue);
  }

  @Test
  void says_why_it_does_not() {
    try (Watching nowhere = watching(null, Duration.ofSeconds(10));
        Watching refused = watching(WatchingTest::refuse, Duration.ofSeconds(10))) {
      assertEquals(Settlement.NO_QUEUE, nowhere.settlement());
      assertEquals(Settlement.QUEUE_FAILED, refused.settlement());
    }
  }

  @Test
  void waits_for_the_queue_no_longer_than_to_the_end_of_the_time() {
    long begun = System.nanoTime();
    try (Watching watching = watching(WatchingTest::hang, Duration.ofMillis(600))) {
      assertEquals(Settlement.QUEUE_FAILED, watching.settlement());
    }
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(30)) < 0);
  }

  /** A call that takes all of its time leaves none for the queue behind it. */
  @Test
  void puts_it_there_shortly_before_the_end_by_itself() throws Exception {
    try (Watching watching = watching(this::keep, Duration.ofMillis(400))) {
      for (int i = 0; i < 1000 && queue.isEmpty(); i++) {
        Thread.sleep(10);
      }
      assertEquals(1, queue.size());
      assertEquals(Settlement.WATCHED, watching.settlement());
    }
  }

  @Test
  void puts_nothing_there_where_all_is_known_before() throws Exception {
    watching(this::keep, Duration.ofMillis(400)).close();
    Thread.sleep(600);
    assertEquals(List.of(), queue);
  }
}
