package dev.batua.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.batua.text.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureV4Test {
  private static final String HOST = "secretsmanager.ap-south-1.amazonaws.com";
  private static final String BODY = "{\"SecretId\":\"batua/x\"}";
  private static final String JSON = "application/x-amz-json-1.1";
  private static final AwsService SERVICE =
      new AwsService("secretsmanager", JSON, "key", settings -> Optional.empty());
  private static final SignatureV4 SIGNATURE =
      new SignatureV4(
          new AwsAccess(SERVICE, "ap-south-1", URI.create("https://" + HOST), null),
          "secretsmanager.GetSecretValue");

  private static SignedHeaders sign(Secret sessionToken) {
    return SIGNATURE.sign(
        BODY, Credentials.identity("AKIATEST", Secret.of("key+/1"), sessionToken));
  }

  /** What is wrong with it as a request to a host with a body. */
  private static String fault(SignedHeaders signed, String host, String body, String key) {
    Map<String, String> headers = new HashMap<>();
    headers.put("host", host);
    headers.put("content-type", JSON);
    headers.put("x-amz-target", signed.target);
    headers.put("authorization", signed.authorization);
    headers.put("x-amz-date", signed.date);
    headers.put("x-amz-content-sha256", signed.contentHash);
    headers.put("x-amz-security-token", signed.sessionToken);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return SignatureCheck.fault(
        SERVICE.name(), name -> headers.get(name.toLowerCase(Locale.ROOT)), bytes, "AKIATEST", key);
  }

  @Test
  void agrees_with_the_words_of_AWSs_page() {
    SignedHeaders signed = sign(null);
    assertNull(fault(signed, HOST, BODY, "key+/1"));
    assertNull(signed.sessionToken);
    assertEquals("secretsmanager.GetSecretValue", signed.target);
  }

  @Test
  void covers_a_session_token() {
    SignedHeaders signed = sign(Secret.of("token"));
    assertEquals("token", signed.sessionToken);
    assertNull(fault(signed, HOST, BODY, "key+/1"));
  }

  @Test
  void is_good_for_one_host_one_body_and_one_key() {
    SignedHeaders signed = sign(null);
    String otherwise = "it was signed otherwise";
    assertEquals(otherwise, fault(signed, "other.example", BODY, "key+/1"));
    assertEquals(otherwise, fault(signed, HOST, BODY + " ", "key+/1"));
    assertEquals(otherwise, fault(signed, HOST, BODY, "key+/2"));
  }
}
