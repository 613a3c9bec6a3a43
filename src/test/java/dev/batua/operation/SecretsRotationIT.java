package dev.batua.operation;

/** The same against the native executable. */
class SecretsRotationIT extends SecretsRotation {
  @Override
  FunctionEnvironment start() throws Exception {
    return new NativeEnvironment(settings);
  }
}
