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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Reads the settings of one provider and collects all that is missing or malformed, to be reported
 * together: each by its key and its environment variable, never by its value.
 */
public final class SettingsCheck {
  private static final Logger LOG = Logger.getLogger(SettingsCheck.class);

  // What two parts read alike is told once.
  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<String> known = new HashSet<>();

  /** A text that must be there and have a shape. */
  public String text(String key, Optional<String> value, Shape shape) {
    return optionalText(key, required(key, value), shape);
  }

  /** A text that may be left out. */
  public String optionalText(String key, Optional<String> value, Shape shape) {
    return read(key, value, text -> shape.accepts().test(text) ? text : null, shape.rule());
  }

  /** A secret that must be there. */
  public Secret secret(String key, Optional<Secret> value) {
    return optionalSecret(key, required(key, value));
  }

  /** A secret that may be left out. */
  public Secret optionalSecret(String key, Optional<Secret> value) {
    optionalText(key, value.map(Secret::reveal), Shape.SECRET);
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
    known.add(key);
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
    return url(key, value, WebUrl::isHere, "this machine");
  }

  /**
   * A base URL, without a slash at its end.
   *
   * @param mayBePlain tells the hosts that http will do for
   * @param where what hosts those are
   */
  public URI url(String key, Optional<String> value, Predicate<String> mayBePlain, String where) {
    return read(
        key,
        required(key, value),
        text -> WebUrl.base(text, mayBePlain),
        "an https URL without query or fragment (http only for " + where + ")");
  }

  /** A time within its limits; the usual one where none is set. */
  public Duration time(TimeSetting setting, Optional<String> value) {
    String rule = "a time such as 2s or PT2S, of %s at most".formatted(setting.longest());
    Duration time = read(setting.key(), value, text -> time(setting, text), rule);
    return value.isEmpty() ? setting.usual() : time;
  }

  /** Any other value: null from the function, or an IllegalArgumentException, is a fault. */
  public <T> T read(String key, Optional<String> value, Function<String, T> as, String rule) {
    known.add(key);
    T read = value.map(text -> readOrNull(as, text)).orElse(null);
    if (value.isPresent() && read == null) {
      String must = "must be " + rule + Printable.strange(value.get());
      faults.add(new Fault(key, must + "; it is set by " + environment(key)));
    }
    return read;
  }

  /** Takes every other setting of ours for a misspelt one: to be asked when all were read. */
  public void nothingElse(Stream<String> made) {
    made.filter(key -> !known.contains(key))
        .map(key -> new Fault(Printable.text(key, 100), "is no setting: see how it is spelt"))
        .forEach(faults::add);
  }

  /** Ends with NOT_CONFIGURED if anything was wrong. */
  public void check() {
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ProblemCode.NOT_CONFIGURED,
              "Correct the settings that errors lists and deploy again; nothing was sent.")
          .errors(List.copyOf(faults));
    }
  }

  private <T> Optional<T> required(String key, Optional<T> value) {
    known.add(key);
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

  private static Duration time(TimeSetting setting, String text) {
    Duration time = DurationConverter.parseDuration(text);
    return time != null && setting.takes(time) ? time : null;
  }
}
