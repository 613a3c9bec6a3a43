package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.operation.OperationAnswer;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;
import dev.batua.provider.ProviderAnswer;
import dev.batua.request.Amounts;
import dev.batua.settlement.Standing;
import dev.batua.text.UtcTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A refund as Juspay knows it; what is missing, or cannot be read, is left out.
 *
 * <p>Source: "Refund Order" and "Get Order Status" of Juspay's API reference.
 *
 * @param outcome SUCCEEDED; PENDING while it is on its way or somebody at Juspay looks at it;
 *     REFUSED where it failed, which is final; UNKNOWN for a status nobody documented
 * @param refundId the merchant's own id of it
 * @param orderId the merchant's own id of the order; null in a list of the order's
 * @param amountPaise how much
 * @param providerStatus Juspay's status as it came
 * @param refundType STANDARD or INSTANT; an open set
 * @param ref the gateway's reference
 * @param arn the acquirer's reference, by which a bank finds it
 * @param createdAt when it was asked for, RFC 3339 in UTC
 * @param providerCode why it failed, as a code
 * @param providerMessage why it failed
 * @param alreadyRequested true where an earlier request asked for it; otherwise null
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refund(
    Outcome outcome,
    String refundId,
    String orderId,
    Long amountPaise,
    String providerStatus,
    String refundType,
    String ref,
    String arn,
    String createdAt,
    String providerCode,
    String providerMessage,
    Boolean alreadyRequested)
    implements OperationAnswer {
  /** Juspay's field for the merchant's own id of a refund. */
  static final String ID = "unique_request_id";

  /** A refund of the other spelling is in answers to older versions. */
  private static final Map<String, Outcome> STATUSES =
      Map.of(
          "SUCCESS", Outcome.SUCCEEDED,
          "PENDING", Outcome.PENDING,
          "MANUAL_REVIEW", Outcome.PENDING,
          "FAILURE", Outcome.REFUSED,
          "Failure", Outcome.REFUSED);

  /** What is left of a reference that something on the way took for a number. */
  private static final Predicate<String> MANGLED =
      Pattern.compile("[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]+").asMatchPredicate();

  /** Whether the word is a documented status of a refund. */
  static boolean isStatus(String word) {
    return word != null && STATUSES.containsKey(word);
  }

  /** Reads a refund. */
  static Refund of(ProviderAnswer refund) {
    ProviderWords words = JuspayWords.ofPart(refund, "error_code", "error_message");
    return new Refund(
        STATUSES.getOrDefault(String.valueOf(refund.text("status")), Outcome.UNKNOWN),
        refund.shown(ID),
        null,
        Rupees.toPaise(refund.text("amount")),
        words.status(),
        refund.shown("refund_type"),
        reference(refund, "ref", "reference_id"),
        reference(refund, "arn", "refund_arn"),
        UtcTime.orNull(refund.text("created")),
        words.code(),
        words.message(),
        null);
  }

  /**
   * The refund of an id in an answer about its order, or as the whole answer; empty where it is not
   * there, or there are several, of which nobody knows which is meant.
   */
  static Optional<Refund> find(ProviderAnswer answer, String refundId) {
    List<ProviderAnswer> all =
        answer.has(ID) ? List.of(answer) : answer.list("refunds").orElse(List.of());
    List<ProviderAnswer> found =
        all.stream().filter(refund -> refundId.equals(refund.text(ID))).toList();
    return found.size() == 1 ? Optional.of(of(found.get(0))) : Optional.empty();
  }

  /** The same as the answer to who asked for it, or asks again. */
  Refund of(String order, Boolean requestedBefore) {
    return new Refund(
        outcome,
        refundId,
        order,
        amountPaise,
        providerStatus,
        refundType,
        ref,
        arn,
        createdAt,
        providerCode,
        providerMessage,
        requestedBefore);
  }

  /** Where only a look-up says how it stands after it was asked for. */
  static Refund ofStanding(Standing refund) {
    return new Refund(
        refund.outcome(),
        refund.subject().id("refundId"),
        refund.subject().id("orderId"),
        refund.amountPaise(),
        refund.words().status(),
        null,
        refund.providerId(),
        null,
        null,
        refund.words().code(),
        refund.words().message(),
        null);
  }

  @Override
  public boolean lookedUp() {
    return Boolean.TRUE.equals(alreadyRequested);
  }

  /** What Juspay said of it. */
  ProviderWords words() {
    return new ProviderWords(providerCode, providerMessage, providerStatus);
  }

  /**
   * The amounts of all refunds with some outcome, added up; null where that is not known: one of
   * them has no amount, or one of all has a status that nobody documented.
   */
  static Long sum(List<Refund> all, Outcome outcome) {
    long sum = 0;
    for (Refund refund : all) {
      boolean counts = refund.outcome == outcome;
      if (refund.outcome == Outcome.UNKNOWN || counts && refund.amountPaise == null) {
        return null;
      }
      sum += counts ? refund.amountPaise : 0;
      if (sum > Amounts.MOST) {
        return null;
      }
    }
    return sum;
  }

  /** In the fields of both kinds of answer. */
  private static String reference(ProviderAnswer refund, String... paths) {
    String text = refund.call().shown(refund.either(paths));
    return text == null || MANGLED.test(text) ? null : text;
  }
}
