package dev.batua.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How names are looked up, by a system that the test plays. */
class NamesTest {
  private static final List<InetAddress> ALL =
      IntStream.of(1, 2, 3).mapToObj(NamesTest::at).toList();

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch answers = new CountDownLatch(1);
  private final Names names = new Names(this::addresses);

  private InetAddress[] addresses(String name) throws UnknownHostException {
    asked.incrementAndGet();
    try {
      if (!answers.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("never answered");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (name.equals("unknown.test")) {
      throw new UnknownHostException(name);
    }
    return ALL.toArray(InetAddress[]::new);
  }

  private static InetAddress at(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private List<InetAddress> found() {
    return names.find("a.test").join();
  }

  @Test
  void a_name_is_looked_up_once_at_a_time_and_holds_up_nobody() {
    var first = names.find("a.test");
    var second = names.find("a.test");
    var other = names.find("b.test");
    assertEquals(0, names.count("a.test"));
    answers.countDown();
    assertEquals(first.join(), second.join());
    assertEquals(ALL, other.join());
    assertEquals(2, asked.get());
    assertEquals(ALL, found());
    assertEquals(3, asked.get());
    assertEquals(3, names.count("a.test"));
  }

  @Test
  void addresses_where_nobody_was_come_last() {
    answers.countDown();
    names.nobodyAt(at(1));
    assertEquals(List.of(at(2), at(3), at(1)), found());
    names.nobodyAt(at(2));
    assertEquals(List.of(at(3), at(1), at(2)), found());
    names.nobodyAt(at(3));
    assertEquals(List.of(at(1), at(2), at(3)), found());
    names.nobodyAt(at(1));
    assertEquals(List.of(at(2), at(3), at(1)), found());
  }

  @Test
  void a_name_that_nobody_knows_has_no_address() {
    answers.countDown();
    var failure = assertThrows(CompletionException.class, () -> names.find("unknown.test").join());
    assertInstanceOf(UnknownHostException.class, failure.getCause());
    assertEquals(0, names.count("unknown.test"));
    assertEquals(0, names.count("never.test"));
  }
}
