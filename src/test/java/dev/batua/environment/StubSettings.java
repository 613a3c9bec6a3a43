package dev.batua.environment;

import dev.batua.aws.StubAws;
import dev.batua.sqs.StubQueue;
import dev.batua.text.Canary;
import java.util.HashMap;
import java.util.Map;

/** The settings of a function that calls a stub. */
public final class StubSettings {
  private StubSettings() {}

  /** For a provider with TLS. */
  public static Map<String, String> of(String function, String url, String authority) {
    Map<String, String> settings = of(function, url);
    settings.put("batua.ca-file", authority);
    return settings;
  }

  /** For a provider without TLS. */
  public static Map<String, String> of(String function, String url) {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.lambda.handler", function);
    settings.put("batua.juspay.url", url);
    settings.put("batua.juspay.merchant-id", "merchant_1");
    settings.put("batua.juspay.api-key", Canary.API_KEY);
    settings.put("batua.juspay.response-key", Canary.RESPONSE_KEY);
    settings.put("batua.phonepe.url", url);
    settings.put("batua.phonepe.merchant-id", "MERCHANT");
    settings.put("batua.phonepe.salt-key", Canary.SALT_KEY);
    settings.put("batua.phonepe.salt-index", "2");
    return settings;
  }

  /** The same with a queue of what is watched. */
  public static Map<String, String> withQueue(Map<String, String> settings, StubQueue queue) {
    return withQueue(settings, queue.endpoint(), queue.url());
  }

  /** The same with a queue at an endpoint. */
  public static Map<String, String> withQueue(
      Map<String, String> settings, String endpoint, String queueUrl) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("batua.settle.queue-url", queueUrl);
    all.put("aws.region", "ap-south-1");
    all.put("aws.access-key-id", StubAws.KEY_ID);
    all.put("aws.secret-access-key", StubAws.KEY);
    all.put("aws.endpoint-url-sqs", endpoint);
    return all;
  }
}
