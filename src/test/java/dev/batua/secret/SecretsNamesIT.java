package dev.batua.secret;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.NativeEnvironment;
import dev.batua.http.NativeNames;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The same against the native executable. */
class SecretsNamesIT extends SecretsNames {
  private static NativeNames service;

  SecretsNamesIT() {
    names = service;
  }

  @BeforeAll
  static void build() throws Exception {
    service = new NativeNames();
  }

  @AfterEach
  void forget() throws Exception {
    service.close();
  }

  @Override
  FunctionEnvironment start() throws Exception {
    return new NativeEnvironment(settings, service.environment());
  }

  @Override
  Duration remembered() {
    return Duration.ofSeconds(31);
  }
}
