package bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The figures of all starts of one run. */
final class Results {
  private final Map<Variant, Map<Condition, List<Start>>> starts = new LinkedHashMap<>();

  void add(Variant variant, Condition condition, Start start) {
    starts.computeIfAbsent(variant, key -> new LinkedHashMap<>())
        .computeIfAbsent(condition, key -> new ArrayList<>()).add(start);
  }

  List<Variant> variants() {
    return List.copyOf(starts.keySet());
  }

  Optional<Variant> named(String name) {
    return variants().stream().filter(variant -> variant.name().equals(name)).findFirst();
  }

  List<Start> of(Variant variant, Condition condition) {
    return starts.get(variant).getOrDefault(condition, List.of());
  }

  /** The median of a figure, or NaN where there is none. */
  double median(Variant variant, Condition condition, ToDoubleFunction<Start> figure) {
    return quantile(of(variant, condition).stream().map(figure::applyAsDouble).toList(), 0.5);
  }

  /** The median from the start to the first answer. */
  double sum(Variant variant, Condition condition) {
    return median(variant, condition, start -> start.poll() + start.first());
  }

  /** A quantile of the later events of all starts. */
  double later(Variant variant, Condition condition, double quantile) {
    return quantile(later(variant, condition), quantile);
  }

  List<Double> later(Variant variant, Condition condition) {
    return of(variant, condition).stream().flatMap(start -> start.later().stream()).toList();
  }

  private static double quantile(List<Double> values, double quantile) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size()));
  }

  /** A figure as a table shows it: nothing where there is none. */
  static String text(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%.0f", value);
  }

  String json() {
    List<String> all = new ArrayList<>();
    starts.forEach((variant, conditions) -> conditions.forEach((condition, list) -> list.forEach(start ->
        all.add(String.format(Locale.ROOT,
            "{\"variant\":\"%s\",\"condition\":\"%s\",\"poll\":%.3f,\"main\":%.3f,\"pollReadMb\":%.2f,\"first\":%s,"
                + "\"peakMb\":%.1f,\"readMb\":%.1f,\"logged\":%s,\"later\":%s}",
            variant.name(), condition, start.poll(), start.main(), start.pollReadMb(), number(start.first()),
            start.peakMb(), start.readMb(), number(start.logged()), start.later().stream().map(Results::number).toList())))));
    return "[\n" + String.join(",\n", all) + "\n]\n";
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
  }
}
