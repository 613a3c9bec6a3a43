package dev.batua.operation;

/** The same against the native executable. */
class SecretsFaultsIT extends SecretsFaults {
  @Override
  FunctionEnvironment start() throws Exception {
    return new NativeEnvironment(settings);
  }
}
