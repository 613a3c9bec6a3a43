package dev.batua.settlement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a provider is asked, again and again, how something stands.
 *
 * @param waits what passes before each time
 */
public record Schedule(List<Duration> waits) {

  /** Nothing yet. */
  public static Schedule none() {
    return new Schedule(List.of());
  }

  /** The same, and then so many times after such a wait. */
  public Schedule then(int times, Duration wait) {
    List<Duration> all = new ArrayList<>(waits);
    for (int i = 0; i < times; i++) {
      all.add(wait);
    }
    return new Schedule(List.copyOf(all));
  }

  /**
   * What passes before the next time; nothing where it was asked for often enough.
   *
   * @param asked how often it was asked for
   */
  public Optional<Duration> after(int asked) {
    return asked < waits.size() ? Optional.of(waits.get(asked)) : Optional.empty();
  }
}
