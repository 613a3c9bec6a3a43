package dev.batua.environment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Signatures computed beside the product's own code, to compare with. */
public final class Signatures {

  private Signatures() {}

  /** PhonePe's X-VERIFY by the words of its page. */
  public static String xVerify(String base64, String path, String saltKey, int saltIndex) {
    byte[] signed = (base64 + path + saltKey).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(signed);
      return HexFormat.of().formatHex(hash) + "###" + saltIndex;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
