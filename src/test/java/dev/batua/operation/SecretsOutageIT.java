package dev.batua.operation;

/** The same against the native executable. */
class SecretsOutageIT extends SecretsOutage {
  @Override
  FunctionEnvironment start() throws Exception {
    return new NativeEnvironment(settings);
  }
}
