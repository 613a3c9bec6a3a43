package bench;

/** What a start is measured under. */
enum Condition {
  WARM("full speed", false, 0, 40),
  COLD("empty page cache", true, 0, 0),
  MB128("128 MB (7.2%)", false, 7.2, 10),
  MB256("256 MB (14.5%)", false, 14.5, 10);

  final String title;
  final boolean emptyCache;
  final double percent;
  final int later;

  /**
   * @param percent of one processor after the first poll; 0 is all of it
   * @param later how many events follow the first
   */
  Condition(String title, boolean emptyCache, double percent, int later) {
    this.title = title;
    this.emptyCache = emptyCache;
    this.percent = percent;
    this.later = later;
  }
}
