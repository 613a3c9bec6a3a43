package dev.batua.secret;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.text.Secret;

/** Texts of secrets for the tests of the accounts, which read them. */
public final class SecretTexts {
  private SecretTexts() {}

  public static SecretText of(String json) {
    return SecretText.of(
        new SecretName("batua.x.secret-id", "batua/x"), Secret.of(json), new ObjectMapper());
  }
}
