package dev.batua.phonepe;

import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.ProviderAnswer;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.settlement.Subject.Kind;
import java.util.Map;

/** How a debit, a capture, a refund or an authorization stands, by a look-up of it. */
final class TransactionStanding {
  private TransactionStanding() {}

  /** A debit, a capture or an authorization. */
  static Subject of(Kind kind, String transactionId) {
    return new Subject(PhonePe.NAME, kind, Map.of("transactionId", transactionId), null);
  }

  /** A refund, by its own id. */
  static Subject refund(String refundId) {
    return new Subject(PhonePe.NAME, Kind.REFUND, Map.of("refundId", refundId), null);
  }

  /** The id by which PhonePe knows it. */
  static String idOf(Subject subject) {
    return subject.id(subject.kind() == Kind.REFUND ? "refundId" : "transactionId");
  }

  /** How a transaction stands, by the answer to a look-up of it. */
  static Standing of(Subject subject, ProviderAnswer answer) {
    return new Standing(
        subject,
        GetTransaction.outcome(answer),
        Paise.in(answer),
        answer.shown("data.providerReferenceId"),
        words(answer, answer.shown("data.payResponseCode")));
  }

  /** How an authorization stands: that money is held is no payment yet. */
  static Standing ofAuthorization(Subject subject, ProviderAnswer answer) {
    TransactionId.requireIn(answer);
    AuthState state = AuthState.of(answer);
    Outcome outcome = state.isHeld() ? Outcome.PENDING : Outcome.UNKNOWN;
    return new Standing(
        subject,
        state.isCancelled() ? Outcome.REFUSED : outcome,
        Paise.of(answer.text("data.authorizedAmount")),
        answer.shown("data.providerReferenceId"),
        words(answer, answer.shown(AuthState.FIELD)));
  }

  private static ProviderWords words(ProviderAnswer answer, String status) {
    return new ProviderWords(answer.shown("code"), answer.shown("message"), status);
  }
}
