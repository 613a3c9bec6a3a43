package dev.batua.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was tried and what came of it, and reports it as one line. */
final class Tally {
  private static final Path REPORT = Path.of("target/campaign.txt");

  private final Map<String, Integer> counts = new TreeMap<>();
  private int tried;

  void count(String outcome) {
    tried++;
    counts.merge(outcome, 1, Integer::sum);
  }

  int of(String outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  int tried() {
    return tried;
  }

  /** Adds the line to the report of the campaign. */
  void report(String... what) throws IOException {
    String line =
        String.join(" | ", what)
            + " | "
            + tried
            + " tried: "
            + counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    System.out.println(line);
    Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
