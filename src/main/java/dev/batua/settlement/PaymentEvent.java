package dev.batua.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProviderWords;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * What is told of a payment, an authorization or a refund.
 *
 * @param detailType what happened, such as {@code Payment settled}
 * @param detail what is known of it
 */
public record PaymentEvent(String detailType, Detail detail) {
  /** Who says it, on a bus of many. */
  public static final String SOURCE = "batua";

  private static final String UNSETTLED = "Payment unsettled";

  /**
   * What is known.
   *
   * @param eventId the same for the same fact, however often it is told
   * @param provider who knows it
   * @param kind what it is about
   * @param ids the merchant's own, by the names that they have in requests
   * @param outcome SUCCEEDED and REFUSED are final, PENDING and UNKNOWN are not
   * @param amountPaise how much it is about; null where that is not known
   * @param providerId the provider's own id of it, or null
   * @param providerCode the provider's own code, or null
   * @param providerMessage the provider's own message, or null
   * @param providerStatus the provider's own status, or null
   * @param learnedFrom what had us ask the provider
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Detail(
      String eventId,
      String provider,
      Subject.Kind kind,
      Map<String, String> ids,
      Outcome outcome,
      Long amountPaise,
      String providerId,
      String providerCode,
      String providerMessage,
      String providerStatus,
      LearnedFrom learnedFrom) {}

  /** How something stands: settled if that is final, changed if not. */
  public static PaymentEvent of(Standing standing, LearnedFrom learnedFrom) {
    boolean refund = standing.subject().kind() == Subject.Kind.REFUND;
    String settled = refund ? "Refund settled" : "Payment settled";
    return event(standing.isFinal() ? settled : "Payment changed", standing, learnedFrom);
  }

  /** Something that was asked for often enough, and is open still. */
  public static PaymentEvent unsettled(Standing standing) {
    return event(UNSETTLED, standing, LearnedFrom.WATCH);
  }

  private static PaymentEvent event(String type, Standing standing, LearnedFrom learnedFrom) {
    Subject subject = standing.subject();
    ProviderWords words = standing.words();
    return new PaymentEvent(
        type,
        new Detail(
            id(type, standing),
            subject.provider(),
            subject.kind(),
            subject.ids(),
            standing.outcome(),
            standing.amountPaise(),
            standing.providerId(),
            words.code(),
            words.message(),
            words.status(),
            learnedFrom));
  }

  /**
   * Of the fact alone: not of who told it, nor of its words for people. Nor of its kind, which not
   * every callback knows: ids are those of one thing alone.
   */
  private static String id(String type, Standing standing) {
    Subject subject = standing.subject();
    String fact =
        String.join(
            "\n",
            type.equals(UNSETTLED) ? type : "",
            subject.provider(),
            String.join(" ", subject.ids().values()),
            standing.outcome().name(),
            String.valueOf(standing.amountPaise()),
            String.valueOf(standing.providerId()),
            String.valueOf(standing.words().status()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(fact.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
