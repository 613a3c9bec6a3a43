package dev.batua.environment;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.batua.aws.AwsSettings;
import dev.batua.eventbridge.EventBridge;
import dev.batua.http.HttpSettings;
import dev.batua.invocation.InvocationContext;
import dev.batua.invocation.MetricsSettings;
import dev.batua.operation.Contract;
import dev.batua.operation.LogLines;
import dev.batua.operation.Responder;
import dev.batua.provider.ProviderParts;
import dev.batua.request.JsonSetup;
import dev.batua.secret.SecretsSettings;
import dev.batua.secretsmanager.SecretsManager;
import dev.batua.settings.SettingsNames;
import dev.batua.settlement.EventBus;
import dev.batua.settlement.SettlementSettings;
import dev.batua.sqs.SqsQueue;
import dev.batua.start.Readiness;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaMapperRecorder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The same classes as in a function, built anew inside the application under test. */
public final class JvmEnvironment implements FunctionEnvironment {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LogLines lines = new LogLines();
  private final Contract contract;
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function;

  public JvmEnvironment(Map<String, String> settings) {
    this(settings, null);
  }

  /**
   * One that tells what was settled to a bus of the test's.
   *
   * @param bus null for EventBridge as the settings have it
   */
  public JvmEnvironment(Map<String, String> settings, EventBus bus) {
    contract = Contract.of(settings.get("quarkus.lambda.handler"));
    SmallRyeConfig config = config(settings);
    Readiness readiness = new Readiness();
    function =
        Parts.function(
            settings.get("quarkus.lambda.handler"),
            config,
            parts(config, bus, readiness),
            new Responder(JSON, config.getConfigMapping(MetricsSettings.class)));
    readiness.await();
  }

  /** What a provider is built with by such a configuration. */
  public static ProviderParts parts(SmallRyeConfig config, Readiness readiness) {
    return parts(config, null, readiness);
  }

  private static ProviderParts parts(SmallRyeConfig config, EventBus bus, Readiness readiness) {
    AwsSettings aws = config.getConfigMapping(AwsSettings.class);
    SettlementSettings settlement = config.getConfigMapping(SettlementSettings.class);
    return new ProviderParts(
        config.getConfigMapping(HttpSettings.class),
        config.getConfigMapping(SecretsSettings.class),
        config.getConfigMapping(MetricsSettings.class),
        new SettingsNames(config),
        new SecretsManager(aws, JSON),
        bus == null ? new EventBridge(settlement, aws, JSON) : bus,
        new SqsQueue(settlement, aws, JSON),
        readiness,
        JSON);
  }

  /** Reads events as in a function. */
  public static ObjectReader events() {
    ObjectMapper json = new ObjectMapper();
    new JsonSetup().customize(json);
    return json.readerFor(APIGatewayV2HTTPEvent.class);
  }

  /** The configuration of a function that has these settings alone. */
  public static SmallRyeConfig config(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(settings, "environment", 500))
            .withMappingIgnore("**");
    Parts.settings().forEach(builder::withMapping);
    return builder.build();
  }

  @Override
  public Contract contract() {
    return contract;
  }

  @Override
  public String invoke(String event) throws Exception {
    APIGatewayV2HTTPEvent read =
        AmazonLambdaMapperRecorder.objectMapper.readValue(event, APIGatewayV2HTTPEvent.class);
    return JSON.writeValueAsString(answer(read));
  }

  /** Answers an event that is decoded already. */
  public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return function.handleRequest(event, new InvocationContext("request-1", PLENTY));
  }

  @Override
  public String log() {
    return lines.text();
  }

  @Override
  public void close() {
    lines.close();
    assertFalse(log().contains("canary"), "a secret in the log");
  }
}
