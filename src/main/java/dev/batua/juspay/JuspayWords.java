package dev.batua.juspay;

import dev.batua.problem.ProviderWords;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an answer of Juspay's says. Two shapes of error coexist: the older one is flat, the newer
 * one has an error_info; case and spelling are not stable.
 *
 * <p>Source: "Error Codes", "Wallet Direct Debit" and "Get Order Status" of Juspay's pages.
 */
record JuspayWords(ProviderAnswer answer) {
  /** Neither tells whether the order was charged meanwhile: by another attempt, or by this one. */
  private static final Set<String> OF_THE_ORDERS_STATE =
      Set.of(
          "DUPLICATE_REQUEST",
          "DUPLICATE.CALL",
          "DUPLICATE_ORDER_ID",
          "ALREADY_EXISTS",
          "UNIQUE",
          "INVALID_ACTION",
          // Of a token that was used, perhaps for this order, as much as of one that is too old.
          "EXPIRED",
          "UNKNOWN_ERROR",
          "INTERNAL_ERROR",
          "INTERNAL_SERVER_ERROR");

  private static final Set<String> OF_THE_KEY =
      Set.of("UNAUTHORIZED", "UNAUTHENTICATED", "ACCESS_DENIED");
  private static final Set<String> NOTHING_THERE =
      Set.of("NOT_FOUND", "RESOURCE_NOT_FOUND", "OBJECT_NOT_FOUND");
  private static final Set<String> THERE_ALREADY =
      Set.of("ALREADY_EXISTS", "UNIQUE", "DUPLICATE_ORDER_ID");

  /** Said of an order's requests alone: another one of the same id is, or was, being answered. */
  private static final Set<String> ASKED_FOR_ALREADY =
      Set.of("DUPLICATE_REQUEST", "DUPLICATE.CALL");

  private static final Set<String> NO_ERRORS = Set.of("NULL", "CHARGED", "SUCCESS");
  private static final Set<String> TURNED_AWAY = Set.of("BAD_ORIGIN");
  private static final String[] MESSAGES = {
    "error_message", "error_info.developer_message", "error_info.user_message", "user_message"
  };

  /** Said by what stands between, too, of a request that it may have passed on. */
  private static final Set<Integer> OF_ANYBODY = Set.of(408, 425, 499);

  String status() {
    return answer.text("status");
  }

  boolean hasStatusOfAnOrder() {
    return JuspayStatus.isOne(status());
  }

  /** Whether the refund that was asked for is the whole answer, and not in a list of its order. */
  boolean hasStatusOfTheRefund() {
    String id = answer.call().about().get(Refund.ID);
    return id != null && isSame(Refund.ID, id) && Refund.isStatus(status());
  }

  /** Whether one of our ids is there as another one, or as no id at all. */
  boolean isAboutAnother() {
    return answer.call().about().entrySet().stream()
        .anyMatch(id -> answer.has(id.getKey()) && !isSame(id.getKey(), id.getValue()));
  }

  /** The answer, which must say what it is about; a refund may be in a list of its order. */
  ProviderAnswer requireAbout() {
    answer
        .call()
        .about()
        .forEach(
            (field, id) -> {
              if (!isSame(field, id) && !field.equals(Refund.ID)) {
                throw Juspay.failed(answer, "does not say which " + field + " it is about");
              }
            });
    return answer;
  }

  /** Juspay's ids do not tell upper from lower case. */
  private boolean isSame(String field, String id) {
    return id.equalsIgnoreCase(answer.text(field));
  }

  /** Whether it is an error of Juspay's own, rather than of something in between. */
  boolean isError() {
    return codes().findAny().isPresent()
        || Stream.of(MESSAGES).anyMatch(path -> answer.text(path) != null);
  }

  /** With 200, 400 or 404. */
  boolean isNothingThere() {
    return answer.status() < 500 && says(NOTHING_THERE);
  }

  /** The same of a no, in the word of the request's page alone. */
  boolean isNothingThereByItsOwnCode() {
    return says(answer.call().ownCodes());
  }

  /** An order, a customer or a refund of the id that a new one was to have. */
  boolean isThereAlready() {
    boolean ofAnOrder = answer.call().about().containsKey("order_id");
    return answer.isRefusal() && (says(THERE_ALREADY) || ofAnOrder && says(ASKED_FOR_ALREADY));
  }

  /** Whether it leaves open what became of the order, though it may be a no to this request. */
  boolean isAboutTheOrdersState() {
    boolean begun = answer.text("txn_id") != null;
    boolean ofAnOrder = status() != null && !isError() && !says(NOTHING_THERE);
    return !answer.isSuccessful() && (begun || ofAnOrder || says(OF_THE_ORDERS_STATE));
  }

  /** Whether Juspay, or a firewall, does not take requests from here. */
  boolean isTurnedAway() {
    return answer.isRefusal() && says(TURNED_AWAY) || answer.status() == 403 && !isError();
  }

  boolean isAboutTheKey() {
    return answer.isReadable()
        && (answer.status() == 401 || answer.isRefusal() && says(OF_THE_KEY));
  }

  /** Whether it is a certain no. Juspay itself must say it, unless nothing hangs on it. */
  boolean isNo() {
    Effect effect = answer.call().effect();
    boolean nothingHangsOnIt = effect == Effect.MOVES_NONE || effect == Effect.CREATES;
    return answer.isRefusal()
        && !OF_ANYBODY.contains(answer.status())
        && (isError() || isNothingThere() || nothingHangsOnIt);
  }

  /**
   * What a part of an answer says of an error, to be passed on. Where there is none, samples have
   * the text {@code null}, or the status of a success.
   *
   * @param code where its code is
   * @param message where its message is
   */
  static ProviderWords ofPart(ProviderAnswer part, String code, String message) {
    return part.call().words(error(part, code), error(part, message), part.text("status"));
  }

  private static String error(ProviderAnswer part, String path) {
    String text = part.text(path);
    return text == null || NO_ERRORS.contains(text.toUpperCase(Locale.ROOT)) ? null : text;
  }

  /** To be passed on. */
  ProviderWords words() {
    return answer
        .call()
        .words(answer.either("error_info.code", "error_code"), answer.either(MESSAGES), status());
  }

  private boolean says(Set<String> words) {
    return Stream.concat(codes(), Stream.ofNullable(status()))
        .map(word -> word.toUpperCase(Locale.ROOT))
        .anyMatch(words::contains);
  }

  private Stream<String> codes() {
    return Stream.of("error_code", "error_info.code").map(answer::text).filter(Objects::nonNull);
  }
}
