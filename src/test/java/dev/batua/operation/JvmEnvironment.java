package dev.batua.operation;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.juspay.DirectDebitHandler;
import dev.batua.juspay.Juspay;
import dev.batua.juspay.JuspaySettings;
import dev.batua.operation.Event.Answer;
import dev.batua.phonepe.PhonePe;
import dev.batua.phonepe.PhonePeSettings;
import dev.batua.phonepe.TopupWalletHandler;
import dev.batua.secretsmanager.AwsSettings;
import dev.batua.secretsmanager.SecretsManager;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;

/** The same classes as in a function, built anew inside the application under test. */
final class JvmEnvironment implements FunctionEnvironment {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler handler = new Lines();
  private final Contract contract;
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function;

  JvmEnvironment(Map<String, String> settings) {
    Logger.getLogger("").addHandler(handler);
    contract = Contract.of(settings.get("quarkus.lambda.handler"));
    SmallRyeConfig config = config(settings);
    HttpSettings http = config.getConfigMapping(HttpSettings.class);
    SecretsSettings secrets = config.getConfigMapping(SecretsSettings.class);
    SecretsManager store =
        new SecretsManager(config.getConfigMapping(AwsSettings.class), secrets, http, JSON);
    Readiness readiness = new Readiness();
    ProviderParts parts = new ProviderParts(http, secrets, store, readiness, JSON);
    Responder responder = new Responder(JSON, () -> "Batua");
    function =
        settings.get("quarkus.lambda.handler").startsWith("juspay")
            ? new DirectDebitHandler(
                responder, new Juspay(config.getConfigMapping(JuspaySettings.class), parts))
            : new TopupWalletHandler(
                responder, new PhonePe(config.getConfigMapping(PhonePeSettings.class), parts));
    readiness.await();
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(settings, "environment", 500))
        .withMapping(HttpSettings.class)
        .withMapping(SecretsSettings.class)
        .withMapping(AwsSettings.class)
        .withMapping(JuspaySettings.class)
        .withMapping(PhonePeSettings.class)
        .withMappingIgnore("**")
        .build();
  }

  @Override
  public Answer invoke(Event event) throws Exception {
    APIGatewayV2HTTPEvent read = JSON.readValue(event.toString(), APIGatewayV2HTTPEvent.class);
    APIGatewayV2HTTPResponse response = function.handleRequest(read, new InvocationContext(PLENTY));
    Answer answer = new Answer(JSON.valueToTree(response));
    event.checkAgainst(contract, answer);
    return answer;
  }

  @Override
  public String log() {
    return lines.stream().collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(handler);
  }

  private final class Lines extends Handler {
    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLevel() + " " + ExtLogRecord.wrap(line).getFormattedMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
