package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import java.util.Map;

/** The same against the native executable, which has no bus to publish on. */
class PretendersNativeCampaign extends Pretenders {
  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    return new NativeEnvironment(settings);
  }

  @Override
  String runsIn() {
    return "native";
  }
}
