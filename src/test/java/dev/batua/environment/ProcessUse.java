package dev.batua.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process uses, by what Linux tells of it.
 *
 * @param residentKib its resident memory
 * @param threads its threads
 * @param descriptors its open files and sockets
 */
public record ProcessUse(long residentKib, long threads, long descriptors) {

  static ProcessUse of(long pid) throws IOException {
    Path process = Path.of("/proc", String.valueOf(pid));
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      String status = Files.readString(process.resolve("status"));
      return new ProcessUse(number(status, "VmRSS"), number(status, "Threads"), open.count());
    }
  }

  private static long number(String status, String name) {
    return status
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
