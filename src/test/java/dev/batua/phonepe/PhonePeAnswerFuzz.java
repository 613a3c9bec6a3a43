package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.AnswerText;
import dev.batua.operation.JvmEnvironment;
import dev.batua.operation.Outcome;
import dev.batua.operation.ProblemException;
import dev.batua.operation.ProviderAnswer;
import dev.batua.operation.Readiness;
import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import java.util.Map;

/** Fuzzes what PhonePe answers: the first byte chooses the HTTP status, the rest is the body. */
public final class PhonePeAnswerFuzz {
  private static final int[] STATUSES = {200, 201, 204, 302, 400, 401, 409, 429, 500};
  private static final SmallRyeConfig CONFIG = JvmEnvironment.config(Map.of());
  private static final PhonePe PHONEPE =
      new PhonePe(
          CONFIG.getConfigMapping(PhonePeSettings.class),
          JvmEnvironment.parts(CONFIG, new Readiness()));

  private PhonePeAnswerFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (input.length > 0) {
      int status = STATUSES[(input[0] & 0xff) % STATUSES.length];
      byte[] body = Arrays.copyOfRange(input, 1, input.length);
      judge(status, body);
    }
  }

  private static void judge(int status, byte[] body) throws Exception {
    String code = AnswerText.raw(body, "code");
    boolean succeeded = "true".equals(AnswerText.raw(body, "success"));
    try {
      ProviderAnswer answer = PHONEPE.accept(AnswerText.decoded("phonepe", status, body));
      AnswerText.written(TopupWalletAnswer.of(answer, null));
      assertTrue(status / 100 == 2 && succeeded, "accepted without success");
      assertEquals("SUCCESS", code);
    } catch (ProblemException e) {
      if (e.code().outcome() == Outcome.REFUSED) {
        boolean said = PhonePeCode.isRefusal(code) && !succeeded;
        assertTrue(status / 100 == 4 || said || "AUTHORIZATION_FAILED".equals(code));
      } else {
        assertEquals(Outcome.UNKNOWN, e.code().outcome());
      }
    }
  }
}
