package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.invocation.Deadline;
import dev.batua.invocation.InvocationContext;
import dev.batua.operation.LogLines;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** When a secret is read again, by a clock and a store that are moved by hand. */
class RotatedKeysTest {
  private static final SecretName NAME = new SecretName("batua.x.secret-id", "batua/x");
  private static final SecretAges AGES =
      new SecretAges(Duration.ofMinutes(5), Duration.ofHours(12));

  private final List<CompletableFuture<Secret>> reads = new CopyOnWriteArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final RotatedKeys<String> keys =
      new RotatedKeys<>(NAME, this::read, Secret::reveal, AGES, new Hands());

  private CompletableFuture<Secret> read() {
    reads.add(new CompletableFuture<>());
    return reads.get(reads.size() - 1);
  }

  /** Ends a reading, counted from 0, well. */
  private void gives(int read, String text) {
    reads.get(read).complete(Secret.of(text));
  }

  private void fails(int read) {
    reads.get(read).completeExceptionally(NAME.unavailable());
  }

  private static Deadline soon() {
    return Deadline.of(new InvocationContext("request-1", Duration.ofMillis(600)));
  }

  private String use() {
    return keys.now(soon());
  }

  private Optional<String> refused(String account) {
    return keys.insteadOf(account, soon());
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void a_young_secret_is_not_read_again() {
    gives(0, "one");
    pass(Duration.ofMinutes(5).minusMillis(1));
    assertEquals("one", use());
    assertEquals(1, reads.size());
  }

  @Test
  void an_old_one_is_read_again_in_passing_and_once_at_a_time() {
    gives(0, "one");
    pass(Duration.ofMinutes(5));
    assertEquals("one", use());
    assertEquals("one", use());
    assertEquals(2, reads.size());
    gives(1, "two");
    assertEquals("two", use());
    assertEquals(2, reads.size());
  }

  @Test
  void a_store_that_failed_is_left_alone_for_a_while() {
    gives(0, "one");
    pass(Duration.ofMinutes(6));
    use();
    fails(1);
    pass(Duration.ofSeconds(9));
    assertEquals("one", use());
    assertEquals(2, reads.size());
    pass(Duration.ofSeconds(1));
    assertEquals("one", use());
    assertEquals(3, reads.size());
  }

  @Test
  void readings_are_ordered_although_the_clock_was_set_back() {
    gives(0, "one");
    pass(Duration.ofMinutes(-10));
    assertEquals("one", use());
    gives(1, "two");
    assertEquals("two", use());
    assertEquals(2, reads.size());
    pass(Duration.ofMinutes(-10));
    use();
    fails(2);
    assertEquals("two", use());
  }

  @Test
  void what_ended_late_is_no_news() {
    gives(0, "one");
    pass(Duration.ofMinutes(6));
    use();
    assertUnavailable(() -> refused("one"));
    gives(2, "three");
    fails(1);
    pass(Duration.ofHours(13));
    assertEquals("three", use());
  }

  @Test
  void one_that_is_twice_too_old_is_waited_for() throws Exception {
    gives(0, "one");
    pass(Duration.ofMinutes(10));
    CompletableFuture<String> waiting = waiting(() -> keys.now(plenty()));
    gives(1, "two");
    assertEquals("two", waiting.join());
  }

  @Test
  void a_store_that_does_not_answer_is_waited_for_a_moment_and_once() throws Exception {
    gives(0, "one");
    pass(Duration.ofMinutes(10));
    Deadline deadline = plenty();
    assertEquals("one", keys.now(deadline));
    assertTrue(deadline.left().compareTo(Duration.ofSeconds(15)) > 0, "not a moment");
    assertPassing();
    fails(1);
    pass(Duration.ofSeconds(10));
    assertPassing();
    assertEquals(3, reads.size());
    gives(2, "two");
    assertEquals("two", use());
  }

  /** That an invocation goes on with the first keys without waiting for others. */
  private void assertPassing() {
    CompletableFuture<String> answer = waiting(() -> keys.now(plenty()));
    assertTrue(answer.isDone(), "waits");
    assertEquals("one", answer.join());
  }

  @Test
  void a_reading_that_the_process_was_frozen_in_is_begun_anew() throws Exception {
    gives(0, "one");
    pass(Duration.ofMinutes(5));
    use();
    pass(Duration.ofHours(1));
    CompletableFuture<String> waiting = waiting(() -> keys.now(plenty()));
    assertEquals(3, reads.size());
    fails(1);
    gives(2, "two");
    assertEquals("two", waiting.join());
  }

  @Test
  void what_is_withdrawn_serves_no_longer() {
    gives(0, "one");
    pass(Duration.ofMinutes(6));
    use();
    ProblemException withdrawn = NAME.withdrawn("is gone");
    try (LogLines log = new LogLines()) {
      reads.get(1).completeExceptionally(withdrawn);
      assertTrue(log.text().contains("ERROR the secret batua/x cannot be read"), log.text());
    }
    assertUnavailable(this::use);
    reads.get(2).completeExceptionally(withdrawn);
    assertUnavailable(this::use);
    gives(3, "two");
    assertEquals("two", use());
  }

  @Test
  void what_is_faulty_is_outlived() {
    gives(0, "one");
    pass(Duration.ofMinutes(6));
    use();
    reads.get(1).completeExceptionally(NAME.faulty("is odd"));
    pass(Duration.ofHours(11));
    assertEquals("one", use());
  }

  @Test
  void an_outage_is_outlived_until_its_last_moment() {
    gives(0, "one");
    pass(Duration.ofMinutes(5));
    use();
    fails(1);
    pass(AGES.stale().minusMinutes(5).minusMillis(1));
    assertEquals("one", use());
    pass(Duration.ofMillis(1));
    assertUnavailable(this::use);
  }

  @Test
  void a_reading_has_a_minute() {
    gives(0, "one");
    pass(Duration.ofMinutes(5));
    use();
    pass(Duration.ofMinutes(1));
    use();
    assertEquals(2, reads.size());
    pass(Duration.ofMillis(1));
    use();
    assertEquals(3, reads.size());
  }

  @Test
  void an_outage_has_a_limit_and_an_idle_environment_has_none() {
    gives(0, "one");
    pass(Duration.ofHours(13));
    assertEquals("one", use());
    fails(1);
    assertEquals(
        ProblemCode.SECRETS_UNAVAILABLE, assertThrows(ProblemException.class, this::use).code());
    gives(2, "two");
    assertEquals("two", use());
  }

  @Test
  void keys_that_were_read_anew_before_the_refusal_are_others() {
    gives(0, "one");
    pass(Duration.ofMinutes(6));
    use();
    gives(1, "two");
    assertEquals(Optional.of("two"), refused("one"));
    assertEquals(2, reads.size());
  }

  @Test
  void the_same_keys_again_are_no_others() {
    SecretReader same = () -> CompletableFuture.completedFuture(Secret.of("one"));
    RotatedKeys<String> unchanged =
        new RotatedKeys<>(NAME, same, Secret::reveal, AGES, new Hands());
    assertEquals(Optional.empty(), unchanged.insteadOf("one", soon()));
  }

  @Test
  void a_first_reading_that_failed_is_tried_by_the_next_invocation() {
    fails(0);
    assertFalse(keys.firstRead().isCompletedExceptionally());
    assertThrows(ProblemException.class, this::use);
    assertEquals(2, reads.size());
    gives(1, "one");
    assertEquals("one", use());
  }

  @Test
  void an_invocation_waits_for_a_reading_that_init_could_not_end() {
    assertThrows(ProblemException.class, this::use);
    assertEquals(1, reads.size());
    gives(0, "one");
    assertEquals("one", use());
  }

  @Test
  void a_clock_set_back_makes_a_secret_old() {
    gives(0, "one");
    pass(Duration.ofHours(-1));
    assertEquals("one", use());
    assertEquals(2, reads.size());
  }

  @Test
  void a_refusal_has_it_read_at_most_every_five_seconds() {
    gives(0, "one");
    assertUnavailable(() -> refused("one"));
    assertEquals(2, reads.size());
    gives(1, "one");
    pass(Duration.ofSeconds(5).minusMillis(1));
    assertEquals(Optional.empty(), refused("one"));
    assertEquals(2, reads.size());
    pass(Duration.ofMillis(1));
    assertUnavailable(() -> refused("one"));
    assertEquals(3, reads.size());
  }

  private static void assertUnavailable(Executable use) {
    assertEquals(ProblemCode.SECRETS_UNAVAILABLE, assertThrows(ProblemException.class, use).code());
  }

  @Test
  void keys_that_changed_meanwhile_need_no_reading() {
    gives(0, "two");
    assertEquals(Optional.of("two"), refused("one"));
    assertEquals(1, reads.size());
  }

  @Test
  void a_refusal_is_told_why_there_are_no_other_keys() {
    gives(0, "one");
    CompletableFuture<Optional<String>> answer =
        CompletableFuture.supplyAsync(() -> keys.insteadOf("one", plenty()));
    awaitReads(2);
    ProblemException faulty = NAME.faulty("is odd");
    reads.get(1).completeExceptionally(faulty);
    assertEquals(faulty, assertThrows(CompletionException.class, answer::join).getCause());
    // So is the next, which does not have it read again.
    assertEquals(faulty, assertThrows(ProblemException.class, () -> refused("one")));
    assertEquals(2, reads.size());
    assertEquals("one", use());
  }

  @Test
  void a_refusal_gives_the_keys_that_were_read_for_it() {
    gives(0, "one");
    CompletableFuture<Optional<String>> answer =
        CompletableFuture.supplyAsync(() -> keys.insteadOf("one", plenty()));
    awaitReads(2);
    gives(1, "two");
    assertEquals(Optional.of("two"), answer.join());
  }

  @Test
  void what_was_asked_for_earlier_does_not_replace_what_was_asked_for_later() {
    gives(0, "one");
    pass(Duration.ofMinutes(5));
    use();
    pass(Duration.ofSeconds(1));
    assertUnavailable(() -> refused("one"));
    gives(2, "three");
    gives(1, "two");
    assertEquals("three", use());
  }

  @Test
  void an_invocation_has_what_it_waited_for() throws Exception {
    CompletableFuture<String> waiting = waiting(() -> keys.now(plenty()));
    gives(0, "one");
    assertEquals("one", waiting.join());
    assertEquals(1, reads.size());
  }

  @Test
  void an_invocation_that_is_interrupted_goes_without() {
    Thread.currentThread().interrupt();
    assertThrows(ProblemException.class, this::use);
    assertTrue(Thread.interrupted(), "told nobody");
  }

  @Test
  void a_rehearsal_signs_with_its_own_keys() throws Exception {
    gives(0, "one");
    assertEquals("nobody's", new Rehearsal("{}", "nobody's", "{}").play(this::use));
    assertEquals("one", use());
  }

  @Test
  void what_is_wrong_with_a_secret_is_said() {
    try (LogLines log = new LogLines()) {
      SecretReader faulty = () -> CompletableFuture.failedFuture(NAME.faulty("is odd"));
      RotatedKeys<String> none = new RotatedKeys<>(NAME, faulty, Secret::reveal, AGES, new Hands());
      ProblemException problem = assertThrows(ProblemException.class, () -> none.now(soon()));
      assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
      assertTrue(log.text().contains("ERROR the secret batua/x cannot be read"), log.text());
      assertTrue(log.text().contains("is odd"), log.text());
    }
  }

  @Test
  void an_outage_that_is_outlived_is_a_warning() {
    gives(0, "one");
    pass(Duration.ofMinutes(6));
    use();
    try (LogLines log = new LogLines()) {
      fails(1);
      assertEquals(
          "WARN the secret batua/x of 2026-01-01T00:00:00Z serves on: "
              + NAME.unavailable().errors(),
          log.text());
    }
  }

  @Test
  void what_nobody_thought_of_is_an_outage_and_not_quoted() {
    try (LogLines log = new LogLines()) {
      SecretReader broken =
          () -> CompletableFuture.failedFuture(new IllegalStateException("canary"));
      RotatedKeys<String> none = new RotatedKeys<>(NAME, broken, Secret::reveal, AGES, new Hands());
      assertTrue(none.firstRead().isDone(), "goes on");
      ProblemException problem = assertThrows(ProblemException.class, () -> none.now(soon()));
      assertEquals(ProblemCode.SECRETS_UNAVAILABLE, problem.code());
      assertTrue(log.text().contains("IllegalStateException"), log.text());
      assertFalse(log.text().contains("canary"), log.text());
    }
  }

  /** What is worked out by a thread that has to wait for it by now. */
  private static <T> CompletableFuture<T> waiting(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> result.completeAsync(work, Runnable::run));
    thread.start();
    while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return result;
  }

  private static Deadline plenty() {
    return Deadline.of(new InvocationContext("request-1", Duration.ofSeconds(30)));
  }

  private void awaitReads(int count) {
    while (reads.size() < count) {
      Thread.onSpinWait();
    }
  }

  /** The clock that shows what the test says. */
  private final class Hands extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
