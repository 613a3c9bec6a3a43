package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An empty page cache, and reading without reading ahead. */
final class PageCache {
  private static final Path DROP = Path.of("/proc/sys/vm/drop_caches");

  /** Puts everything back when its input ends, however this process may end. */
  private static final String KEEPER =
      """
      trap '' HUP INT TERM
      for file in /sys/block/*/queue/read_ahead_kb; do
        kept="$kept $file=$(cat "$file")"
        echo 0 > "$file"
      done
      echo off
      cat > /dev/null
      for file in $kept; do echo "${file#*=}" > "${file%%=*}"; done
      """;

  /** Work that may fail. */
  interface Work<T> {
    T done() throws Exception;
  }

  private PageCache() {}

  static boolean canBeEmptied() {
    return Files.isWritable(DROP);
  }

  static boolean canReadExactly() throws IOException {
    List<Path> devices = readAhead();
    return !devices.isEmpty() && devices.stream().allMatch(Files::isWritable);
  }

  static void empty() throws Exception {
    new ProcessBuilder("sync").start().waitFor();
    Files.writeString(DROP, "3");
  }

  /** Does the work while no device reads more than it is asked for. */
  static <T> T readExactly(Work<T> work) throws Exception {
    Process keeper = new ProcessBuilder("sh", "-c", KEEPER).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = keeper.inputReader()) {
      if (!"off".equals(said.readLine())) {
        throw new IllegalStateException("read-ahead cannot be switched off");
      }
      return work.done();
    } finally {
      keeper.outputWriter().close();
      keeper.waitFor();
    }
  }

  private static List<Path> readAhead() throws IOException {
    Path devices = Path.of("/sys/block");
    if (!Files.isDirectory(devices)) {
      return List.of();
    }
    try (Stream<Path> each = Files.list(devices)) {
      return each.map(device -> device.resolve("queue/read_ahead_kb")).filter(Files::exists).toList();
    }
  }
}
