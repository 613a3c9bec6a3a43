package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import java.util.Map;

/** The same against the native executable. */
class CallersNativeCampaign extends Callers {
  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    return new NativeEnvironment(settings);
  }

  @Override
  String runsIn() {
    return "native";
  }
}
