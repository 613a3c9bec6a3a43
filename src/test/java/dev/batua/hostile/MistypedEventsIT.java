package dev.batua.hostile;

import dev.batua.operation.FunctionEnvironment;
import dev.batua.operation.NativeEnvironment;
import dev.batua.operation.StubProvider;

/** The same against the native executable. */
class MistypedEventsIT extends MistypedEvents {
  @Override
  FunctionEnvironment start() throws Exception {
    stub = new StubProvider();
    return new NativeEnvironment(Callers.settings(FUNCTION, stub.url(), stub.authority()));
  }

  @Override
  void stop() throws Exception {
    super.stop();
    stub.close();
  }
}
