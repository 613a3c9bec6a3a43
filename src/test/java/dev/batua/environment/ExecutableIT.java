package dev.batua.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.StubProvider;
import dev.batua.text.Canary;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native executable as Lambda starts it: its environment, its events, and what it shows. */
class ExecutableIT {
  private static final Path EXECUTABLE = Path.of(System.getProperty("native.image.path"));
  private static final String CHARGED = "{\"order_id\":\"order_1\",\"status\":\"CHARGED\"}";
  private static final Duration PLENTY = Duration.ofSeconds(30);

  private StubProvider stub;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void configure() throws Exception {
    stub = new StubProvider();
    environment.put("QUARKUS_LAMBDA_HANDLER", "juspay-direct-debit");
    environment.put("BATUA_JUSPAY_URL", stub.url());
    environment.put("BATUA_JUSPAY_MERCHANT_ID", "merchant_1");
    environment.put("BATUA_JUSPAY_API_KEY", Canary.API_KEY);
    environment.put("BATUA_PHONEPE_URL", stub.url());
    environment.put("BATUA_PHONEPE_MERCHANT_ID", "MERCHANT");
    environment.put("BATUA_PHONEPE_SALT_KEY", Canary.SALT_KEY);
    environment.put("BATUA_PHONEPE_SALT_INDEX", "2");
    environment.put("BATUA_CA_FILE", stub.authority());
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private static Event debit() {
    return Event.with(
            """
            {"orderId":"order_1","directWalletToken":"%s","paymentMethod":"PAYTM"}
            """
                .formatted(Canary.WALLET_TOKEN))
        .header("x-routing-id", "customer_1");
  }

  private static Answer send(RuntimeApi runtime, Event event, Duration left) throws Exception {
    return new Answer(Event.parsed(runtime.invoke(event.toString(), left)));
  }

  @Test
  void takes_its_settings_from_the_environment() throws Exception {
    stub.answers(200, CHARGED);
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      assertEquals("SUCCEEDED", send(runtime, debit(), PLENTY).text("outcome"));
    }
    environment.put("QUARKUS_LAMBDA_HANDLER", "phonepe-topup-wallet");
    stub.answers(
        200, "{\"success\":true,\"code\":\"SUCCESS\",\"data\":{\"redirectUrl\":\"phonepe:a\"}}");
    Event topup = Event.with("{\"amountPaise\":1,\"topupWorkflowType\":\"TRANSACTIONAL\"}");
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      assertEquals("ACTION_REQUIRED", send(runtime, topup, PLENTY).text("outcome"));
      String base64 = Event.parsed(stub.only().body()).path("request").asText();
      assertEquals(
          Signatures.xVerify(base64, "/v3/wallet/topup", Canary.SALT_KEY, 2),
          stub.only().headers().get("X-VERIFY"));
    }
  }

  @Test
  void takes_settings_from_where_quarkus_does_and_the_environment_wins(@TempDir Path folder)
      throws Exception {
    environment.remove("BATUA_JUSPAY_API_KEY");
    String made = firstLine(folder);
    assertTrue(made.startsWith("{"), "JSON, as the image was made");
    assertTrue(made.contains("\"hostName\":\"localhost\""), "no name is looked up for " + made);
    Files.writeString(folder.resolve(".env"), "QUARKUS_LOG_CONSOLE_JSON_ENABLED=false");
    assertTrue(firstLine(folder).startsWith("ERROR [Prepared] not"), "what .env says");
    Files.delete(folder.resolve(".env"));
    Path file = Files.createDirectory(folder.resolve("config")).resolve("application.properties");
    Files.writeString(file, "quarkus.log.console.json.enabled=false");
    assertTrue(firstLine(folder).startsWith("ERROR [Prepared] not"), "what the file says");
    environment.put("QUARKUS_LOG_CONSOLE_FORMAT", "said %s%n");
    assertTrue(firstLine(folder).startsWith("said not configured"), "both");
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
    assertTrue(firstLine(folder).startsWith("{"), "the environment wins");
  }

  private String firstLine(Path folder) throws Exception {
    List<String> command =
        List.of(
            "sh",
            "-c",
            "cd \"$0\" && exec \"$1\"",
            folder.toString(),
            EXECUTABLE.toAbsolutePath().toString());
    try (RuntimeApi runtime = new RuntimeApi(command, environment)) {
      runtime.awaitPoll();
      return runtime.output();
    }
  }

  @Test
  void answers_before_the_invocation_ends() throws Exception {
    environment.put("BATUA_HTTP_TIMEOUT", "PT5M");
    stub.behaves(response -> {});
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      Answer answer = send(runtime, debit(), Duration.ofSeconds(2));
      OperationUnderTest.assertProblem(
          answer, 504, ProblemCode.PROVIDER_TIMEOUT, Outcome.UNKNOWN, false);
      assertEquals(1, stub.received().size());
    }
  }

  @Test
  void is_connected_before_the_first_event_and_sends_nothing() throws Exception {
    stub.answers(200, CHARGED);
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      runtime.awaitPoll();
      assertEquals(1, stub.connections());
      assertTrue(stub.received().isEmpty());
      assertEquals("SUCCEEDED", send(runtime, debit(), PLENTY).text("outcome"));
      assertEquals("order_1", stub.only().form().get("order_id"));
      assertEquals("", runtime.errors());
    }
  }

  @Test
  void answers_although_the_provider_never_shook_hands() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
      environment.put("BATUA_JUSPAY_URL", "https://localhost:" + silent.getLocalPort());
      try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
        Answer answer = send(runtime, debit(), PLENTY);
        OperationUnderTest.assertProblem(
            answer, 503, ProblemCode.PROVIDER_UNREACHABLE, Outcome.NOT_SENT, true);
      }
    }
  }

  @Test
  void stays_up_and_says_so_when_it_is_not_configured() throws Exception {
    environment.keySet().removeIf(name -> name.startsWith("BATUA_"));
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      for (int i = 0; i < 2; i++) {
        Answer answer = send(runtime, debit(), PLENTY);
        OperationUnderTest.assertProblem(
            answer, 500, ProblemCode.NOT_CONFIGURED, Outcome.NOT_SENT, false);
      }
    }
  }

  @Test
  void answers_what_is_no_event_and_goes_on() throws Exception {
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      for (String odd :
          List.of("null", "{}", "{\"body\":null}", "{\"headers\":null,\"body\":\"{}\"}")) {
        Answer answer = new Answer(Event.parsed(runtime.invoke(odd, PLENTY)));
        OperationUnderTest.assertProblem(
            answer, 400, ProblemCode.INVALID_REQUEST, Outcome.NOT_SENT, false);
      }
    }
  }

  @Test
  void passes_over_what_a_caller_says_of_itself() throws Exception {
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      runtime.says("Lambda-Runtime-Client-Context", "{\"custom\":\"" + Canary.USER_TOKEN + "\"}");
      runtime.says("Lambda-Runtime-Cognito-Identity", "{\"cognitoIdentityId\":\"i\"}");
      stub.answers(200, CHARGED);
      assertEquals("SUCCEEDED", send(runtime, debit(), PLENTY).text("outcome"));
      assertFalse(runtime.output().contains("canary"), runtime.output());
    }
  }

  @Test
  void shows_no_secret_whatever_happens() throws Exception {
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      stub.answers(200, CHARGED);
      send(runtime, debit(), PLENTY);
      stub.answers(500, "{\"error_message\":\"" + Canary.WALLET_TOKEN + Canary.API_KEY + "\"}");
      send(runtime, debit(), PLENTY);
      stub.behaves(response -> response.close());
      send(runtime, debit(), PLENTY);
      send(runtime, debit().field("orderId", Canary.WALLET_TOKEN), PLENTY);
      send(runtime, debit().body("{\"directWalletToken\":\"" + Canary.WALLET_TOKEN), PLENTY);
      assertFalse(runtime.output().isEmpty());
      assertFalse(runtime.output().contains("canary"), runtime.output());
    }
  }

  @Test
  void lets_nobody_listen_in_on_its_connections() throws Exception {
    List<String> command = List.of(EXECUTABLE.toString(), "-Djavax.net.debug=all");
    stub.answers(200, "{\"order_id\":\"order_1\",\"status\":\"CHARGED\"}");
    try (RuntimeApi runtime = new RuntimeApi(command, environment)) {
      assertEquals("SUCCEEDED", send(runtime, debit(), PLENTY).text("outcome"));
      assertFalse(runtime.output().contains("javax.net.ssl"), "what goes through TLS");
    }
  }

  @Test
  void logs_one_line_for_an_invocation() throws Exception {
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      stub.behaves(response -> response.putHeader("x-request-id", "id-1").end(CHARGED));
      send(runtime, debit(), PLENTY);
      send(runtime, debit().field("orderId", "a b"), PLENTY);
      List<String> lines = runtime.output().lines().filter(line -> line.contains("_aws")).toList();
      assertEquals(2, lines.size(), runtime.output());
      assertEquals("juspay-direct-debit", Event.parsed(lines.get(0)).path("Operation").asText());
      assertEquals("id-1", Event.parsed(lines.get(0)).path("providerRequestId").asText());
      assertEquals("INVALID_REQUEST", Event.parsed(lines.get(1)).path("code").asText());
    }
  }

  @Test
  void ends_with_a_line_where_there_is_no_memory_for_an_event() throws Exception {
    String large = debit().field("orderId", "x".repeat(24 << 20)).toString();
    try (RuntimeApi runtime =
        new RuntimeApi(List.of(EXECUTABLE.toString(), "-Xmx32m"), environment)) {
      assertEquals(1, runtime.end(large));
      assertTrue(runtime.output().contains("the process ends"), runtime.output());
    }
  }

  @Test
  void listens_on_no_port() throws Exception {
    try (RuntimeApi runtime = new RuntimeApi(EXECUTABLE, environment)) {
      stub.answers(200, CHARGED);
      send(runtime, debit(), PLENTY);
      assertEquals(0, runtime.listeningSockets());
    }
  }

  @Test
  void holds_nothing_of_what_only_local_running_needs() throws Exception {
    String image = Files.readString(EXECUTABLE, StandardCharsets.ISO_8859_1);
    assertTrue(image.contains("dev.batua.juspay.Juspay"), "names of classes are in the image");
    assertFalse(image.contains("dev.batua.local"));
    assertFalse(image.contains("dev/batua/local"));
    assertFalse(image.contains("/simulator/"));
  }

  @Test
  void keeps_nothing_of_the_environment_that_built_it() throws Exception {
    String image = Files.readString(EXECUTABLE, StandardCharsets.ISO_8859_1);
    assertFalse(image.contains(System.getenv("PATH")));
    assertFalse(image.contains("MAVEN_CMD_LINE_ARGS"));
  }
}
