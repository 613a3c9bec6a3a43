package dev.batua.juspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.juspay.Returned.Signature;
import dev.batua.text.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedTest {
  private static final String KEY = "TEST-RESPONSE-KEY-0001";
  private static final String PLAIN = "order_id=ord20240001&status=CHARGED&status_id=21";
  private static final String ODD = PLAIN + "&cartRef=a%2Fb%2Bc%3D&Zone=north";
  private static final String OF_PLAIN = "K38MJsh2oJEeVKJNoxMNW1qVWqtEQ5jmRbfnHYyP1Xs=";
  private static final String OF_ODD = "RLOLTT82EQ/h7JvBNInME9iQ/GfSip3vK2qsHsuK1GE=";
  private static final String OF_ODD_ENCODED_ONCE = "1RbIH8XLjHtcAd79Li0/6cyyWWIHAVwn02hqsVvTvfY=";

  private static Signature signature(String returned) {
    assertTrue(Returned.SHAPE.accepts().test(returned), returned);
    return new Returned(returned).signature(() -> Secret.of(KEY));
  }

  private static String signed(String parameters, String signature) {
    return parameters + "&signature=" + encoded(signature);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The signature of a text that somebody put together in another way. */
  private static String signatureOf(String text, String key) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_vectors_are_valid_and_the_one_without_a_step_is_not() {
    assertEquals(Signature.VALID, signature(signed(PLAIN, OF_PLAIN)));
    assertEquals(Signature.VALID, signature(signed(ODD, OF_ODD)));
    assertEquals(Signature.INVALID, signature(signed(ODD, OF_ODD_ENCODED_ONCE)));
  }

  @Test
  void it_may_come_in_any_order_with_a_question_mark_and_its_algorithm() {
    String signed = signed("?status_id=21&Zone=north&cartRef=a%2fb%2bc%3d&status=CHARGED", OF_ODD);
    assertEquals(Signature.VALID, signature(signed + "&order_id=ord20240001"));
    String algorithm = "&signature_algorithm=";
    assertEquals(Signature.VALID, signature(signed(PLAIN, OF_PLAIN) + algorithm + "HMAC-SHA256"));
    for (String other : new String[] {"", "HMAC-SHA512", "hmac-sha256", "none", "HMAC-SHA256+"}) {
      assertEquals(
          Signature.INVALID, signature(signed(PLAIN, OF_PLAIN) + algorithm + other), other);
    }
  }

  @Test
  void a_signature_may_be_encoded_once_or_twice() {
    for (String right : new String[] {OF_PLAIN, OF_ODD}) {
      String parameters = right.equals(OF_PLAIN) ? PLAIN : ODD;
      assertEquals(Signature.VALID, signature(signed(parameters, encoded(right))));
      assertEquals(Signature.INVALID, signature(signed(parameters, encoded(encoded(right)))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "%2",
        "%zz",
        "=",
        "K38MJsh2oJEeVKJNoxMNW1qVWqtEQ5jmRbfnHYyP1Xs",
        "k38MJsh2oJEeVKJNoxMNW1qVWqtEQ5jmRbfnHYyP1Xs=",
        "K38MJsh2oJEeVKJNoxMNW1qVWqtEQ5jmRbfnHYyP1Xs= ",
        "K38MJsh2oJEeVKJNoxMNW1qVWqtEQ5jmRbfnHYyP1Xs=%",
        "2b7f0c26c876a0911e54a24da3130d5b5a955aab444398e645b7e71d8c8fd57b"
      })
  void no_other_text_is_the_signature(String other) {
    assertEquals(Signature.INVALID, signature(signed(PLAIN, other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order_id=ord20240002&status=CHARGED&status_id=21",
        "order_id=ord20240001&status=charged&status_id=21",
        "order_id=ord20240001&status=CHARGED&status_id=21&mandate_id=1",
        "order_id=ord20240001&status=CHARGED&status_id=21&Signature=",
        "order_id=ord20240001&status=CHARGED",
        "order_id=ord20240001&status=CHARGED&status_id=21+",
        "order_id=ord20240001&status=CHARGED&Status_id=21"
      })
  void whatever_was_changed_is_no_longer_signed(String changed) {
    assertEquals(Signature.INVALID, signature(signed(changed, OF_PLAIN)));
  }

  @Test
  void another_way_to_sign_is_none() throws Exception {
    String right = encoded("Zone=north&cartRef=a%2Fb%2Bc%3D&" + PLAIN);
    assertEquals(OF_ODD, signatureOf(right, KEY));
    for (String other :
        new String[] {
          right.replace("%2F", "%2f").replace("%3D", "%3d"),
          encoded("Zone=north&cartRef=a%2fb%2bc%3d&" + PLAIN),
          encoded("cartRef=a%2Fb%2Bc%3D&" + PLAIN + "&Zone=north"),
          encoded(PLAIN + "&cartRef=a%2Fb%2Bc%3D&Zone=north"),
          "Zone=north&cartRef=a%2Fb%2Bc%3D&" + PLAIN
        }) {
      assertEquals(Signature.INVALID, signature(signed(ODD, signatureOf(other, KEY))), other);
    }
    assertEquals(Signature.INVALID, signature(signed(ODD, signatureOf(right, KEY + "1"))));
  }

  @Test
  void bytes_of_any_encoding_are_signed_as_they_are() throws Exception {
    for (String bytes : new String[] {"%E0%A4%B5", "%FF%FE", "%00"}) {
      String returned = "note=" + bytes + "&" + PLAIN;
      String right = signatureOf(encoded(returned), KEY);
      assertEquals(Signature.VALID, signature(signed(returned, right)), bytes);
    }
  }

  @Test
  void without_a_signature_no_key_is_asked_for() {
    for (String unsigned : new String[] {PLAIN, PLAIN + "&signature_algorithm=HMAC-SHA256"}) {
      Returned returned = new Returned(unsigned);
      assertEquals(
          Signature.ABSENT,
          returned.signature(
              () -> {
                throw new AssertionError("asked for a key");
              }));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "order_id=o-1_A, o-1_A,",
    "?order_id=o1&status=, o1, ''",
    "&&status=A%20B+C&order_id=o1&, o1, A B C",
    "a&b=&order_id=o1&status=%E0%A4%B5, o1, \u0935",
    "x=order_id=o2&order_id=o1&Status=NEW, o1,"
  })
  void tells_the_order_and_its_status(String returned, String order, String status) {
    assertTrue(Returned.SHAPE.accepts().test(returned));
    assertEquals(order, new Returned(returned).orderId());
    assertEquals(status, new Returned(returned).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "order_id",
        "order_id=",
        "ORDER_ID=o1",
        "Xorder_id=o1",
        "order_id%3Do1",
        "order_id=order_of_21_characters",
        "order_id=a%20b",
        "order_id=o1%",
        "order_id=o1&a=%2",
        "order_id=o1&a=%zz",
        "order_id=o1&order_id=o1",
        "order_id=o1&order%5Fid=o2",
        "order_id=o1&status=NEW&status=CHARGED",
        "order_id=o1&signature=a&signature=",
        "order_id=o1&a&a=1",
        "order_id=o1&a=b c",
        "order_id=o1&a=\u0935",
        "order_id=o1\n"
      })
  void what_can_be_read_in_two_ways_or_in_none_is_refused(String returned) {
    assertFalse(Returned.SHAPE.accepts().test(returned));
  }

  @Test
  void it_has_8192_characters_at_most() {
    String most = "order_id=o1&a=" + "%2F".repeat(2726);
    assertEquals(8192, most.length());
    assertTrue(Returned.SHAPE.accepts().test(most));
    assertFalse(Returned.SHAPE.accepts().test(most + "x"));
    assertNull(new Returned(most).status());
  }
}
