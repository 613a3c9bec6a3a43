package dev.batua.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows where an exception came from without its message, which may hold anything. */
public final class Trace {
  private static final int FRAMES = 12;

  private Trace() {}

  /** The types and the first frames of an exception and its causes. */
  public static String of(Throwable thrown) {
    return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
        .limit(5)
        .map(Trace::one)
        .collect(Collectors.joining(" caused by "));
  }

  /** The types alone of an exception and its causes. */
  public static String types(Throwable thrown) {
    return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
        .limit(5)
        .map(e -> e.getClass().getSimpleName())
        .collect(Collectors.joining(" caused by "));
  }

  private static String one(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", thrown.getClass().getName() + " at ", ""));
  }
}
