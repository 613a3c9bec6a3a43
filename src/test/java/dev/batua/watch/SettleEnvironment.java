package dev.batua.watch;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.invocation.InvocationContext;
import dev.batua.invocation.MetricsSettings;
import dev.batua.juspay.Juspay;
import dev.batua.operation.Contract;
import dev.batua.operation.Responder;
import dev.batua.phonepe.PhonePe;
import dev.batua.provider.Provider;
import dev.batua.start.Readiness;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaMapperRecorder;
import java.util.Map;

/** The function that takes what is watched out of the queue, in this process. */
public final class SettleEnvironment implements FunctionEnvironment {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settle settle;

  public SettleEnvironment(Map<String, String> settings) {
    var config = JvmEnvironment.config(settings);
    var parts = JvmEnvironment.parts(config, new Readiness());
    Map<String, Provider<?, ?>> providers =
        Map.of(
            "juspay", Parts.provider(Juspay.class, config, parts),
            "phonepe", Parts.provider(PhonePe.class, config, parts));
    settle =
        new Settle(
            providers::get,
            JSON,
            new Responder(JSON, config.getConfigMapping(MetricsSettings.class)));
  }

  @Override
  public String invoke(String event) throws Exception {
    SQSEvent read = AmazonLambdaMapperRecorder.objectMapper.readValue(event, SQSEvent.class);
    return JSON.writeValueAsString(
        settle.handleRequest(read, new InvocationContext("request-1", PLENTY)));
  }

  /** It is called by nobody. */
  @Override
  public Contract contract() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String log() {
    return "";
  }

  @Override
  public void close() {}
}
