package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux knows about a running process. */
record Started(Process process) {
  private static final double MEGA = 1024 * 1024;

  /** The most memory it had. */
  double peakMb() throws IOException {
    return number("status", "VmHWM:\\s+(\\d+) kB") * 1024 / MEGA;
  }

  /** What was read from disk for it. */
  double readMb() throws IOException {
    return number("io", "(?m)^read_bytes: (\\d+)") / MEGA;
  }

  /** The processor time of its main thread in milliseconds. */
  double mainMillis() throws IOException {
    return number("task/" + process.pid() + "/schedstat", "^(\\d+) ") / 1e6;
  }

  private double number(String file, String pattern) throws IOException {
    String text = Files.readString(Path.of("/proc/" + process.pid(), file));
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
  }
}
