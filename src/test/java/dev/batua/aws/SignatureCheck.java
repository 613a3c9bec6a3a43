package dev.batua.aws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS's Signature Version 4, computed by the words of its page, to compare with. */
public final class SignatureCheck {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([a-z0-9-]+)/([a-z]+)/aws4_request,"
              + " SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final List<String> MUST = List.of("host", "x-amz-date", "x-amz-target");

  private SignatureCheck() {}

  /**
   * What is wrong with the signature of a request, or null.
   *
   * @param header the request's headers by their names
   * @param service for which it must be signed
   */
  static String fault(
      String service, UnaryOperator<String> header, byte[] body, String keyId, String key) {
    Matcher parts = AUTHORIZATION.matcher(String.valueOf(header.apply("Authorization")));
    if (!parts.matches()) {
      return "the header has another form";
    }
    List<String> signed = List.of(parts.group(5).split(";"));
    Instant time = Instant.from(TIME.parse(header.apply("X-Amz-Date")));
    boolean whole =
        signed.containsAll(MUST)
            && parts.group(1).equals(keyId)
            && parts.group(4).equals(service)
            && TIME.format(time).startsWith(parts.group(2))
            && Duration.between(time, Instant.now()).abs().compareTo(Duration.ofMinutes(5)) < 0;
    String scope = String.join("/", parts.group(2), parts.group(3), parts.group(4), "aws4_request");
    try {
      String right = signature(header, body, signed, scope, key);
      return whole && right.equals(parts.group(6)) ? null : "it was signed otherwise";
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String signature(
      UnaryOperator<String> header, byte[] body, List<String> signed, String scope, String key)
      throws GeneralSecurityException {
    String headers =
        signed.stream()
            .map(name -> name + ":" + header.apply(name) + "\n")
            .collect(Collectors.joining());
    String canonical =
        "POST\n/\n\n" + headers + "\n" + String.join(";", signed) + "\n" + hash(body);
    String text =
        "AWS4-HMAC-SHA256\n"
            + header.apply("X-Amz-Date")
            + "\n"
            + scope
            + "\n"
            + hash(canonical.getBytes(StandardCharsets.UTF_8));
    byte[] derived = ("AWS4" + key).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      derived = hmac(derived, part);
    }
    return HexFormat.of().formatHex(hmac(derived, text));
  }

  private static String hash(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
