package dev.batua.local.id;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What providers make up: ids and tokens that nobody has had. With one seed, which {@code
 * local.seed} may say, those of a kind are the same ones in the same order.
 */
@Singleton
@UnlessBuildProfile("prod")
public class NewIds {
  private final Map<String, Integer> made = new HashMap<>();
  private long seed;

  @Inject
  NewIds(@ConfigProperty(name = "local.seed") Optional<Long> seed) {
    this(seed.orElseGet(() -> new SecureRandom().nextLong()));
  }

  /** With a certain seed. */
  public NewIds(long seed) {
    this.seed = seed;
  }

  /** Begins anew with the same seed. */
  public void again() {
    again(seed);
  }

  /** Begins anew with a seed. */
  public synchronized void again(long newSeed) {
    seed = newSeed;
    made.clear();
  }

  /**
   * A new one, in hex.
   *
   * @param kind what it is of
   * @param digits at most 64
   */
  public synchronized String next(String kind, int digits) {
    String name = seed + " " + kind + " " + made.merge(kind, 1, Integer::sum);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
