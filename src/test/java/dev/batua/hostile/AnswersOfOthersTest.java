package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that carries more answers than requests must not mix them up. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class AnswersOfOthersTest {
  private static final Target DEBIT = Target.of("juspay-direct-debit");

  private static byte[] charged(String txn) {
    String json = "{\"status\":\"CHARGED\",\"txn_id\":\"%s\"}".formatted(txn);
    return Misdeed.whole(200, "application/json", RawProvider.bytes(json));
  }

  private static Answer debit(FunctionEnvironment function) throws Exception {
    return new Answer(Event.parsed(function.invoke(DEBIT.event().toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"102 Processing", "199 Odd", "200 OK\r\nContent-Length: 0", "204 None"})
  void what_comes_behind_an_answer_is_not_the_next_ones(String early) throws Exception {
    boolean isInterim = early.startsWith("1");
    try (RawProvider provider = new RawProvider()) {
      Map<String, String> settings = Callers.settings(DEBIT.function(), provider.url());
      try (FunctionEnvironment function = new JvmEnvironment(settings)) {
        provider.does(
            Misdeed.of(
                early,
                socket -> {
                  Misdeed.write(socket, RawProvider.bytes("HTTP/1.1 " + early + "\r\n\r\n"));
                  Thread.sleep(100);
                  Misdeed.write(socket, charged("of-the-first"));
                }));
        assertEquals("UNKNOWN", debit(function).text("outcome"));
        // A request that is under way cannot tell a second answer from its own; an idle one can.
        Thread.sleep(isInterim ? 0 : 300);
        provider.does(Misdeed.of("right", it -> Misdeed.write(it, charged("of-the-second"))));
        assertEquals("of-the-second", debit(function).text("txnId"));
      }
    }
  }
}
