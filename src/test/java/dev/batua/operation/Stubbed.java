package dev.batua.operation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts a stub of both providers and configures a function to call it. Arguments are settings:
 * they are added to these, replace them, or take one away by being empty.
 */
public class Stubbed implements QuarkusTestResourceLifecycleManager {
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
    settings.put("batua.phonepe.url", stub.url());
    settings.put("batua.phonepe.merchant-id", "MERCHANT");
    settings.put("batua.phonepe.salt-index", "2");
    settings.put("quarkus.config.locations", secrets());
    settings.put("batua.ca-file", stub.authority());
    settings.put("batua.http.connect-timeout", "1s");
    settings.put("batua.http.timeout", "2s");
    arguments.forEach((key, value) -> settings.put(key, value.replace("{stub}", stub.url())));
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  /** In a file, since an executable's command line is printed when a test starts it. */
  private static String secrets() {
    try {
      Path file = Files.createTempFile("batua-secrets", ".properties");
      Files.writeString(
          file,
          "batua.juspay.api-key="
              + Canary.API_KEY
              + "\nbatua.phonepe.salt-key="
              + Canary.SALT_KEY
              + "\n");
      return file.toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
