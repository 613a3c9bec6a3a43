package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.JvmEnvironment;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemException;
import dev.batua.provider.AnswerText;
import dev.batua.provider.ProviderAnswer;
import dev.batua.start.Readiness;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Set;

/** Fuzzes what PhonePe answers. */
public final class PhonePeAnswerFuzz {
  private static final SmallRyeConfig CONFIG = JvmEnvironment.config(Map.of());
  private static final PhonePe PHONEPE =
      new PhonePe(
          CONFIG.getConfigMapping(PhonePeSettings.class),
          JvmEnvironment.parts(CONFIG, new Readiness()));
  private static final TopupWallet TOPUP = new TopupWallet(PHONEPE, null);
  private static final TopupWallet.Request REQUEST =
      new TopupWallet.Request(1L, null, null, null, null, "TRANSACTIONAL", null);

  private PhonePeAnswerFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    AnswerText text = AnswerText.of(input);
    String code = text.raw("code");
    PhonePeCode meaning = code == null ? null : PhonePeCode.of(code);
    try {
      ProviderAnswer answer = PHONEPE.accept(text.decoded("phonepe", REQUEST));
      AnswerText.written(TOPUP.answer(answer, null));
      assertEquals(PhonePeCode.DONE, meaning);
      assertFalse(text.isRedirect() || "false".equals(text.raw("success")));
    } catch (ProblemException e) {
      if (e.code().outcome() == Outcome.REFUSED) {
        boolean said =
            meaning != null && !Set.of(PhonePeCode.DONE, PhonePeCode.OPEN).contains(meaning);
        assertTrue(said || text.isRefusal() || PhonePeCode.isStatus(code), "refused by no no");
      } else {
        assertEquals(Outcome.UNKNOWN, e.code().outcome());
      }
    }
  }
}
