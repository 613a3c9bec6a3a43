package dev.batua.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.Signatures;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.provider.StubProvider.Received;
import dev.batua.secretsmanager.SecretsManagerHere;
import dev.batua.secretsmanager.StubSecretsManager;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the cases of secrets have in common: the functions, their settings and their secrets. */
abstract class SecretsCases {
  static final String JUSPAY = "batua/juspay";
  static final String PHONEPE = "batua/phonepe";
  static final String CHARGED = "{\"order_id\":\"order_1\",\"status\":\"CHARGED\"}";
  static final String LINK =
      "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{\"redirectUrl\":\"phonepe://a\"}}";
  static final String UNAUTHORIZED = "{\"status\":\"error\",\"error_code\":\"UNAUTHORIZED\"}";
  static final String NEW = "{\"order_id\":\"order_1\",\"status\":\"NEW\"}";
  static final String KEY_NOT_CONFIGURED = "{\"success\":false,\"code\":\"KEY_NOT_CONFIGURED\"}";
  static final String AUTHORIZATION_FAILED =
      "{\"success\":false,\"code\":\"AUTHORIZATION_FAILED\"}";

  StubProvider provider;
  final Map<String, String> settings = new HashMap<>();

  /** Starts a function, whose init phase is over then. */
  abstract FunctionEnvironment start() throws Exception;

  @BeforeEach
  void configure() throws Exception {
    provider = new StubProvider();
    settings.put("batua.juspay.url", provider.url());
    settings.put("batua.juspay.merchant-id", "merchant_1");
    settings.put("batua.phonepe.url", provider.url());
    settings.put("batua.phonepe.merchant-id", "MERCHANT");
    settings.put("batua.juspay.secret-id", JUSPAY);
    settings.put("batua.phonepe.secret-id", PHONEPE);
    settings.put("batua.ca-file", provider.authority());
    settings.put("aws.region", "ap-south-1");
    settings.put("aws.access-key-id", StubSecretsManager.KEY_ID);
    settings.put("aws.secret-access-key", StubSecretsManager.KEY);
    settings.put("aws.session-token", "canary-aws-token/+=");
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  FunctionEnvironment start(String function, SecretsManagerHere store) throws Exception {
    settings.put("quarkus.lambda.handler", function);
    settings.put("aws.endpoint-url-secrets-manager", store.url());
    return start();
  }

  static String apiKey(String name) {
    return "{\"apiKey\":\"canary-api-key-" + name + "\"}";
  }

  static String salts(int index) {
    return "{\"saltIndex\":%d,\"saltKeys\":{\"1\":\"canary-salt-key-1\",\"2\":\"canary-salt-key#2\"}}"
        .formatted(index);
  }

  static Event debit() {
    return Event.with(
            "{\"orderId\":\"order_1\",\"directWalletToken\":\"t\",\"paymentMethod\":\"P\"}")
        .header("x-routing-id", "c");
  }

  static Event link() {
    return Event.with("{\"amountPaise\":1,\"topupWorkflowType\":\"TRANSACTIONAL\"}");
  }

  /** The API key with which Juspay was called. */
  static String keyOf(Received sent) {
    String basic = sent.headers().get("Authorization").substring("Basic ".length());
    String user = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
    return user.substring("canary-api-key-".length(), user.length() - 1);
  }

  static void assertSigned(Received sent, String salt, int index) throws Exception {
    String base64 = Event.parsed(sent.body()).path("request").asText();
    assertEquals(
        Signatures.xVerify(base64, "/v3/wallet/topup", salt, index),
        sent.headers().get("X-VERIFY"));
  }

  void assertCharged(FunctionEnvironment function, String key) throws Exception {
    provider.answers(200, CHARGED);
    Answer answer = function.invoke(debit());
    assertEquals("SUCCEEDED", answer.text("outcome"), () -> "in " + answer);
    assertEquals(key, keyOf(provider.only()));
  }

  /** That a request was refused for a secret that is not as it should be, and says which. */
  void assertNotConfigured(FunctionEnvironment function, String... words) throws Exception {
    provider.answers(200, CHARGED);
    Answer answer = function.invoke(debit());
    OperationUnderTest.assertProblem(
        answer, 500, ProblemCode.NOT_CONFIGURED, Outcome.NOT_SENT, false);
    String reason = answer.body().path("errors").path(0).path("reason").asText();
    for (String word : words) {
      assertTrue(reason.contains(word), reason);
    }
    assertTrue(provider.received().isEmpty());
  }

  void assertUnavailable(FunctionEnvironment function) throws Exception {
    provider.answers(200, CHARGED);
    Answer answer = function.invoke(debit());
    OperationUnderTest.assertProblem(
        answer, 503, ProblemCode.SECRETS_UNAVAILABLE, Outcome.NOT_SENT, true);
    assertTrue(provider.received().isEmpty());
  }

  static void assertNothingShown(FunctionEnvironment function) throws Exception {
    assertFalse(function.log().contains("canary"), function.log());
  }
}
