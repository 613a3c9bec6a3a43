package bench;

import java.util.List;
import java.util.Locale;

/** Bars: start to first poll, and the first event on top of it. It brings its own background. */
final class Picture {
  private static final int WIDTH = 760;
  private static final int LEFT = 170;
  private static final int RIGHT = 90;
  private static final int BAR = 18;
  private static final List<Condition> SHOWN =
      List.of(Condition.WARM, Condition.COLD, Condition.MB128_60, Condition.MB256_60);
  private final Results results;

  Picture(Results results) {
    this.results = results;
  }

  String svg() {
    StringBuilder bars = new StringBuilder();
    int y = 56;
    for (Condition condition : SHOWN) {
      y = group(bars, condition, y);
    }
    return String.format(Locale.ROOT, """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
        <rect width="100%%" height="100%%" rx="6" fill="#fff" stroke="#d0d7de"/>
        <rect x="16" y="18" width="12" height="12" fill="#9db4d0"/><text x="34" y="29" fill="#222">start to first poll</text>
        <rect x="166" y="18" width="12" height="12" fill="#2f6db3"/><text x="184" y="29" fill="#222">first event to its answer (milliseconds, shorter is better)</text>
        %s</svg>
        """, WIDTH, y, bars);
  }

  private int group(StringBuilder bars, Condition condition, int top) {
    List<Variant> variants = results.variants().stream()
        .filter(variant -> !Double.isNaN(results.median(variant, condition, Start::poll))).toList();
    // The JVM is off the scale: the scale is that of the others.
    double longest = variants.stream().filter(variant -> variant.share() == 1)
        .mapToDouble(variant -> results.sum(variant, condition)).max().orElse(1);
    if (variants.isEmpty()) {
      return top;
    }
    bars.append(String.format("<text x=\"16\" y=\"%d\" font-weight=\"bold\" fill=\"#222\">%s</text>%n", top, condition.title));
    int y = top + 8;
    for (Variant variant : variants) {
      bar(bars, variant, condition, longest, y);
      y += BAR + 4;
    }
    return y + 24;
  }

  private void bar(StringBuilder bars, Variant variant, Condition condition, double longest, int y) {
    double scale = (WIDTH - LEFT - RIGHT) / longest;
    double poll = results.median(variant, condition, Start::poll);
    double sum = results.sum(variant, condition);
    double end = Math.min(sum, longest);
    double split = Math.min(poll, end);
    bars.append(String.format(Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#222\">%s</text>"
            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#9db4d0\"/>"
            + "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#2f6db3\"/>"
            + "<text x=\"%.1f\" y=\"%d\" fill=\"#222\">%s</text>%n",
        LEFT - 8, y + 14, variant.name(), LEFT, y, split * scale, BAR,
        LEFT + split * scale, y, (end - split) * scale, BAR,
        LEFT + end * scale + 6, y + 14, Results.text(sum) + (sum > longest ? " (cut)" : "")));
  }
}
