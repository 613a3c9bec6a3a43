package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.AnswerText;
import dev.batua.operation.JvmEnvironment;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Outcome;
import dev.batua.operation.ProblemException;
import dev.batua.operation.ProviderAnswer;
import dev.batua.operation.Readiness;
import dev.batua.operation.Secret;
import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Fuzzes what Juspay answers: the first byte chooses the HTTP status, the rest is the body. */
public final class JuspayAnswerFuzz {
  private static final int[] STATUSES = {200, 201, 204, 302, 400, 401, 409, 429, 500};
  private static final SmallRyeConfig CONFIG = JvmEnvironment.config(Map.of());
  private static final Juspay JUSPAY =
      new Juspay(
          CONFIG.getConfigMapping(JuspaySettings.class),
          JvmEnvironment.parts(CONFIG, new Readiness()));
  private static final DirectDebitRequest DEBIT =
      new DirectDebitRequest("c", "order_1", Secret.of("t"), "PAYTM", true);
  private static final TopupWalletRequest TOPUP =
      new TopupWalletRequest("c", "wallet_1", "topup_1", 100L, null);

  private JuspayAnswerFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (input.length > 0) {
      int status = STATUSES[(input[0] & 0xff) % STATUSES.length];
      byte[] body = Arrays.copyOfRange(input, 1, input.length);
      judge(status, body, answer -> DirectDebitAnswer.of(answer, DEBIT));
      judge(status, body, answer -> TopupWalletAnswer.of(answer, TOPUP));
    }
  }

  private static void judge(int status, byte[] body, Function<ProviderAnswer, OperationAnswer> read)
      throws Exception {
    boolean successful = status / 100 == 2;
    String word = AnswerText.raw(body, "status");
    try {
      ProviderAnswer answer = JUSPAY.accept(AnswerText.decoded("juspay", status, body));
      OperationAnswer accepted = read.apply(answer);
      AnswerText.written(accepted);
      assertTrue(successful && word != null, "accepted without a status");
      assertEquals(
          accepted.outcome() == Outcome.SUCCEEDED,
          word.equals("CHARGED") && accepted instanceof DirectDebitAnswer,
          "success is CHARGED and nothing else");
    } catch (ProblemException e) {
      boolean failed = successful && word != null && JuspayStatus.isFailed(word);
      boolean refused = status / 100 == 4 || failed;
      assertEquals(refused ? Outcome.REFUSED : Outcome.UNKNOWN, e.code().outcome());
    }
  }
}
