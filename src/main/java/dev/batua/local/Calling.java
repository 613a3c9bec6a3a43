package dev.batua.local;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How a provider calls back: once, or as an id or a token asks for. */
public enum Calling {
  ONCE(5),
  TWICE(5, 10),
  /** When it was asked for already, as a rule. */
  LATE(60),
  NEVER,
  /** Somebody else calls, who has no key. */
  FORGED(5);

  /** What the words begin with. */
  static final String WORD = "CALLBACK-";

  private final List<Duration> waits;

  Calling(long... seconds) {
    waits = LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
  }

  /** The values that ask for it. */
  public static Triggers triggers(String answer) {
    String[] words =
        Stream.of(values()).filter(it -> it != ONCE).map(it -> WORD + it).toArray(String[]::new);
    return Triggers.of("How it is called back", answer, words);
  }

  /** What the first of some values asks for that asks for any; an id may go on behind the word. */
  public static Calling of(String... values) {
    return Stream.of(values)
        .flatMap(
            value -> Stream.of(values()).filter(it -> Triggers.word(value).startsWith(WORD + it)))
        .findFirst()
        .orElse(ONCE);
  }

  /** What passes before each time. */
  List<Duration> waits() {
    return waits;
  }
}
