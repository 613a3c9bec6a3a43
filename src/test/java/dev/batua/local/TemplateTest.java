package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.callback.Callback;
import dev.batua.environment.Parts;
import dev.batua.operation.Route;
import dev.batua.operation.Routed;
import dev.batua.operation.SettledOperation;
import dev.batua.watch.Settle;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.ConfigMappings;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That template.yaml knows each operation and each setting. What it makes of its rows is the matter
 * of {@code .ci/template}.
 */
@QuarkusTest
@TestProfile(Local.class)
class TemplateTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^    (\\w+): \\{Function: (\\S+), Method: (\\S+), Path: \"?([^\",]+)\"?, Provider:"
              + " (\\w+), Sentence: [^,}]+(?:, Does: (\\w+)[^}]*)?}$",
          Pattern.MULTILINE);
  private static final Pattern SETTLES =
      Pattern.compile("^    (\\w+): \\{Function: (\\w+), .+, Does: Settles}$", Pattern.MULTILINE);
  private static final Pattern DEFAULT =
      Pattern.compile(
          "^  Operations:\n    Type: .+\n    Default: (?:>-)?([^:]+)\n", Pattern.MULTILINE);
  private static final Pattern VARIABLE =
      Pattern.compile("^ +((?:BATUA|AWS_ENDPOINT)_\\w+): ", Pattern.MULTILINE);

  private static final Pattern BRAKE = Pattern.compile("Alarms\", Outputs\\.(\\w+)]");
  private static final Pattern ACCESS_LOG =
      Pattern.compile("^ +Format: >-\n +(\\{[^}]+})$", Pattern.MULTILINE);

  /** A file, which no parameter brings along. */
  private static final Set<String> NOT_DEPLOYED = Set.of("BATUA_CA_FILE");

  @Inject @Any Instance<Routed> functions;

  private static List<MatchResult> found(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(Path.of("template.yaml"))).results().toList();
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void each_function_that_is_called_is_a_row_with_its_routes() throws IOException {
    assertEquals(
        sorted(functions.stream().flatMap(it -> it.routes().stream()).map(TemplateTest::written)),
        sorted(found(ROW).stream().flatMap(TemplateTest::routes).map(TemplateTest::written)));
  }

  private static String written(Route route) {
    return route.function() + " " + route.key();
  }

  /** The route that every row has, and the one that a callback that is put has beside it. */
  private static Stream<Route> routes(MatchResult row) {
    Route route = new Route(row.group(2), row.group(3), row.group(4));
    return row.group().contains("PutRoute")
        ? Stream.of(route, new Route(row.group(2), "PUT", row.group(4)))
        : Stream.of(route);
  }

  @Test
  void each_row_is_called_like_its_function_and_its_provider() throws IOException {
    for (MatchResult row : found(ROW)) {
      String function = row.group(2);
      assertEquals(function.replace("-", ""), row.group(1).toLowerCase(Locale.ROOT));
      assertEquals(function.split("-")[0], row.group(5).toLowerCase(Locale.ROOT));
    }
  }

  /** So it has the rights, the settings and the routes of what it is. */
  @Test
  void each_row_does_what_its_function_does() throws IOException {
    assertEquals(
        sorted(functions.stream().map(it -> it.routes().get(0).function() + " " + does(it))),
        sorted(
            found(ROW).stream()
                .map(
                    row -> row.group(2) + " " + Optional.ofNullable(row.group(6)).orElse("Asks"))));
  }

  private static String does(Routed function) {
    return function instanceof SettledOperation
        ? "MovesMoney"
        : function instanceof Callback ? "IsCalledBack" : "Asks";
  }

  @Test
  void what_takes_messages_out_of_the_queue_is_a_row() throws IOException {
    assertEquals(
        List.of(Settle.class.getAnnotation(Named.class).value()),
        found(SETTLES).stream().map(row -> row.group(2)).toList());
  }

  @Test
  void each_row_is_deployed_unless_told_otherwise() throws IOException {
    String[] deployed = found(DEFAULT).get(0).group(1).strip().split(",\\s+");
    assertEquals(
        Stream.concat(found(ROW).stream(), found(SETTLES).stream())
            .map(row -> row.group(1))
            .toList(),
        List.of(deployed));
  }

  /** What it does not declare, sam local drops. */
  @Test
  void each_setting_is_a_variable_of_the_functions() throws IOException {
    Set<String> settings =
        sorted(
            Parts.settings()
                .map(ConfigMappings.ConfigClass::configClass)
                .flatMap(type -> ConfigMappings.getProperties(type).keySet().stream())
                .filter(name -> name.startsWith("batua."))
                .map(name -> name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)));
    settings.removeAll(NOT_DEPLOYED);
    assertEquals(
        settings,
        sorted(
            found(VARIABLE).stream()
                .map(name -> name.group(1))
                .filter(name -> name.startsWith("BATUA_"))));
  }

  @Test
  void each_alarm_takes_the_traffic_back() throws IOException {
    String alarms = Files.readString(Path.of("alarms.yaml"));
    assertEquals(
        sorted(
            Pattern.compile("^  (\\w+):\n    Type: AWS::CloudWatch::Alarm$", Pattern.MULTILINE)
                .matcher(alarms)
                .results()
                .map(alarm -> alarm.group(1))),
        sorted(found(BRAKE).stream().map(alarm -> alarm.group(1))));
  }

  /** As in the function's own lines, so that one id finds both. */
  @Test
  void the_access_log_has_the_id_of_the_invocation() throws IOException {
    String format = found(ACCESS_LOG).get(0).group(1);
    assertTrue(format.contains("\"requestId\":\"$context.integration.requestId\""), format);
  }

  /** API Gateway puts a dash where there is nothing, and quotes what is called a string. */
  @ParameterizedTest
  @ValueSource(strings = {"-", "Forbidden"})
  void the_access_log_is_JSON_whatever_happened(String value) throws IOException {
    String format = found(ACCESS_LOG).get(0).group(1).replaceAll("\n +", " ");
    String line =
        format
            .replaceAll(
                "\\$context\\.[A-Za-z.]+String\\b", value.equals("-") ? "-" : '"' + value + '"')
            .replaceAll("\\$context\\.[A-Za-z.]+", value);
    assertEquals(value, new ObjectMapper().readTree(line).path("error").asText(), line);
  }

  @Test
  void what_sam_local_is_given_are_settings() throws IOException {
    JsonNode given = new ObjectMapper().readTree(Path.of("events/local/env.json").toFile());
    Set<String> names = sorted(given.path("Parameters").propertyStream().map(Map.Entry::getKey));
    assertFalse(names.isEmpty());
    names.removeAll(found(VARIABLE).stream().map(name -> name.group(1)).toList());
    assertEquals(Set.of(), names, "not declared in template.yaml");
  }
}
