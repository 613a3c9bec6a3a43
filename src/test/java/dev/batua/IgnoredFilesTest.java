package dev.batua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That a file of keys which a reader is told to write never gets into the repository. */
class IgnoredFilesTest {
  private static final Pattern NAMED = Pattern.compile("--secret-string file://([a-z.-]+)");

  @Test
  void each_file_of_keys_is_ignored_by_git() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path page : pages()) {
      NAMED.matcher(Files.readString(page)).results().forEach(it -> named.add("/" + it.group(1)));
    }
    assertFalse(named.isEmpty(), "no page names one");
    named.removeAll(Files.readAllLines(Path.of(".gitignore")));
    assertEquals(Set.of(), named);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md"))
          .toList();
    }
  }
}
