package bench;

import java.util.Optional;

/** How far Batua is ahead of its peers, as ratios of one run. */
final class Reach {
  private final Results results;

  Reach(Results results) {
    this.results = results;
  }

  String table() {
    StringBuilder table = new StringBuilder("| start to first answer, as a share of | Node | Go | first / later request | later, of Go's |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (Condition condition : Condition.values()) {
      table.append("| ").append(condition.title)
          .append(" | ").append(share(condition, "Node"))
          .append(" | ").append(share(condition, "Go"))
          .append(" | ").append(firstOfLater(condition))
          .append(" | ").append(laterOfGo(condition)).append(" |\n");
    }
    return table.toString();
  }

  private String share(Condition condition, String peer) {
    return Results.text(sum("Batua", condition) / sum(peer, condition));
  }

  private String firstOfLater(Condition condition) {
    return Results.text(named("Batua")
        .map(batua -> results.median(batua, condition, Start::first) / results.later(batua, condition, 0.5))
        .orElse(Double.NaN));
  }

  private String laterOfGo(Condition condition) {
    return Results.text(later("Batua", condition) / later("Go", condition));
  }

  private double sum(String name, Condition condition) {
    return named(name)
        .map(variant -> results.median(variant, condition, start -> start.poll() + start.first()))
        .orElse(Double.NaN);
  }

  private double later(String name, Condition condition) {
    return named(name).map(variant -> results.later(variant, condition, 0.5)).orElse(Double.NaN);
  }

  private Optional<Variant> named(String name) {
    return results.variants().stream().filter(variant -> variant.name().equals(name)).findFirst();
  }
}
