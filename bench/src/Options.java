package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is measured and how often.
 *
 * @param runs how often all of it is done
 * @param starts how often each variant is started under each condition
 * @param before the build that the reaches compare with, the first of the others; or null
 * @param pages the pages that get the tables between their marks
 */
record Options(int runs, int starts, List<Variant> variants, Variant before, List<Condition> conditions, Path output,
    List<Path> pages) {

  static Options of(String[] arguments) throws IOException {
    int runs = 1;
    int starts = 10;
    List<Path> pages = List.of();
    Path output = Path.of("bench");
    String only = "";
    boolean secrets = false;
    List<Condition> conditions = new ArrayList<>(List.of(Condition.values()));
    List<Variant> more = new ArrayList<>();
    for (String argument : arguments) {
      String[] option = argument.split("=", 2);
      switch (option[0]) {
        case "--runs" -> runs = Integer.parseInt(option[1]);
        case "--starts" -> starts = Integer.parseInt(option[1]);
        case "--output" -> output = Path.of(option[1]);
        case "--pages" -> pages = Arrays.stream(option[1].split(",")).map(Path::of).toList();
        case "--only" -> only = option[1];
        case "--secrets" -> secrets = true;
        case "--conditions" ->
            conditions = new ArrayList<>(Arrays.stream(option[1].split(",")).map(Condition::valueOf).toList());
        case "--also" -> more.add(other(option[1]));
        default -> throw new IllegalArgumentException(argument);
      }
    }
    if (!Processor.isPossible()) {
      System.err.println("no control groups: nothing is held to a share of a processor");
      conditions.removeIf(condition -> condition.percent > 0);
    }
    if (!PageCache.canBeEmptied()) {
      System.err.println("the page cache cannot be emptied: needs root");
      conditions.removeIf(condition -> condition.cache != Condition.Cache.WARM);
    }
    if (!PageCache.canReadExactly()) {
      System.err.println("read-ahead cannot be switched off: memory touched is left out");
      conditions.removeIf(condition -> condition.cache == Condition.Cache.EMPTY_EXACT);
    }
    String names = "," + only + ",";
    List<Variant> variants = new ArrayList<>(Variant.found(Bench.TARGET, executable(), zip(executable().getParent()), secrets));
    variants.removeIf(variant -> names.length() > 2 && !names.contains("," + variant.name() + ","));
    variants.addAll(more);
    Variant before = more.isEmpty() ? null : more.get(0);
    return new Options(runs, starts, variants, before, conditions, output, pages);
  }

  /** Another build of the executable, as name:path or name:path:secrets, to compare steps in one run. */
  private static Variant other(String option) {
    String[] parts = option.split(":", 3);
    Path executable = Path.of(parts[1]);
    return new Variant(
        parts[0], List.of(parts[1]), Map.of(), executable, zip(executable.toAbsolutePath().getParent()), parts.length > 2, 1);
  }

  /** The zip of the native executable in a folder; only executables from before had it without its name. */
  private static Path zip(Path folder) {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    Path zip = folder.resolve("function-native-" + processor + ".zip");
    return Files.exists(zip) ? zip : folder.resolve("function.zip");
  }

  static Path executable() {
    String other = System.getenv("BATUA_EXECUTABLE");
    return Path.of(other != null ? other : "target/batua-0.1.0-SNAPSHOT-runner").toAbsolutePath();
  }
}
