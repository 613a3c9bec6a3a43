package dev.batua.local.phonepe;

import dev.batua.phonepe.PhonePeSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The merchant's salts, two at once as while they change over: that of the settings, and an older
 * one.
 *
 * @param byIndex the salts by what stands behind {@code ###}
 */
record PhonePeSalts(Map<String, String> byIndex) {
  private static final String OLDER_INDEX = "1";
  private static final String OLDER = "older#salt";

  static PhonePeSalts of(PhonePeSettings settings) {
    Map<String, String> salts = new HashMap<>(Map.of(OLDER_INDEX, OLDER));
    settings.saltKey().ifPresent(salt -> salts.put(settings.saltIndex().orElse(""), salt.reveal()));
    return new PhonePeSalts(salts);
  }

  /** Whether one of them has signed a request: the one that its index names. */
  boolean haveSigned(PhonePeCall call) {
    String[] parts = call.header("x-verify").split("###", 2);
    return parts.length == 2
        && Optional.ofNullable(byIndex.get(parts[1]))
            .map(salt -> sha256(call.base64() + "/" + String.join("/", call.path()) + salt))
            .filter(parts[0]::equalsIgnoreCase)
            .isPresent();
  }

  /** The signature of what PhonePe sends itself. */
  String sign(String response, String index) {
    return sha256(response + byIndex.getOrDefault(index, "")) + "###" + index;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
