package dev.batua.operation;

/** The same against the native executable. */
class SecretsMistakesIT extends SecretsMistakes {
  @Override
  FunctionEnvironment start() throws Exception {
    return new NativeEnvironment(settings);
  }
}
