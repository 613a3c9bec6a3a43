package dev.batua.day;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import java.util.Map;

/** In the native executable, where a death is one. */
class SettlementDayIT extends SettlementDay {
  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    return new NativeEnvironment(settings);
  }

  @Override
  String runsIn() {
    return "native";
  }
}
