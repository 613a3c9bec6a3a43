package dev.batua.secret;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;

/** The same against the native executable. */
class SettingsMistakesIT extends SettingsMistakes {
  @Override
  FunctionEnvironment start() throws Exception {
    return new NativeEnvironment(settings);
  }
}
