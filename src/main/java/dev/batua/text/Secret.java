package dev.batua.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** An API key, salt or token: shows itself nowhere but to who asks for it by name. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Wraps the text as it stands. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text itself, for signing and sending only. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    // Takes the same time wherever the first difference is.
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    // The same for all: it would tell something of the text.
    return 0;
  }

  @Override
  public String toString() {
    return "***";
  }
}
