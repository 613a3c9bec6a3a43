package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import java.util.HashMap;
import java.util.Map;

/** The same against the native executable. */
class MeddledImpostorsIT extends MeddledImpostors {
  /** Found beforehand: that takes its time. */
  private static final Map<String, String> SETTINGS = Meddled.SETTINGS;

  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(SETTINGS);
    return new NativeEnvironment(all);
  }
}
