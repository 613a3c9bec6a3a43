package dev.batua.phonepe;

import dev.batua.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * PhonePe's signature of a request: SHA256(base64 payload + path + salt key) in hex, then {@code
 * ###} and the index of the salt.
 */
final class XVerify {

  private XVerify() {}

  /**
   * The X-VERIFY header.
   *
   * @param base64 the payload exactly as it is sent
   * @param path the path of the API alone, without what the base URL may add
   */
  static String of(String base64, String path, Secret saltKey, String saltIndex) {
    String signed = base64 + path + saltKey.reveal();
    return HexFormat.of().formatHex(sha256(signed)) + "###" + saltIndex;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
