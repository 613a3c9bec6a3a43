package dev.batua.secretsmanager;

import dev.batua.aws.Moto;

/** Secrets Manager on this machine. */
public interface SecretsManagerHere extends AutoCloseable {
  /** Its endpoint. */
  String url();

  /** Keeps a text, in place of one that may be there. */
  void put(String id, String text) throws Exception;

  @Override
  void close();

  /** Moto where {@code MOTO_SERVER} names its program, a stub otherwise. */
  static SecretsManagerHere start() throws Exception {
    Moto moto = Moto.start();
    return moto == null ? new StubSecretsManager() : new MotoSecretsManager(moto);
  }
}
