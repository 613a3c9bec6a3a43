package dev.batua.phonepe;

import dev.batua.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PhonePe's signature of a request: SHA256(base64 payload + path + salt key) in hex, then {@code
 * ###} and the index of the salt. A callback of PhonePe's own is signed alike, without a path.
 */
final class XVerify {

  private static final Pattern HEADER = Pattern.compile("([0-9A-Fa-f]{64})###([0-9]{1,3})");

  private XVerify() {}

  /**
   * The X-VERIFY header.
   *
   * @param base64 the payload exactly as it is sent
   * @param path the path of the API alone, without what the base URL may add
   */
  static String of(String base64, String path, Secret saltKey, String saltIndex) {
    return HexFormat.of().formatHex(hash(base64, path, saltKey)) + "###" + saltIndex;
  }

  /**
   * Whether it is the X-VERIFY header of a callback.
   *
   * @param base64 the payload exactly as it came
   * @param xVerify the header, or null
   * @param salts of which the header's index chooses one; of a salt that is not there nothing is
   *     signed
   */
  static boolean isOf(String base64, String xVerify, Map<String, Secret> salts) {
    Matcher header = HEADER.matcher(xVerify == null ? "" : xVerify);
    Secret salt = header.matches() ? salts.get(header.group(2)) : null;
    // Takes the same time wherever the first difference is.
    return salt != null
        && MessageDigest.isEqual(hash(base64, "", salt), HexFormat.of().parseHex(header.group(1)));
  }

  private static byte[] hash(String base64, String path, Secret saltKey) {
    return sha256(base64 + path + saltKey.reveal());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
