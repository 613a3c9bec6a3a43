package dev.batua.local;

import static dev.batua.local.Local.debit;
import static dev.batua.local.Local.fresh;
import static dev.batua.local.Local.link;
import static dev.batua.local.Local.topup;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That every value on the front page brings out what its name says: outcome, status and code. */
@QuarkusTest
@TestProfile(Local.class)
class TriggersTest {
  /** What any operation answers on a provider's bad day. */
  private static final Map<String, String> BAD_DAYS =
      Map.of(
          "SIM-401", "502 PROVIDER_CREDENTIALS REFUSED",
          "SIM-404", "422 PROVIDER_REFUSED REFUSED",
          "SIM-429", "503 PROVIDER_BUSY REFUSED",
          "SIM-500", "502 PROVIDER_FAILED UNKNOWN",
          "SIM-REDIRECT", "502 PROVIDER_FAILED UNKNOWN",
          "SIM-NOT-JSON", "502 PROVIDER_FAILED UNKNOWN",
          "SIM-HUGE", "502 PROVIDER_FAILED UNKNOWN",
          "SIM-BROKEN", "504 PROVIDER_TIMEOUT UNKNOWN",
          "SIM-NO-ANSWER", "504 PROVIDER_TIMEOUT UNKNOWN");

  private static final Map<String, String> JUSPAY_ERRORS =
      Map.of(
          "SIM-INVALID_REQUEST", "422 PROVIDER_REFUSED REFUSED invalid_request",
          "SIM-ACCESS_DENIED", "422 PROVIDER_REFUSED REFUSED access_denied",
          "SIM-OBJECT_NOT_FOUND", "422 PROVIDER_REFUSED REFUSED object_not_found",
          "SIM-INVALID_INPUT", "422 PROVIDER_REFUSED REFUSED INVALID_INPUT",
          "SIM-EXPIRED", "422 PROVIDER_REFUSED REFUSED EXPIRED",
          "SIM-DUPLICATE_REQUEST", "422 PROVIDER_REFUSED REFUSED DUPLICATE_REQUEST",
          "SIM-RESOURCE_NOT_FOUND", "422 PROVIDER_REFUSED REFUSED RESOURCE_NOT_FOUND",
          "SIM-MISSING_MANDATORY_PARAMETER",
              "422 PROVIDER_REFUSED REFUSED MISSING_MANDATORY_PARAMETER",
          "SIM-UNAUTHORIZED", "502 PROVIDER_CREDENTIALS REFUSED UNAUTHORIZED");

  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("SIM-NEW", "200 PENDING"),
          Map.entry("SIM-STARTED", "200 PENDING"),
          Map.entry("SIM-CHARGED", "200 SUCCEEDED"),
          Map.entry("SIM-PENDING", "200 ACTION_REQUIRED"),
          Map.entry("SIM-JUSPAY_DECLINED", "422 PROVIDER_REFUSED REFUSED"),
          Map.entry("SIM-PENDING_VBV", "200 ACTION_REQUIRED"),
          Map.entry("SIM-VBV_SUCCESSFUL", "200 PENDING"),
          Map.entry("SIM-AUTHENTICATION_FAILED", "422 PROVIDER_REFUSED REFUSED"),
          Map.entry("SIM-AUTHORIZATION_FAILED", "422 PROVIDER_REFUSED REFUSED"),
          Map.entry("SIM-AUTHORIZING", "200 PENDING"),
          Map.entry("SIM-VOIDED", "200 UNKNOWN"),
          Map.entry("SIM-AUTO_REFUNDED", "200 UNKNOWN"),
          Map.entry("SIM-NOT_FOUND", "200 UNKNOWN"),
          Map.entry("SIM-PENDING_NO_URL", "200 PENDING"),
          Map.entry("SIM-NEW_STATUS", "200 UNKNOWN"));

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("SIM-BAD_REQUEST", "422 PROVIDER_REFUSED REFUSED BAD_REQUEST"),
          Map.entry(
              "SIM-AUTHORIZATION_FAILED", "502 PROVIDER_CREDENTIALS REFUSED AUTHORIZATION_FAILED"),
          Map.entry(
              "SIM-INTERNAL_SERVER_ERROR", "502 PROVIDER_FAILED UNKNOWN INTERNAL_SERVER_ERROR"),
          Map.entry(
              "SIM-INVALID_USER_AUTH_TOKEN",
              "422 PROVIDER_REFUSED REFUSED INVALID_USER_AUTH_TOKEN"),
          Map.entry("SIM-USER_BLACKLISTED", "422 PROVIDER_REFUSED REFUSED USER_BLACKLISTED"),
          Map.entry("SIM-USER_DOESNOT_EXIST", "422 PROVIDER_REFUSED REFUSED USER_DOESNOT_EXIST"),
          Map.entry(
              "SIM-WALLET_NOT_ACTIVATED", "422 PROVIDER_REFUSED REFUSED WALLET_NOT_ACTIVATED"),
          Map.entry(
              "SIM-WALLET_LIMIT_BREACHED", "422 PROVIDER_REFUSED REFUSED WALLET_LIMIT_BREACHED"),
          Map.entry(
              "SIM-APP_VERSION_NOT_SUPPORTED",
              "422 PROVIDER_REFUSED REFUSED APP_VERSION_NOT_SUPPORTED"),
          Map.entry(
              "SIM-WALLET_RELINK_REQUIRED", "422 PROVIDER_REFUSED REFUSED WALLET_RELINK_REQUIRED"),
          Map.entry("SIM-NEW_CODE", "502 PROVIDER_FAILED UNKNOWN NEW_CODE"),
          Map.entry("SIM-NO_LINK", "502 PROVIDER_FAILED UNKNOWN SUCCESS"));

  private static final Map<String, String> TOPUPS =
      Map.of(
          "SIM-NEW_STATUS", "200 UNKNOWN",
          "SIM-NO_URL", "502 PROVIDER_FAILED UNKNOWN");

  @Any @Inject Instance<Simulator> simulators;

  @Test
  void of_a_topup() {
    check(
        "juspay-topup-wallet",
        List.of(TOPUPS, JUSPAY_ERRORS, BAD_DAYS),
        trigger -> topup(trigger, "topup_" + fresh(), ""));
  }

  @Test
  void of_a_debit() {
    check(
        "juspay-direct-debit",
        List.of(STATUSES, JUSPAY_ERRORS, BAD_DAYS),
        trigger -> debit("order_" + fresh(), trigger));
  }

  @Test
  void of_a_link() {
    check("phonepe-topup-wallet", List.of(CODES, BAD_DAYS), Local::link);
  }

  @Test
  void a_busy_provider_says_for_how_long() {
    link("SIM-429").then().header("Retry-After", equalTo("30"));
    link("SIM-500").then().header("Retry-After", nullValue());
  }

  private void check(
      String function, List<Map<String, String>> expected, Function<String, Response> send) {
    Map<String, String> wanted = new TreeMap<>();
    expected.forEach(wanted::putAll);
    Set<String> values =
        simulators.stream()
            .map(simulator -> simulator.triggers().get(function))
            .filter(Objects::nonNull)
            .flatMap(trigger -> trigger.values().stream())
            .flatMap(triggers -> triggers.values().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> found = new TreeMap<>();
    values.forEach(value -> found.put(value, words(send.apply(value))));
    assertEquals(wanted, found);
  }

  private static String words(Response answer) {
    return Stream.of(
            String.valueOf(answer.statusCode()),
            answer.<String>path("code"),
            answer.<String>path("outcome"),
            answer.statusCode() == 200 ? null : answer.<String>path("providerCode"))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
