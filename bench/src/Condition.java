package bench;

import java.util.List;

/** What a start is measured under. */
enum Condition {
  WARM("full speed", Cache.WARM, 0, 0, 41, 1),
  WARM_60("full speed, provider waits 60 ms", Cache.WARM, 0, 60, 11, 2),
  COLD("empty page cache", Cache.EMPTY, 0, 0, 1, 1),
  TOUCHED("empty page cache, no read-ahead", Cache.EMPTY_EXACT, 0, 0, 0, 5),
  MB128("128 MB (7.2%)", Cache.WARM, 7.2, 0, 11, 1),
  MB128_60("128 MB, provider waits 60 ms", Cache.WARM, 7.2, 60, 26, 1),
  MB128_300("128 MB, provider waits 300 ms", Cache.WARM, 7.2, 300, 6, 5),
  MB256("256 MB (14.5%)", Cache.WARM, 14.5, 0, 11, 1),
  MB256_60("256 MB, provider waits 60 ms", Cache.WARM, 14.5, 60, 11, 2);

  /** What the page cache holds before a start, and whether more is read than was asked for. */
  enum Cache { WARM, EMPTY, EMPTY_EXACT }

  final String title;
  final Cache cache;
  final double percent;
  final int wait;
  final int events;
  final int every;

  /**
   * @param percent of one processor after the first poll; 0 is all of it
   * @param wait how many milliseconds the provider takes
   * @param events how many events a start gets
   * @param every in which rounds it is measured: every one, every second
   */
  Condition(String title, Cache cache, double percent, int wait, int events, int every) {
    this.title = title;
    this.cache = cache;
    this.percent = percent;
    this.wait = wait;
    this.events = events;
    this.every = every;
  }

  /** Those in which a start gets more than one event. */
  static List<Condition> withLaterEvents() {
    return List.of(values()).stream().filter(condition -> condition.events > 1).toList();
  }
}
