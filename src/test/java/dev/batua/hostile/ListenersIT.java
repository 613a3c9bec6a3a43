package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import java.util.HashMap;
import java.util.Map;

/** The same against the native executable. */
class ListenersIT extends Listeners {
  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(Talkative.SETTINGS);
    return new NativeEnvironment(all);
  }
}
