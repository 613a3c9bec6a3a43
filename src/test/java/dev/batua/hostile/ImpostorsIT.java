package dev.batua.hostile;

import dev.batua.operation.FunctionEnvironment;
import dev.batua.operation.NativeEnvironment;
import java.util.Map;

/** The same against the native executable. */
class ImpostorsIT extends Impostors {
  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    return new NativeEnvironment(settings);
  }
}
