package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.JvmEnvironment;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemException;
import dev.batua.provider.AnswerText;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.start.Readiness;
import dev.batua.text.Secret;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.function.Function;

/** Fuzzes what Juspay answers. */
public final class JuspayAnswerFuzz {
  private static final SmallRyeConfig CONFIG = JvmEnvironment.config(Map.of());
  private static final Juspay JUSPAY =
      new Juspay(
          CONFIG.getConfigMapping(JuspaySettings.class),
          JvmEnvironment.parts(CONFIG, new Readiness()));
  private static final DirectDebit.Request DEBIT =
      new DirectDebit.Request("c", "order_1", Secret.of("t"), "PAYTM", true, null);
  private static final TopupWallet.Request TOPUP =
      new TopupWallet.Request("c", "wallet_1", "topup_1", 100L, null);

  private JuspayAnswerFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    AnswerText text = AnswerText.of(input);
    judge(text, DEBIT, answer -> new DirectDebit(JUSPAY, null).answer(answer, DEBIT));
    judge(text, TOPUP, answer -> new TopupWallet(JUSPAY, null).answer(answer, TOPUP));
  }

  private static void judge(
      AnswerText text,
      ProviderRequest<?, ?> request,
      Function<ProviderAnswer, OperationAnswer> read)
      throws Exception {
    String word = text.raw("status");
    boolean isOfAnOrder = JuspayStatus.isOne(word);
    try {
      ProviderAnswer answer = JUSPAY.accept(text.decoded("juspay", request));
      OperationAnswer accepted = read.apply(answer);
      AnswerText.written(accepted);
      assertTrue(word != null, "accepted without a status");
      assertTrue(text.isSuccessful() || isOfAnOrder, "accepted though it is no answer");
      request.about().forEach((field, id) -> assertTrue(id.equalsIgnoreCase(text.raw(field))));
      assertEquals(
          accepted.outcome() == Outcome.SUCCEEDED,
          word.equals("CHARGED") && accepted instanceof Payment,
          "success is CHARGED and nothing else");
    } catch (ProblemException e) {
      boolean failed =
          isOfAnOrder && JuspayStatus.ofDebit(word, false) == Outcome.REFUSED && !text.isRedirect();
      if (e.code().outcome() == Outcome.REFUSED) {
        assertTrue(failed || text.isRefusal() && !isOfAnOrder, "refused by no no");
      } else {
        assertEquals(Outcome.UNKNOWN, e.code().outcome());
      }
    }
  }
}
