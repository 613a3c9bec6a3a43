package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What Batua wants to reach, most of it as a share of a peer's or of the build before, and what it did. */
final class Reach {
  private final List<Results> runs;
  private final List<Goal> goals = new ArrayList<>();

  /** A figure that is to be at most so much. */
  private record Goal(String title, double limit, ToDoubleFunction<Results> figure) {}

  /**
   * @param before the build that this one is compared with, or null
   */
  Reach(List<Results> runs, Variant before) {
    this.runs = runs;
    if (before != null) {
      String name = before.name();
      share("full speed: start to first poll", name, 0.65, (run, variant) -> run.median(variant, Condition.WARM, Start::poll));
      share("full speed: processor time of the main thread up to the first poll", name, 0.5,
          (run, variant) -> run.median(variant, Condition.WARM, Start::main));
      share("memory touched up to the first poll", name, 0.75,
          (run, variant) -> run.median(variant, Condition.TOUCHED, Start::pollReadMb));
    }
    firstAnswer(Condition.WARM, "Node", 0.2);
    firstAnswer(Condition.WARM, "Go", 2.5);
    firstAnswer(Condition.COLD, "Node", 0.4);
    firstAnswer(Condition.COLD, "Go", 2.5);
    firstAnswer(Condition.MB128, "Node", 0.1);
    firstAnswer(Condition.MB128, "Go", 1);
    firstAnswer(Condition.MB128_60, "Node", 0.1);
    firstAnswer(Condition.MB128_60, "Go", 1);
    share(Condition.MB128_60.title + ": later events, p99", "Go", 1.5,
        (run, variant) -> run.later(variant, Condition.MB128_60, 0.99));
    for (Condition condition : Condition.withLaterEvents()) {
      share(condition.title + ": later events, p50", "Go", 1, (run, variant) -> run.later(variant, condition, 0.5));
    }
    for (Condition condition : Condition.withLaterEvents()) {
      ours(condition.title + ": first event, as a share of a later one", 1.5, (run, batua) ->
          run.median(batua, condition, Start::first) / run.later(batua, condition, 0.5));
    }
    ours("peak memory, MB", 48, (run, batua) -> run.median(batua, Condition.WARM, Start::peakMb));
    ours("zip, MB", 12, (run, batua) -> Table.megabytes(batua.zip()));
  }

  String markdown() {
    StringBuilder table = new StringBuilder("| reach | at most | " + (runs.size() > 1 ? "runs 1 to " + runs.size() : "this run")
        + " | |\n| --- | ---: | --- | --- |\n");
    for (Goal goal : goals) {
      List<Double> figures = runs.stream().map(goal.figure::applyAsDouble).filter(figure -> !figure.isNaN()).toList();
      if (!figures.isEmpty()) {
        table.append("| ").append(goal.title)
            .append(" | ").append(Results.text(goal.limit))
            .append(" | ").append(figures.stream().map(Results::text).collect(Collectors.joining(", ")))
            .append(" | ").append(met(figures, goal.limit)).append(" |\n");
      }
    }
    return table.toString();
  }

  private static String met(List<Double> figures, double limit) {
    long met = figures.stream().filter(figure -> figure <= limit).count();
    return met == figures.size() ? "met" : met == 0 ? "missed" : "met in " + met + " of " + figures.size();
  }

  private void firstAnswer(Condition condition, String peer, double limit) {
    share(condition.title + ": start to first answer", peer, limit, (run, variant) -> run.sum(variant, condition));
  }

  private void share(String title, String peer, double limit, ToDoubleBiFunction<Results, Variant> figure) {
    goals.add(new Goal(title + ", as a share of " + peer + "'s", limit,
        run -> of(run, "Batua", figure) / of(run, peer, figure)));
  }

  private void ours(String title, double limit, ToDoubleBiFunction<Results, Variant> figure) {
    goals.add(new Goal(title, limit, run -> of(run, "Batua", figure)));
  }

  private static double of(Results run, String name, ToDoubleBiFunction<Results, Variant> figure) {
    return run.named(name).map(variant -> figure.applyAsDouble(run, variant)).orElse(Double.NaN);
  }
}
