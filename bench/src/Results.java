package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of all starts, and what is written of them. */
final class Results {
  private final Map<Variant, Map<Condition, List<Start>>> starts = new LinkedHashMap<>();
  private final int rounds;

  Results(int rounds) {
    this.rounds = rounds;
  }

  void add(Variant variant, Condition condition, Start start) {
    starts.computeIfAbsent(variant, key -> new LinkedHashMap<>())
        .computeIfAbsent(condition, key -> new ArrayList<>()).add(start);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    String table = conditions() + "\n\n" + table() + "\n" + new Reach(this).table();
    Files.writeString(folder.resolve("result.md"), table);
    Files.writeString(folder.resolve("result.json"), json());
    Files.writeString(folder.resolve("result.svg"), new Picture(this).svg());
    System.out.println(table);
  }

  List<Variant> variants() {
    return List.copyOf(starts.keySet());
  }

  /** The median of a figure, or NaN where there is none. */
  double median(Variant variant, Condition condition, ToDoubleFunction<Start> figure) {
    return quantile(of(variant, condition).stream().map(figure::applyAsDouble).toList(), 0.5);
  }

  double later(Variant variant, Condition condition, double quantile) {
    return quantile(of(variant, condition).stream().flatMap(start -> start.later().stream()).toList(), quantile);
  }

  private List<Start> of(Variant variant, Condition condition) {
    return starts.get(variant).getOrDefault(condition, List.of());
  }

  static double quantile(List<Double> values, double quantile) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size()));
  }

  private String conditions() throws IOException {
    String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name")).findFirst().orElse(": unknown").split(":", 2)[1].trim();
    return LocalDate.now() + ", " + model + ", " + Runtime.getRuntime().availableProcessors()
        + " processors, Linux " + System.getProperty("os.version").replaceAll("-.*", "") + ", medians of " + rounds
        + " starts (JVM: a fifth of them). Milliseconds: start to first poll + first event to its answer = sum; "
        + "then p50 / p99 of later events.";
  }

  private String table() {
    StringBuilder table = new StringBuilder("| |");
    variants().forEach(variant -> table.append(' ').append(variant.name()).append(" |"));
    table.append("\n| --- |").append(" ---: |".repeat(starts.size())).append('\n');
    for (Condition condition : Condition.values()) {
      row(table, condition.title, variant -> cell(variant, condition));
      if (condition.later > 0) {
        row(table, condition.title + ", later", variant ->
            text(later(variant, condition, 0.5)) + " / " + text(later(variant, condition, 0.99)));
      }
    }
    row(table, "read from disk, MB", variant -> text(median(variant, Condition.COLD, Start::readMb)));
    row(table, "peak memory, MB", variant -> text(median(variant, Condition.WARM, Start::peakMb)));
    row(table, "executable, MB", variant -> megabytes(variant.executable()));
    row(table, "zip, MB", variant -> megabytes(variant.zip()));
    return table.toString();
  }

  private void row(StringBuilder table, String title, java.util.function.Function<Variant, String> cell) {
    table.append("| ").append(title).append(" |");
    variants().forEach(variant -> table.append(' ').append(cell.apply(variant)).append(" |"));
    table.append('\n');
  }

  private String cell(Variant variant, Condition condition) {
    double poll = median(variant, condition, Start::poll);
    double first = median(variant, condition, Start::first);
    double sum = median(variant, condition, start -> start.poll() + start.first());
    return Double.isNaN(poll) ? "" : text(poll) + " + " + text(first) + " = **" + text(sum) + "**";
  }

  private static String megabytes(Path file) {
    return file != null && Files.exists(file) ? text(file.toFile().length() / 1e6) : "";
  }

  static String text(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%.0f", value);
  }

  private String json() {
    List<String> all = new ArrayList<>();
    starts.forEach((variant, conditions) -> conditions.forEach((condition, list) -> list.forEach(start ->
        all.add(String.format(Locale.ROOT,
            "{\"variant\":\"%s\",\"condition\":\"%s\",\"poll\":%.3f,\"first\":%.3f,\"peakMb\":%.1f,\"readMb\":%.1f,\"later\":%s}",
            variant.name(), condition, start.poll(), start.first(), start.peakMb(), start.readMb(),
            start.later().stream().map(value -> String.format(Locale.ROOT, "%.3f", value)).toList())))));
    return "[\n" + String.join(",\n", all) + "\n]\n";
  }
}
