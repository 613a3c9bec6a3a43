package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.JvmEnvironment;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemException;
import dev.batua.provider.AnswerText;
import dev.batua.provider.ProviderAnswer;
import dev.batua.start.Readiness;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;

/** Fuzzes what PhonePe answers. */
public final class PhonePeAnswerFuzz {
  private static final SmallRyeConfig CONFIG = JvmEnvironment.config(Map.of());
  private static final PhonePe PHONEPE =
      new PhonePe(
          CONFIG.getConfigMapping(PhonePeSettings.class),
          JvmEnvironment.parts(CONFIG, new Readiness()));
  private static final TopupWallet TOPUP = new TopupWallet(PHONEPE, null);

  private PhonePeAnswerFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    AnswerText text = AnswerText.of(input);
    String code = text.raw("code");
    boolean succeeded = "true".equals(text.raw("success"));
    try {
      ProviderAnswer answer = PHONEPE.accept(text.decoded("phonepe"));
      AnswerText.written(TOPUP.answer(answer, null));
      assertTrue(text.isSuccessful() && succeeded, "accepted without success");
      assertEquals("SUCCESS", code);
    } catch (ProblemException e) {
      if (e.code().outcome() == Outcome.REFUSED) {
        boolean said = PhonePeCode.isRefusal(code) && !succeeded;
        assertTrue(text.isRefusal() || said || "AUTHORIZATION_FAILED".equals(code));
      } else {
        assertEquals(Outcome.UNKNOWN, e.code().outcome());
      }
    }
  }
}
