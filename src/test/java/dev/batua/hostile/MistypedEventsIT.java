package dev.batua.hostile;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.provider.StubProvider;

/** The same against the native executable. */
class MistypedEventsIT extends MistypedEvents {
  @Override
  FunctionEnvironment start() throws Exception {
    stub = new StubProvider();
    return new NativeEnvironment(StubSettings.of(FUNCTION, stub.url(), stub.authority()));
  }

  @Override
  void stop() throws Exception {
    super.stop();
    stub.close();
  }
}
