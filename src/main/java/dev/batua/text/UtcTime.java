package dev.batua.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as providers write them, made into the one form in which we do: RFC 3339 in UTC. */
public final class UtcTime {
  /** Seconds and what is below them, then Z or an offset with a colon or without. */
  private static final DateTimeFormatter FORMS =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private UtcTime() {}

  /** The time that it is now, in whole seconds. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** A time with its offset in UTC; null where the text is null or no such time. */
  public static String orNull(String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.trim(), FORMS).toInstant().toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
