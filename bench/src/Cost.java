package bench;

import java.util.List;
import java.util.Locale;

/** What a million calls cost, from the later events beside a provider that takes its time. */
final class Cost {
  private static final double PER_GB_SECOND = 0.0000166667;
  private static final double PER_MILLION_REQUESTS = 0.20;
  private static final double PER_GB_LOGGED = 0.50;
  private static final List<Integer> PROVIDER_MILLIS = List.of(100, 300, 1000, 3000);
  private final Results results;

  Cost(Results results) {
    this.results = results;
  }

  /** Nothing where the conditions it needs were not measured. */
  String markdown() {
    double at128 = billed(Condition.MB128_60);
    double at256 = billed(Condition.MB256_60);
    if (Double.isNaN(at128) || Double.isNaN(at256)) {
      return "";
    }
    StringBuilder table = new StringBuilder("| memory | 100 ms | 300 ms | 1 s | 3 s |\n| --- | ---: | ---: | ---: | ---: |\n");
    row(table, 128, at128);
    for (int megabytes : List.of(256, 512, 1024)) {
      row(table, megabytes, at256);
    }
    return table + String.format(Locale.ROOT,
        "%nThat is the provider's time plus ours, %.1f ms at 128 MB and %.1f at 256 MB on average (and no more above), "
            + "each call rounded up to a millisecond. The %.0f bytes that the function logs for it add $%.2f.%n",
        at128, at256, logged(), logged() / 1e9 * PER_GB_LOGGED * 1e6);
  }

  /** The milliseconds that a call is billed beyond the provider's, on average: each is rounded up. */
  private double billed(Condition condition) {
    return results.named("Batua").stream()
        .flatMap(batua -> results.later(batua, condition).stream())
        .mapToDouble(Math::ceil).average().orElse(Double.NaN);
  }

  private double logged() {
    return results.named("Batua").map(batua -> results.median(batua, Condition.MB256_60, Start::logged)).orElse(Double.NaN);
  }

  private static void row(StringBuilder table, int megabytes, double ours) {
    table.append("| ").append(megabytes).append(" MB |");
    for (int provider : PROVIDER_MILLIS) {
      double dollars = PER_MILLION_REQUESTS + megabytes / 1024.0 * (provider + ours) / 1000 * PER_GB_SECOND * 1e6;
      table.append(String.format(Locale.ROOT, " %.2f |", dollars));
    }
    table.append('\n');
  }
}
