package dev.batua.settings;

import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.text.Printable;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import dev.batua.text.WebUrl;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.common.utils.StringUtil;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Reads the settings of one provider and collects all that is missing or malformed, to be reported
 * together: each by its key and its environment variable, never by its value.
 */
public final class SettingsCheck {
  private static final Logger LOG = Logger.getLogger(SettingsCheck.class);
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final List<Fault> faults = new ArrayList<>();

  /** A text that must be there and have a shape. */
  public String text(String key, Optional<String> value, Shape shape) {
    return optionalText(key, required(key, value), shape);
  }

  /** A text that may be left out. */
  public String optionalText(String key, Optional<String> value, Shape shape) {
    return read(key, value, text -> shape.accepts().test(text) ? text : null, shape.rule());
  }

  /** A secret that must be there. A line break in it was never meant. */
  public Secret secret(String key, Optional<Secret> value) {
    Optional<String> text = required(key, value).map(Secret::reveal);
    read(key, text, Printable::orNull, "a text without control characters");
    return value.orElse(null);
  }

  /**
   * A setting whose place a secret takes: null where there is a secret. Saying both is reported.
   *
   * @param read reads the setting where there is no secret
   */
  public <V, T> T unless(
      Optional<String> secretId,
      String key,
      Optional<V> value,
      BiFunction<String, Optional<V>, T> read) {
    if (secretId.isEmpty()) {
      return read.apply(key, value);
    }
    if (value.isPresent()) {
      LOG.warnf("%s is ignored, since a secret-id is set: remove one of them", key);
    }
    return null;
  }

  /** The base URL of a provider, without a slash at its end. */
  public URI url(String key, Optional<String> value) {
    return read(
        key,
        required(key, value),
        SettingsCheck::url,
        "an https URL without query (http only for this machine)");
  }

  /** A time from one millisecond to the longest that a function can live. */
  public Duration duration(String key, String value) {
    return duration(key, value, LONGEST);
  }

  /** A time from one millisecond to a longest one. */
  public Duration duration(String key, String value, Duration longest) {
    return read(
        key, Optional.of(value), text -> duration(text, longest), "a time such as 2s or PT2S");
  }

  /** Any other value: null from the function, or an IllegalArgumentException, is a fault. */
  public <T> T read(String key, Optional<String> value, Function<String, T> as, String rule) {
    T read = value.map(text -> readOrNull(as, text)).orElse(null);
    if (value.isPresent() && read == null) {
      faults.add(new Fault(key, "must be " + rule + "; it is set by " + environment(key)));
    }
    return read;
  }

  /** Ends with NOT_CONFIGURED if anything was wrong. */
  public void check() {
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ProblemCode.NOT_CONFIGURED,
              "Correct the settings that errors lists and deploy again; nothing was sent.")
          .errors(faults);
    }
  }

  private <T> Optional<T> required(String key, Optional<T> value) {
    if (value.isEmpty()) {
      faults.add(new Fault(key, "is missing; set " + environment(key)));
    }
    return value;
  }

  private static String environment(String key) {
    return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
  }

  private static <T> T readOrNull(Function<String, T> as, String text) {
    try {
      return as.apply(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }

  private static URI url(String text) {
    String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return WebUrl.isSafe(base) && URI.create(base).getRawQuery() == null ? URI.create(base) : null;
  }

  private static Duration duration(String text, Duration longest) {
    Duration duration = DurationConverter.parseDuration(text);
    boolean sensible =
        duration != null && duration.compareTo(SHORTEST) >= 0 && duration.compareTo(longest) <= 0;
    return sensible ? duration : null;
  }
}
