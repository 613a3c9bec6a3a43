package dev.batua.local.juspay;

import dev.batua.local.Reply;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the parameters of a form one after the other and keeps the first error. */
final class JuspayForm {
  private static final Predicate<String> ID = Pattern.compile("[A-Za-z0-9_-]+").asMatchPredicate();
  private static final Predicate<String> RUPEES =
      Pattern.compile("[0-9]+(\\.[0-9]{1,2})?").asMatchPredicate();

  private final Map<String, String> form;
  private Reply error;

  JuspayForm(Map<String, String> form, String... mandatory) {
    this.form = form;
    Stream.of(mandatory)
        .filter(name -> get(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> error = JuspayError.MISSING_MANDATORY_PARAMETER.reply(name + " is mandatory"));
  }

  JuspayForm id(String name, int longest) {
    return id(name, 1, longest);
  }

  JuspayForm id(String name, int shortest, int longest) {
    return check(
        name,
        text -> ID.test(text) && text.length() >= shortest && text.length() <= longest,
        shortest + " to " + longest + " of A-Z a-z 0-9 _ -");
  }

  JuspayForm digits(String name) {
    return check(name, text -> text.matches("[0-9]{4,15}"), "digits");
  }

  JuspayForm optionalDigits(String name) {
    return form.containsKey(name) ? digits(name) : this;
  }

  JuspayForm optionalRupees(String name) {
    return form.containsKey(name) ? rupees(name) : this;
  }

  JuspayForm optionalOneOf(String name, String... words) {
    return form.containsKey(name) ? oneOf(name, words) : this;
  }

  /** Juspay takes no third decimal. */
  JuspayForm rupees(String name) {
    return check(
        name,
        text -> RUPEES.test(text) && !text.matches("[0.]+"),
        "rupees with at most two decimals");
  }

  JuspayForm oneOf(String name, String... words) {
    return check(name, text -> Stream.of(words).anyMatch(text::equals), String.join(" or ", words));
  }

  JuspayForm word(String name) {
    return check(name, text -> text.matches("[A-Z0-9_]+"), "of A-Z 0-9 _");
  }

  JuspayForm optionalWord(String name) {
    return form.containsKey(name) ? word(name) : this;
  }

  JuspayForm optionalReturnUrl(String name) {
    return form.containsKey(name)
        ? check(name, JuspayForm::isReturnUrl, "fully qualified and without a query")
        : this;
  }

  /** The first error, if there was any. */
  Optional<Reply> error() {
    return Optional.ofNullable(error);
  }

  private JuspayForm check(String name, Predicate<String> fits, String rule) {
    if (error == null && !fits.test(get(name))) {
      error = JuspayError.INVALID_REQUEST.reply(name + " must be " + rule);
    }
    return this;
  }

  private String get(String name) {
    return form.getOrDefault(name, "");
  }

  private static boolean isReturnUrl(String text) {
    try {
      URI url = URI.create(text);
      return url.isAbsolute() && url.getHost() != null && url.getRawQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
