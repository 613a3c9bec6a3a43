package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a process to a share of one processor, as Lambda does: a control group, version 1 or 2. */
final class Processor {
  /** Short, as Lambda's: with a long period a whole request would fit into one allowance. */
  private static final int PERIOD_MICROS = 20_000;

  private static final Path V1 = Path.of("/sys/fs/cgroup/cpu");
  private static final Path V2 = Path.of("/sys/fs/cgroup");

  private Processor() {}

  /** Whether this machine and user can do it. */
  static boolean isPossible() {
    return Files.isWritable(group().getParent());
  }

  static void limit(long pid, double percent) throws IOException {
    Path group = group();
    if (!Files.exists(group)) {
      if (!isV1()) {
        Files.writeString(V2.resolve("cgroup.subtree_control"), "+cpu");
      }
      Files.createDirectory(group);
    }
    int quota = (int) (PERIOD_MICROS * percent / 100);
    if (isV1()) {
      Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD_MICROS));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(quota));
    } else {
      Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
    }
    Files.writeString(group.resolve("cgroup.procs"), String.valueOf(pid));
  }

  private static boolean isV1() {
    return Files.exists(V1.resolve("cpu.cfs_quota_us"))
        || Files.exists(V1.resolve("cpu.cfs_period_us"));
  }

  private static Path group() {
    return (isV1() ? V1 : V2).resolve("batua-bench");
  }
}
