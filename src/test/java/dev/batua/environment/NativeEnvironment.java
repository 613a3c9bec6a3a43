package dev.batua.environment;

import dev.batua.operation.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The native executable, with its settings in environment variables. */
public final class NativeEnvironment implements FunctionEnvironment {
  private static final Path EXECUTABLE = Path.of(System.getProperty("native.image.path"));

  private final RuntimeApi runtime;
  private final String function;

  public NativeEnvironment(Map<String, String> settings) throws Exception {
    this(settings, Map.of());
  }

  /**
   * @param others variables that are no settings
   */
  public NativeEnvironment(Map<String, String> settings, Map<String, String> others)
      throws Exception {
    Map<String, String> variables = new HashMap<>(others);
    settings.forEach((key, value) -> variables.put(variable(key), value));
    function = settings.get("quarkus.lambda.handler");
    runtime = new RuntimeApi(EXECUTABLE, variables);
    runtime.awaitInit();
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  @Override
  public Contract contract() {
    return Contract.of(function);
  }

  @Override
  public String invoke(String event) throws Exception {
    return runtime.invoke(event, PLENTY);
  }

  /** What the process uses now. */
  public ProcessUse use() throws IOException {
    return ProcessUse.of(runtime.pid());
  }

  @Override
  public String log() throws IOException {
    return runtime.output();
  }

  @Override
  public void close() throws Exception {
    runtime.close();
  }
}
