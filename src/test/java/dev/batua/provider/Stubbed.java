package dev.batua.provider;

import dev.batua.environment.TemporaryFiles;
import dev.batua.text.Canary;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts a stub of both providers and configures a function to call it. Arguments are settings:
 * they are added to these, replace them, or take one away by being empty.
 */
public class Stubbed implements QuarkusTestResourceLifecycleManager {
  private static final List<String> SECRETS =
      List.of(
          "batua.juspay.api-key",
          "batua.phonepe.salt-key",
          "batua.juspay.webhook-password",
          "batua.juspay.response-key");

  /** A system property, since tests and this are of different class loaders. */
  private static final String FUNCTION = Stubbed.class.getName();

  private final Map<String, String> arguments = new HashMap<>();
  private StubProvider stub;

  @Override
  public void init(Map<String, String> arguments) {
    this.arguments.putAll(arguments);
  }

  @Override
  public Map<String, String> start() {
    try {
      stub = new StubProvider();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> settings = new HashMap<>();
    settings.put("batua.juspay.url", stub.url());
    settings.put("batua.juspay.merchant-id", "merchant_1");
    settings.put(SECRETS.get(0), Canary.API_KEY);
    settings.put(SECRETS.get(1), Canary.SALT_KEY);
    settings.put(SECRETS.get(2), Canary.WEBHOOK_PASSWORD);
    settings.put("batua.juspay.webhook-user", "hooks");
    settings.put(SECRETS.get(3), Canary.RESPONSE_KEY);
    settings.put("batua.phonepe.url", stub.url());
    settings.put("batua.phonepe.merchant-id", "MERCHANT");
    settings.put("batua.phonepe.salt-index", "2");
    settings.put("batua.ca-file", stub.authority());
    settings.put("batua.http.connect-timeout", "1s");
    settings.put("batua.http.timeout", "2s");
    System.setProperty(FUNCTION, arguments.get("quarkus.lambda.handler"));
    arguments.forEach((key, value) -> settings.put(key, value.replace("{stub}", stub.url())));
    settings.values().removeIf(String::isEmpty);
    settings.put("quarkus.config.locations", secrets(settings));
    return settings;
  }

  /** Moves them into a file: the command line of an executable is printed when a test starts it. */
  private static String secrets(Map<String, String> settings) {
    try {
      Path file = TemporaryFiles.file("batua-secrets", ".properties");
      for (String secret : SECRETS) {
        if (settings.containsKey(secret)) {
          Files.writeString(
              file, secret + "=" + settings.remove(secret) + "\n", StandardOpenOption.APPEND);
        }
      }
      return file.toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The function that is running. */
  public static String function() {
    return System.getProperty(FUNCTION);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(stub, new TestInjector.MatchesType(StubProvider.class));
  }

  @Override
  public void stop() {
    stub.close();
  }
}
