package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.local.Exchange;
import dev.batua.local.Misbehaviour;
import dev.batua.local.Reply;
import dev.batua.local.Simulator;
import dev.batua.local.Triggers;
import dev.batua.phonepe.PhonePeSettings;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** PhonePe as its page describes it: checks the signature and the payload, and mints a link. */
@Singleton
@UnlessBuildProfile("prod")
class PhonePeSimulator implements Simulator {
  private static final Map<String, String> MESSAGES =
      Map.of(
          "BAD_REQUEST", "Invalid request payload",
          "AUTHORIZATION_FAILED", "The value of X-VERIFY is incorrect",
          "INTERNAL_SERVER_ERROR", "Something went wrong. Please call status and try again",
          "INVALID_USER_AUTH_TOKEN", "The userAuthToken provided is either expired or invalid",
          "USER_BLACKLISTED", "The customer is blacklisted on the PhonePe side",
          "USER_DOESNOT_EXIST", "Invalid user",
          "WALLET_NOT_ACTIVATED",
              "As per RBI guidelines, please complete your KYC to use your PhonePe wallet",
          "WALLET_LIMIT_BREACHED",
              "Transaction or top-up will exceed the user's debit limit or credit limit.",
          "APP_VERSION_NOT_SUPPORTED", "Current App version does not support this feature",
          "WALLET_RELINK_REQUIRED", "Please relink PhonePe wallet");

  private static final Map<String, Trigger> TRIGGERS =
      Map.of(
          "phonepe-topup-wallet",
          new Trigger(
              "userAuthToken",
              List.of(
                  Triggers.of(
                          "A code of PhonePe's",
                          MESSAGES.keySet().stream().sorted(),
                          code -> "PROVIDER_REFUSED")
                      .but("AUTHORIZATION_FAILED", "PROVIDER_CREDENTIALS")
                      .but("INTERNAL_SERVER_ERROR", "PROVIDER_FAILED"),
                  Triggers.of(
                      "Something nobody documented", "PROVIDER_FAILED", "NEW_CODE", "NO_LINK"),
                  Misbehaviour.TRIGGERS)));

  private final PhonePeSettings settings;
  private final ObjectMapper json;

  PhonePeSimulator(PhonePeSettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public String provider() {
    return "phonepe";
  }

  @Override
  public Map<String, Trigger> triggers() {
    return TRIGGERS;
  }

  @Override
  public Reply answer(Exchange exchange, String path) {
    if (!path.equals("/v3/wallet/topup") || !exchange.method().equals("POST")) {
      return Reply.json(404, "{}");
    }
    if (!exchange.type().equals("application/json")) {
      return refusal(400, "BAD_REQUEST");
    }
    try {
      String base64 = json.readTree(exchange.body()).path("request").asText();
      return exchange.header("x-verify") != null
              && exchange.header("x-verify").equals(expected(base64, path))
          ? topup(json.readTree(Base64.getDecoder().decode(base64)))
          : refusal(401, "AUTHORIZATION_FAILED");
    } catch (IOException | IllegalArgumentException e) {
      return refusal(400, "BAD_REQUEST");
    }
  }

  private Reply topup(JsonNode payload) {
    if (!isComplete(payload)) {
      return refusal(400, "BAD_REQUEST");
    }
    String token = payload.path("userAuthToken").asText();
    String code = Triggers.word(token);
    if (code.equals("NEW_CODE") || MESSAGES.containsKey(code)) {
      return refusal(200, code);
    }
    return Misbehaviour.of(token).orElseGet(() -> link(payload, !code.equals("NO_LINK")));
  }

  private boolean isComplete(JsonNode payload) {
    return settings.merchantId().filter(payload.path("merchantId").asText()::equals).isPresent()
        && isPaise(payload.path("amount"))
        && Set.of("TRANSACTIONAL", "NON_TRANSACTIONAL")
            .contains(payload.path("topupWorkflowType").asText())
        && isLeftOutOr(payload.path("recommendedAmounts"), PhonePeSimulator::isThreeAmounts)
        && isLeftOutOr(payload.path("adjustAmount"), JsonNode::isBoolean)
        && isLeftOutOr(payload.path("linkType"), JsonNode::isTextual)
        && isLeftOutOr(payload.path("userAuthToken"), JsonNode::isTextual)
        && isLeftOutOr(payload.at("/deviceContext/phonePeVersionCode"), JsonNode::isIntegralNumber);
  }

  private static boolean isLeftOutOr(JsonNode node, Predicate<JsonNode> right) {
    return node.isMissingNode() || right.test(node);
  }

  private static boolean isThreeAmounts(JsonNode list) {
    return list.isArray()
        && list.size() == 3
        && list.valueStream().allMatch(PhonePeSimulator::isPaise);
  }

  private static boolean isPaise(JsonNode node) {
    return node.isIntegralNumber() && node.longValue() > 0;
  }

  private static Reply link(JsonNode payload, boolean whole) {
    byte[] data = ("{\"amount\":" + payload.path("amount") + "}").getBytes(StandardCharsets.UTF_8);
    String url =
        "phonepe://internal?action_nav=walletTopUp&nav_data="
            + Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    return Reply.json(
        200,
        "{\"success\":true,\"code\":\"SUCCESS\","
            + "\"message\":\"Your request has been successfully completed.\","
            + "\"data\":{\"responseType\":\"WALLET_TOPUP_DEEPLINK\""
            + (whole ? ",\"redirectUrl\":\"" + url + "\"}}" : "}}"));
  }

  private static Reply refusal(int status, String code) {
    return Reply.json(
        status,
        "{\"success\":false,\"code\":\"%s\",\"message\":\"%s\",\"data\":{}}"
            .formatted(code, MESSAGES.getOrDefault(code, "Nobody documented this")));
  }

  private String expected(String base64, String path) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(base64.getBytes(StandardCharsets.UTF_8));
      sha.update(path.getBytes(StandardCharsets.UTF_8));
      sha.update(settings.saltKey().orElseThrow().reveal().getBytes(StandardCharsets.UTF_8));
      return "%064x###%s"
          .formatted(new BigInteger(1, sha.digest()), settings.saltIndex().orElseThrow());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
