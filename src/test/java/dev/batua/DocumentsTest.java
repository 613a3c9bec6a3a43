package dev.batua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.batua.operation.Operation;
import dev.batua.problem.ProblemCode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import io.smallrye.config.common.utils.StringUtil;
import jakarta.inject.Named;
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

  @Test
  void the_table_of_settings_has_each_setting() throws IOException {
    Set<String> settings =
        new ClassFileImporter()
            .importPackages("dev.batua").stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .flatMap(DocumentsTest::settings)
                .filter(setting -> setting.startsWith("batua."))
                .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        settings,
        firstColumn(Files.readString(Path.of("docs/configure.md")), "(batua\\.[a-z.-]+)"));
  }

  private static Stream<String> settings(Class<?> mapping) {
    return Arrays.stream(mapping.getMethods())
        .map(
            setting -> {
              WithName name = setting.getAnnotation(WithName.class);
              return mapping.getAnnotation(ConfigMapping.class).prefix()
                  + "."
                  + (name == null ? StringUtil.skewer(setting.getName()) : name.value());
            });
  }

  @Test
  void the_table_of_parameters_has_each_parameter() throws IOException {
    String parameters = section("template.yaml", "Parameters:", "(?m)^[A-Z]");
    assertEquals(
        found("(?m)^  (\\w+):$", parameters),
        firstColumn(section("docs/deploy.md", "## Parameters", "(?m)^## "), "([A-Z][A-Za-z]+)"));
  }

  @Test
  void the_tables_of_alarms_have_each_alarm() throws IOException {
    Set<String> alarms = alarms("alarms.yaml");
    alarms.addAll(alarms("settlement.yaml"));
    assertEquals(
        alarms,
        firstColumn(section("docs/operate.md", "## Alarms", "(?m)^## "), "([A-Z][A-Za-z]+)"));
  }

  @Test
  void what_alarms_cost_is_counted() throws IOException {
    int each = alarms("alarms.yaml").size();
    int queue = alarms("settlement.yaml").size();
    int functions = 0;
    int settling = 0;
    for (JavaClass type : new ClassFileImporter().importPackages("dev.batua")) {
      if (type.isAnnotatedWith(Named.class) && type.isAssignableTo(RequestHandler.class)) {
        functions++;
        settling += type.isAssignableTo(Operation.class) ? 0 : 1;
      }
    }
    int cents = (each * functions + queue) * 10;
    assertEquals(
        Set.of(
            "%d for each of %d functions and %d, at $0.10 | %d.%02d |"
                .formatted(each, functions, queue, cents / 100, cents % 100)),
        found("alarms \\| (\\d.*)", Files.readString(Path.of("docs/measure.md"))));
    assertEquals(
        Set.of(String.valueOf(each * settling + queue)),
        found("functions' own time: (\\d+) alarms", Files.readString(Path.of("docs/deploy.md"))));
  }

  private static Set<String> alarms(String file) throws IOException {
    return found(
        "(?m)^  (\\w+):\n    Type: AWS::CloudWatch::Alarm", Files.readString(Path.of(file)));
  }

  private static String section(String file, String heading, String next) throws IOException {
    return Files.readString(Path.of(file)).split("\n" + heading + "\n")[1].split(next)[0];
  }

  /** What stands in backticks in the first column of tables. */
  private static Set<String> firstColumn(String text, String shape) {
    String cells =
        Pattern.compile("(?m)^\\| `[^|]*\\|")
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining());
    return found("`" + shape + "`", cells);
  }

  private static Set<String> found(String shape, String text) {
    return Pattern.compile(shape)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
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
