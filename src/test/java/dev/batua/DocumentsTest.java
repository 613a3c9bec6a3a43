package dev.batua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.batua.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That what the pages refer to is there. */
class DocumentsTest {
  private static final Path ROOT = Path.of("");
  private static final List<Path> FOLDERS =
      List.of(ROOT, Path.of("docs"), Path.of("bench"), Path.of(".github"));
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);
  private static final Pattern PROBLEM =
      Pattern.compile("^\\| `([A-Z_]+)` \\| (\\d{3}) \\|", Pattern.MULTILINE);

  @Test
  void each_link_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String link : links(page)) {
        if (!leadsSomewhere(page, link)) {
          broken.add(page + " -> " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void the_readme_leads_to_each_page() throws IOException {
    Set<String> led = new TreeSet<>(links(Path.of("README.md")));
    led.removeIf(link -> !link.startsWith("docs/"));
    Set<String> there = new TreeSet<>();
    for (Path page : pages()) {
      if (page.startsWith("docs")) {
        there.add(page.toString().replace('\\', '/'));
      }
    }
    assertEquals(there, led);
  }

  @Test
  void the_table_of_problems_has_a_row_for_each_code() throws IOException {
    List<String> rows =
        PROBLEM
            .matcher(Files.readString(Path.of("docs/call.md")))
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .sorted()
            .toList();
    assertEquals(
        Arrays.stream(ProblemCode.values())
            .map(code -> code.name() + " " + code.status())
            .sorted()
            .toList(),
        rows);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
        files
            .filter(file -> file.toString().matches(".*(\\.md|llms\\.txt)"))
            .map(ROOT.toAbsolutePath()::relativize)
            .forEach(pages::add);
      }
    }
    return pages;
  }

  /** The targets within this repository. */
  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** As GitHub makes them of headings. */
  private static Set<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(DocumentsTest::anchor)
        .collect(Collectors.toSet());
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
