package dev.batua.secret;

import dev.batua.environment.FunctionEnvironment;
import dev.batua.secretsmanager.StubSecretsManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The cases that need a Secrets Manager which misbehaves. */
abstract class SecretsStubbed extends SecretsCases {
  StubSecretsManager store;

  @BeforeEach
  void keep() throws Exception {
    store = new StubSecretsManager();
    store.put(JUSPAY, apiKey("one"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  FunctionEnvironment debits() throws Exception {
    return start("juspay-direct-debit", store);
  }
}
