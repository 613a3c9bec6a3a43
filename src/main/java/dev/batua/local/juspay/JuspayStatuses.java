package dev.batua.local.juspay;

import dev.batua.local.Triggers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statuses of an order, and what comes of each. */
final class JuspayStatuses {
  static final Set<String> WITH_A_PAGE = Set.of("PENDING", "PENDING_VBV");
  static final Set<String> PAYABLE =
      Set.of("CREATED", "NEW", "JUSPAY_DECLINED", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED");
  static final Set<String> FAILED =
      Set.of("JUSPAY_DECLINED", "AUTHENTICATION_FAILED", "AUTHORIZATION_FAILED");
  private static final Set<String> UNTRIED = Set.of("CREATED", "NEW", "NOT_FOUND");
  private static final Set<String> ENDED =
      Set.of("CHARGED", "VOIDED", "AUTO_REFUNDED", "PARTIAL_CHARGED");

  /** Each status, its number, what comes of it by a debit, and what by a look-up. */
  private static final Map<String, Meaning> ALL =
      Stream.of(
              "CREATED 1 PENDING PENDING",
              "NEW 10 PENDING PENDING",
              "STARTED 20 PENDING PENDING",
              "CHARGED 21 SUCCEEDED SUCCEEDED",
              "JUSPAY_DECLINED 22 PROVIDER_REFUSED REFUSED",
              "PENDING 23 ACTION_REQUIRED PENDING",
              "PENDING_VBV 23 ACTION_REQUIRED PENDING",
              "VBV_SUCCESSFUL 24 PENDING PENDING",
              "AUTHORIZED 25 PENDING PENDING",
              "AUTHENTICATION_FAILED 26 PROVIDER_REFUSED REFUSED",
              "AUTHORIZATION_FAILED 27 PROVIDER_REFUSED REFUSED",
              "AUTHORIZING 28 PENDING PENDING",
              "COD_INITIATED 29 UNKNOWN PENDING",
              "VOIDED 31 UNKNOWN REFUSED",
              "VOID_INITIATED 32 UNKNOWN PENDING",
              "CAPTURE_INITIATED 33 PENDING PENDING",
              "CAPTURE_FAILED 34 UNKNOWN UNKNOWN",
              "VOID_FAILED 35 UNKNOWN UNKNOWN",
              "AUTO_REFUNDED 36 UNKNOWN REFUSED",
              // A sample pairs it with the number of CHARGED.
              "PARTIAL_CHARGED 21 UNKNOWN UNKNOWN",
              "TO_BE_CHARGED 40 UNKNOWN UNKNOWN",
              "NOT_FOUND 40 UNKNOWN NOT_FOUND")
          .map(line -> line.split(" "))
          .collect(
              Collectors.toMap(
                  words -> words[0],
                  words -> new Meaning(Integer.parseInt(words[1]), words[2], words[3]),
                  (one, other) -> one,
                  LinkedHashMap::new));

  static final Triggers DEBITS =
      Triggers.of("A status of Juspay's", ALL.keySet().stream(), word -> ALL.get(word).debited());
  static final Triggers ODD_DEBITS =
      Triggers.of("Something nobody documented", "UNKNOWN", "NEW_STATUS", "PENDING_NO_URL")
          .but("PENDING_NO_URL", "PENDING");
  static final Triggers LOOK_UPS =
      Triggers.of("A status of Juspay's", ALL.keySet().stream(), word -> ALL.get(word).lookedUp())
          .upTo(20);

  /** The same where an order is looked up before it is paid: what may be paid has a page. */
  static final Triggers PAYMENTS =
      Triggers.of("A status of Juspay's", ALL.keySet().stream(), JuspayStatuses::paid).upTo(20);

  static final Triggers ODD_LOOK_UPS =
      Triggers.of("Something nobody documented", "UNKNOWN", "NEW_STATUS");

  private JuspayStatuses() {}

  private static String paid(String word) {
    String lookedUp = ALL.get(word).lookedUp();
    return PAYABLE.contains(word)
        ? "ACTION_REQUIRED"
        : lookedUp.equals("REFUSED") ? "PROVIDER_REFUSED" : lookedUp;
  }

  private record Meaning(int number, String debited, String lookedUp) {}

  /** The status that a word asks for. */
  static String of(String word, String otherwise) {
    return switch (word) {
      case "NEW_STATUS" -> "SETTLING";
      case "PENDING_NO_URL" -> "PENDING";
      default -> ALL.containsKey(word) ? word : otherwise;
    };
  }

  /** The number that goes with a status. */
  static int number(String status) {
    return ALL.containsKey(status) ? ALL.get(status).number() : -1;
  }

  /** Whether nothing was tried yet. */
  static boolean isUntried(String status) {
    return UNTRIED.contains(status);
  }

  /** Whether an attempt has come to its end, well or not. */
  static boolean isOver(String status) {
    return FAILED.contains(status) || ENDED.contains(status);
  }

  /** Whether an attempt has no end yet. */
  static boolean isUnderWay(String status) {
    return !PAYABLE.contains(status) && !ENDED.contains(status);
  }
}
