package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import java.util.Map;

/** The same against the native executable. */
class AnswersOfOthersIT extends AnswersOfOthers {
  @Override
  FunctionEnvironment start(Map<String, String> settings) throws Exception {
    return new NativeEnvironment(settings);
  }
}
