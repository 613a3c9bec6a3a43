package dev.batua.text;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text must look like. Every shape here is printable ASCII, so that what is accepted reaches
 * a provider as it came.
 *
 * @param rule what the text must be, to be read after "must be"
 * @param accepts whether a text has the shape
 */
public record Shape(String rule, Predicate<String> accepts) {

  /** An id of the merchant's or the provider's that goes into URLs and forms. */
  public static Shape id(int longest) {
    return pattern("[A-Za-z0-9_-]{1," + longest + "}", "1 to " + longest + " of A-Z a-z 0-9 _ -");
  }

  /** A line that people read, with no space at its ends. */
  public static Shape line(int longest) {
    return pattern(
        "[!-~]([ -~]{0," + (longest - 2) + "}[!-~])?",
        "1 to " + longest + " visible ASCII characters");
  }

  /** What has no space in it. */
  public static Shape visible(int longest) {
    return pattern(
        "[!-~]{1," + longest + "}",
        "1 to " + longest + " visible ASCII characters without a space");
  }

  /** A word of a set that the provider may extend. */
  public static final Shape WORD = pattern("[A-Z0-9_]{1,64}", "1 to 64 of A-Z 0-9 _");

  /** A provider's code, which has few digits: no telephone number, no amount. */
  public static final Shape CODE =
      pattern(
          "(?=(\\D*\\d){0,4}\\D*$)[A-Za-z0-9._-]{1,64}",
          "at most 64 of A-Z a-z 0-9 . _ - with four digits at most");

  /** An id that somebody else has made, such as a UUID. */
  public static final Shape FOREIGN_ID =
      pattern("[A-Za-z0-9._:/=+~-]{1,128}", "1 to 128 of A-Z a-z 0-9 . _ : / = + ~ -");

  /** A token as providers hand them out. */
  public static final Shape TOKEN = visible(2048);

  /**
   * A key as it was handed out, without what a copy, a shell or a file brings along: white space
   * and marks that cannot be seen, quotes around it.
   */
  public static final Shape SECRET =
      pattern(
          "(?!([\"'`]).*\\1$)[!-~]([ -~]*[!-~])?",
          "visible ASCII characters, with no space and no quotes around them");

  /** The value of a header. */
  public static final Shape HEADER = line(256);

  /** An address of somebody's, as far as a provider has to take it. */
  public static final Shape EMAIL =
      pattern(
          "[A-Za-z0-9!#$%&'*+/=?^_.{}~`|@-]{1,254}",
          "1 to 254 of A-Z a-z 0-9 and the punctuation of addresses");

  /** The name that metrics go by in CloudWatch; AWS keeps what begins with its own for itself. */
  public static final Shape NAMESPACE =
      pattern(
          "(?!AWS/)[A-Za-z0-9._#:/-]{1,255}",
          "1 to 255 of A-Z a-z 0-9 . _ # : / - that do not begin with AWS/");

  /** The value of a header that says when to come again (RFC 9110). */
  public static final Shape RETRY_AFTER =
      pattern(
          "[0-9]{1,9}|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT",
          "a number of seconds or a date such as Sun, 06 Nov 1994 08:49:37 GMT");

  private static final String PORT_AND_PATH =
      "(:0*([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}"
          + "|655[0-2][0-9]|6553[0-5])?)?"
          + "(/[!-\"$->@-~]*)?";

  /**
   * A page of the merchant's to which a provider sends the customer back: what browsers open of it,
   * in ASCII.
   */
  public static final Shape RETURN_URL =
      pattern(
          "(?=.{1,2048}$)[Hh][Tt][Tt][Pp][Ss]://"
              + "(([A-Za-z0-9_-]+\\.)*[A-Za-z][A-Za-z0-9_-]*\\.?"
              + "|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}"
              + "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))"
              + PORT_AND_PATH,
          "an https URL of at most 2048 visible ASCII characters, with a host and no user, query or"
              + " fragment");

  /**
   * The same, or a page of this machine's, for a provider that is simulated on it. The OpenAPI
   * document has this pattern.
   */
  public static final Shape LOCAL_RETURN_URL =
      new Shape(
          RETURN_URL.rule() + ", or for a simulator one of http://localhost",
          RETURN_URL
              .accepts()
              .or(pattern("(?=.{1,2048}$)http://localhost" + PORT_AND_PATH, "").accepts()));

  /** One of a closed set of words. */
  public static Shape oneOf(String... words) {
    return new Shape(String.join(" or ", words), Set.of(words)::contains);
  }

  /** A text that matches a pattern as a whole. */
  public static Shape pattern(String regex, String rule) {
    return new Shape(rule, Pattern.compile(regex).asMatchPredicate());
  }
}
