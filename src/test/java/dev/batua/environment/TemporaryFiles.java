package dev.batua.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the tests in the system's temporary folder, which are gone when the tests are over. */
public final class TemporaryFiles {
  private TemporaryFiles() {}

  /** An empty file. */
  public static Path file(String prefix, String suffix) throws IOException {
    return gone(Files.createTempFile(prefix, suffix));
  }

  /** An empty folder; what is put into it by name is gone, too. */
  public static Path folder(String prefix, String... names) throws IOException {
    Path folder = gone(Files.createTempDirectory(prefix));
    for (String name : names) {
      gone(folder.resolve(name));
    }
    return folder;
  }

  private static Path gone(Path path) {
    path.toFile().deleteOnExit();
    return path;
  }
}
