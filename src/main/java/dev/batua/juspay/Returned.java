package dev.batua.juspay;

import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The parameters with which a customer came back from a page of Juspay's. They are the customer's
 * to change, and signed where the merchant has a response key.
 *
 * <p>Source: "Verify the response" of Juspay's pages, of which some samples leave out a step.
 *
 * @param query the query string or the form, as it came
 */
record Returned(String query) {
  /** What can be read in one way only: each parameter once, of which one is an order's id. */
  static final Shape SHAPE =
      new Shape(
          "a query string or form of 1 to 8192 visible ASCII characters, each parameter once, with"
              + " an order_id: 1 to 20 of A-Z a-z 0-9 _ -",
          query -> new Returned(query).isWhole());

  /** Who made the parameters. */
  enum Signature {
    /** Juspay did, and nothing was changed. */
    VALID,
    /** Somebody else did, or the key is another one. */
    INVALID,
    /** Anybody may have: there is none. */
    ABSENT
  }

  private static final Shape VISIBLE = Shape.visible(8192);
  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern ORDER =
      Pattern.compile("(^\\??|&)order_id=[A-Za-z0-9_-]{1,20}(&|$)");
  private static final Set<String> UNSIGNED = Set.of("signature", "signature_algorithm");
  private static final String ALGORITHM = "HMAC-SHA256";

  /** Keeps every byte as it is, of whatever encoding. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private record Parameter(String name, String value) {
    static Parameter of(String pair) {
      int end = pair.indexOf('=');
      return end < 0
          ? new Parameter(decoded(pair), "")
          : new Parameter(decoded(pair.substring(0, end)), decoded(pair.substring(end + 1)));
    }
  }

  private boolean isWhole() {
    return VISIBLE.accepts().test(query)
        && !NO_ESCAPE.matcher(query).find()
        && ORDER.matcher(query).find()
        && parameters().map(Parameter::name).allMatch(new HashSet<>()::add);
  }

  /** The merchant's own id of the order that it says it is about. */
  String orderId() {
    return value("order_id");
  }

  /** The status that it says the order has, or null. */
  String status() {
    String status = value("status");
    return status == null ? null : new String(status.getBytes(BYTES), StandardCharsets.UTF_8);
  }

  /**
   * Who made it.
   *
   * @param key the merchant's response key; asked for only where there is a signature
   */
  Signature signature(Supplier<Secret> key) {
    if (value("signature") == null) {
      return Signature.ABSENT;
    }
    String algorithm = value("signature_algorithm");
    boolean known = algorithm == null || algorithm.equals(ALGORITHM);
    // Takes the same time wherever the first difference is.
    boolean same = MessageDigest.isEqual(hmac(signed(), key.get()), given().getBytes(BYTES));
    return known && same ? Signature.VALID : Signature.INVALID;
  }

  /** The signature, which may be encoded twice. */
  private String given() {
    String given = value("signature");
    boolean twice = given.contains("%") && !NO_ESCAPE.matcher(given).find();
    return twice ? decoded(given) : given;
  }

  /** What is signed: encoded one by one, in the order of the names, and encoded as a whole. */
  private String signed() {
    return encoded(
        parameters()
            .filter(it -> !UNSIGNED.contains(it.name()))
            .map(it -> new Parameter(encoded(it.name()), encoded(it.value())))
            .sorted(Comparator.comparing(Parameter::name))
            .map(it -> it.name() + "=" + it.value())
            .collect(Collectors.joining("&")));
  }

  private String value(String name) {
    return parameters()
        .filter(it -> it.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElse(null);
  }

  private Stream<Parameter> parameters() {
    return Stream.of(query.replaceFirst("^\\?", "").split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(Parameter::of);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, BYTES);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, BYTES);
  }

  private static byte[] hmac(String text, Secret key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encode(mac.doFinal(text.getBytes(BYTES)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
