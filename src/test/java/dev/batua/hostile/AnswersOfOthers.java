package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection that carries more answers than requests must not mix them up. */
abstract class AnswersOfOthers {
  private static final Target DEBIT = Target.of("juspay-direct-debit");

  private RawProvider provider;
  private FunctionEnvironment function;

  /** Starts a function. */
  abstract FunctionEnvironment start(Map<String, String> settings) throws Exception;

  @BeforeEach
  void connect() throws Exception {
    provider = new RawProvider();
    function = start(StubSettings.of(DEBIT.function(), provider.url()));
  }

  @AfterEach
  void stop() throws Exception {
    function.close();
    provider.close();
  }

  private static byte[] charged(String order, String txn) {
    String json = "{\"order_id\":\"%s\",\"status\":\"CHARGED\",\"txn_id\":\"%s\"}";
    return Misdeed.whole(200, "application/json", RawProvider.bytes(json.formatted(order, txn)));
  }

  private Answer debit(String order) throws Exception {
    return debit(order, true);
  }

  private Answer debit(String order, boolean checked) throws Exception {
    String body = DEBIT.body().put("orderId", order).put("checkOrder", checked).toString();
    return new Answer(Event.parsed(function.invoke(DEBIT.event(body).toString())));
  }

  private static byte[] early(String head, String body) {
    return RawProvider.bytes("HTTP/1.1 " + head + "\r\n\r\n" + body);
  }

  /** Answers with something first, and with what was meant when the next request is waiting. */
  private Misdeed late(byte[] early, byte[] meant, CountDownLatch next) {
    return Misdeed.of(
        "late",
        socket -> {
          Misdeed.write(socket, early);
          next.await(1, TimeUnit.SECONDS);
          Misdeed.write(socket, meant);
        });
  }

  /** A right answer, a moment after what was waiting for its request has come. */
  private static Misdeed behind(CountDownLatch next, byte[] answer) {
    return Misdeed.of(
        "right",
        socket -> {
          next.countDown();
          Thread.sleep(100);
          Misdeed.write(socket, answer);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "102 Processing; ''",
        "199 Odd; ''",
        "200 OK|Content-Length: 0; ''",
        "204 None; ''",
        "205 Reset|Content-Length: 0; ''",
        "200 OK|Content-Length: 2; {}",
        "200 OK|Content-Length: 4; null",
        "200 OK|Content-Length: 4; <p/>",
        "200 OK|Content-Length: 40; {\"order_id\":\"o9\",\"status\":\"CHARGED\"}    ",
        "200 OK|Content-Length: 20; {\"status\":\"CHARGED\"}",
        "302 Found|Content-Length: 0; ''",
        "400 Bad|Content-Length: 4; <p/>",
        "404 Not Found|Content-Length: 0; ''",
        "408 Timeout|Content-Length: 4; <p/>",
        "500 Oops|Content-Length: 2; {}",
        "502 Bad Gateway|Content-Length: 4; <p/>",
        "504 Timeout|Content-Length: 0; ''"
      })
  void what_comes_behind_an_answer_is_not_the_next_ones(String head, String body) throws Exception {
    for (boolean checked : new boolean[] {true, false}) {
      CountDownLatch next = new CountDownLatch(1);
      byte[] early = early(head.replace("|", "\r\n"), body);
      provider.does(late(early, charged("o1", "of-the-first"), next));
      assertEquals("UNKNOWN", debit("o1", checked).text("outcome"));
      provider.does(behind(next, charged("o2", "of-the-second")));
      assertEquals("of-the-second", debit("o2", checked).text("txnId"));
      provider.does(Misdeed.of("right", socket -> Misdeed.write(socket, charged("o3", "third"))));
      assertEquals("third", debit("o3", checked).text("txnId"));
    }
  }

  /** The same order once more: what comes late could well be about it. */
  @Test
  void what_comes_behind_an_answer_is_not_the_next_ones_of_the_same_order() throws Exception {
    CountDownLatch next = new CountDownLatch(1);
    byte[] early = early("200 OK\r\nContent-Length: 0", "");
    provider.does(late(early, charged("o1", "of-the-first"), next));
    assertEquals("UNKNOWN", debit("o1").text("outcome"));
    provider.does(behind(next, charged("o1", "of-the-second")));
    assertEquals("of-the-second", debit("o1").text("txnId"));
  }

  @Test
  void what_comes_behind_the_answer_to_a_look_up_is_not_a_debits() throws Exception {
    CountDownLatch next = new CountDownLatch(1);
    byte[] early = early("200 OK\r\nContent-Length: 0", "");
    provider.whenLookedUp(late(early, charged("o2", "of-the-look-up"), next));
    assertEquals("NOT_SENT", debit("o1").text("outcome"));
    assertEquals(0, provider.received());
    provider.isNewWhenLookedUp();
    provider.does(behind(next, charged("o2", "of-the-second")));
    assertEquals("of-the-second", debit("o2").text("txnId"));
  }

  /** An answer that was right, and another one behind it while the next request waits. */
  @Test
  void an_answer_too_many_is_never_taken_for_anothers() throws Exception {
    CountDownLatch next = new CountDownLatch(1);
    provider.does(late(charged("o1", "of-the-first"), charged("o1", "too-many"), next));
    assertEquals("of-the-first", debit("o1").text("txnId"));
    provider.does(behind(next, charged("o2", "of-the-second")));
    Answer checked = debit("o2");
    assertEquals("NOT_SENT", checked.text("outcome"));
    assertEquals("of-the-second", debit("o2").text("txnId"));
  }
}
