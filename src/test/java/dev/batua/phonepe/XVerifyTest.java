package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.batua.text.Secret;
import org.junit.jupiter.api.Test;

class XVerifyTest {
  /** PhonePe's public sample for another of its paths, with its published test salt. */
  private static final String BASE64 =
      "ewogICJtZXJjaGFudElkIjogIlBHVEVTVFBBWVVBVCIsCiAgIm1lcmNoYW50VHJhbnNhY3Rpb25JZCI6ICJNVDc4NTA1"
          + "OTAwNjgxODgxMDQiLAogICJtZXJjaGFudFVzZXJJZCI6ICJNVUlEMTIzIiwKICAiYW1vdW50IjogMTAwMDAs"
          + "CiAgInJlZGlyZWN0VXJsIjogImh0dHBzOi8vd2ViaG9vay5zaXRlL3JlZGlyZWN0LXVybCIsCiAgInJlZGly"
          + "ZWN0TW9kZSI6ICJSRURJUkVDVCIsCiAgImNhbGxiYWNrVXJsIjogImh0dHBzOi8vd2ViaG9vay5zaXRlL2Nh"
          + "bGxiYWNrLXVybCIsCiAgIm1vYmlsZU51bWJlciI6ICI5OTk5OTk5OTk5IiwKICAicGF5bWVudEluc3RydW1l"
          + "bnQiOiB7CiAgICAidHlwZSI6ICJQQVlfUEFHRSIKICB9Cn0=";

  private static final String SALT = "099eb0cd-02cf-4e2a-8aca-3e6c6aff0399";
  private static final String SIGNATURE =
      "d7a8e4458caa6fcd781166bbdc85fec76740c18cb9baa9a4c48cf2387d554180###1";

  private static String sign(String base64, String path, String salt, String index) {
    return XVerify.of(base64, path, Secret.of(salt), index);
  }

  @Test
  void agrees_with_PhonePes_own_sample() {
    assertEquals(SIGNATURE, sign(BASE64, "/pg/v1/pay", SALT, "1"));
  }

  @Test
  void differs_for_another_payload_path_salt_or_index() {
    assertNotEquals(SIGNATURE, sign(BASE64.substring(4), "/pg/v1/pay", SALT, "1"));
    assertNotEquals(SIGNATURE, sign(BASE64, "/pg/v1/pay/", SALT, "1"));
    assertNotEquals(SIGNATURE, sign(BASE64, "/apis/hermes/pg/v1/pay", SALT, "1"));
    assertNotEquals(SIGNATURE, sign(BASE64, "/pg/v1/pay", SALT + " ", "1"));
    assertNotEquals(SIGNATURE, sign(BASE64, "/pg/v1/pay", SALT, "2"));
  }

  @Test
  void a_salt_is_not_cut_short_at_a_hash_sign() {
    assertNotEquals(
        sign(BASE64, "/pg/v1/pay", "099eb0cd#02cf", "1"),
        sign(BASE64, "/pg/v1/pay", "099eb0cd", "1"));
  }
}
