package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The figures of one run, a column for each variant. */
final class Table {
  private final Results results;

  Table(Results results) {
    this.results = results;
  }

  /** What the figures are of, and how to read them. */
  static String conditions() throws IOException {
    String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name")).findFirst().orElse(": unknown").split(":", 2)[1].trim();
    return LocalDate.now() + ", " + model + ", " + Runtime.getRuntime().availableProcessors()
        + " processors, Linux " + System.getProperty("os.version").replaceAll("-.*", "") + ", medians. "
        + "Milliseconds: start to first poll + first event to its answer (**both together**; each a median of its own, so "
        + "they need not add up); then p50 / p99 of later events. "
        + "Where the provider waits, its wait is taken off: what is left is the function's own. "
        + "n: how many starts, and how many later events after each; the JVM gets a fifth of the starts.";
  }

  String markdown() {
    List<Variant> variants = results.variants();
    StringBuilder table = new StringBuilder("| | n |");
    variants.forEach(variant -> table.append(' ').append(variant.name()).append(" |"));
    table.append("\n| --- | --- |").append(" ---: |".repeat(variants.size())).append('\n');
    for (Condition condition : Condition.values()) {
      if (condition.events > 0) {
        row(table, condition.title, starts(condition), variant -> firstAnswer(variant, condition));
      }
      if (starts(condition) > 0 && condition.events > 1) {
        row(table, condition.title + ", later", starts(condition) + " × " + (condition.events - 1),
            variant -> laterEvents(variant, condition));
      }
    }
    row(table, "memory touched up to the first poll, MB of files", starts(Condition.TOUCHED), variant ->
        Results.text(results.median(variant, Condition.TOUCHED, Start::pollReadMb)));
    row(table, "read from disk, with read-ahead, MB", starts(Condition.COLD), variant ->
        Results.text(results.median(variant, Condition.COLD, Start::readMb)));
    row(table, "processor time of the main thread up to the first poll, ms", starts(Condition.WARM), this::mainThread);
    row(table, "peak memory, MB", starts(Condition.WARM), variant ->
        Results.text(results.median(variant, Condition.WARM, Start::peakMb)));
    row(table, "log for an event, bytes", starts(Condition.WARM), variant ->
        Results.text(results.median(variant, Condition.WARM, Start::logged)));
    row(table, "executable, MB", "", variant -> Results.text(megabytes(variant.executable())));
    row(table, "zip, MB", "", variant -> Results.text(megabytes(variant.zip())));
    return table.toString();
  }

  private int starts(Condition condition) {
    return results.variants().stream().mapToInt(variant -> results.of(variant, condition).size()).max().orElse(0);
  }

  /** A row, unless nothing was measured for it. */
  private void row(StringBuilder table, String title, Object starts, Function<Variant, String> cell) {
    if (starts.equals(0)) {
      return;
    }
    table.append("| ").append(title).append(" | ").append(starts).append(" |");
    results.variants().forEach(variant -> table.append(' ').append(cell.apply(variant)).append(" |"));
    table.append('\n');
  }

  private String firstAnswer(Variant variant, Condition condition) {
    double poll = results.median(variant, condition, Start::poll);
    double first = results.median(variant, condition, Start::first);
    return Double.isNaN(poll) ? "" : Results.text(poll) + " + " + Results.text(first)
        + " (**" + Results.text(results.sum(variant, condition)) + "**)";
  }

  private String laterEvents(Variant variant, Condition condition) {
    double median = results.later(variant, condition, 0.5);
    return Double.isNaN(median) ? "" : Results.text(median) + " / " + Results.text(results.later(variant, condition, 0.99));
  }

  /** Not the JVM's, whose first thread starts another and waits. */
  private String mainThread(Variant variant) {
    return variant.share() > 1 ? "" : Results.text(results.median(variant, Condition.WARM, Start::main));
  }

  /** The size of a file, or NaN where there is none. */
  static double megabytes(Path file) {
    return file != null && Files.exists(file) ? file.toFile().length() / 1e6 : Double.NaN;
  }
}
