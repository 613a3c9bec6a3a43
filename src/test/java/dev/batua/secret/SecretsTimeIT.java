package dev.batua.secret;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;

/** The same against the native executable. */
class SecretsTimeIT extends SecretsTime {
  @Override
  FunctionEnvironment start() throws Exception {
    return new NativeEnvironment(settings);
  }
}
