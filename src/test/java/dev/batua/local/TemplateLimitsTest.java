package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.batua.http.HttpSettings;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.invocation.InvocationContext;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.settings.SettingsCheck;
import dev.batua.settings.SettingsText;
import dev.batua.settings.TimeSetting;
import dev.batua.text.Shape;
import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That template.yaml takes no value of a parameter that the functions refuse. */
class TemplateLimitsTest {
  private static final List<String> URLS =
      List.of(
          "https://sandbox.juspay.in",
          "https://api.juspay.in/",
          "https://smartgateway.hdfcbank.com:8443/a/b-c",
          "https://a",
          "https://a_b.in",
          "https://-a.in",
          "https://a-.in",
          "https://a..in",
          "https://a.1b",
          "https://10.0.0.1",
          "https://a.in:0",
          "https://a.in:65535",
          "https://a.in:65536",
          "https://a.in:",
          "https://u@a.in",
          "https://a.in/?q",
          "https://a.in/#f",
          "https://a.in/a b",
          "https://a.in/a|b",
          "https://a.in/{a}",
          "https://a.in/%zz",
          "https://a.in/%41",
          "https://a.in/é",
          "http://a.in",
          "HTTPS://a.in",
          "a.in",
          "https://");
  private static final List<String> TEXTS =
      List.of("a", "merchant_1", "a b", " a", "a ", "", "a\u00a0b", "a\tb", "é", "x".repeat(257));
  private static final List<String> PROXIES =
      List.of(
          "proxy.example:3128",
          "proxy:80",
          "10.0.0.1:65535",
          "a-b.example:1",
          "proxy.example",
          "proxy.example:0",
          "proxy.example:65536",
          "http://proxy.example:3128",
          "u:p@proxy.example:3128",
          "proxy.example:3128/",
          "-a.example:1",
          "a..b:1",
          "a b:1");
  private static final List<String> NAMES =
      List.of(
          "batua/dev/juspay",
          "a",
          "a b",
          "a:b",
          "x".repeat(513),
          "arn:aws:secretsmanager:ap-south-1:123456789012:secret:a-AbCdEf",
          "arn:aws:secretsmanager:ap-south-1:123456789012:secret:",
          "arn:aws:sns:ap-south-1:123456789012:a");

  /** What the functions take, by parameter. */
  private static final Map<String, Predicate<String>> TAKEN = new TreeMap<>();

  private static final Map<String, List<String>> TRIED = new TreeMap<>();

  static {
    for (String url : List.of("JuspayUrl", "PhonePeUrl")) {
      add(url, URLS, (check, text) -> check.url("batua.juspay.url", Optional.of(text)));
    }
    add("ConnectTimeout", times(), time(TimeSetting.CONNECT));
    add("HttpTimeout", times(), time(TimeSetting.ANSWER));
    add("SecretsTimeout", times(), time(TimeSetting.SECRET));
    add("SecretsMaxAge", times(), time(TimeSetting.SECRET_AGE));
    add("SecretsMaxStale", times(), time(TimeSetting.SECRET_STALENESS));
    add("JuspayMerchantId", TEXTS, text(Shape.HEADER));
    add("PhonePeMerchantId", TEXTS, text(Shape.id(64)));
    add(
        "JuspayMerchantIdHeader",
        TEXTS.stream().filter(text -> !text.isEmpty()).toList(),
        text(Shape.HEADER));
    add(
        "HttpProxy",
        PROXIES,
        (check, text) ->
            HttpSetup.of(
                SettingsText.read(HttpSettings.class, Map.of("batua.http.proxy", text)), check));
    add("JuspayVersion", List.of("2024-01-31", "2024-1-31", "a"), text(Shape.HEADER));
    for (String secret : List.of("JuspaySecret", "PhonePeSecret")) {
      add(secret, NAMES, text(SecretName.SHAPE));
    }
  }

  private static void add(
      String parameter, List<String> tried, BiConsumer<SettingsCheck, String> read) {
    TRIED.put(parameter, tried);
    TAKEN.put(
        parameter,
        text -> {
          SettingsCheck check = new SettingsCheck();
          read.accept(check, text);
          try {
            check.check();
            return true;
          } catch (ProblemException e) {
            return false;
          }
        });
  }

  private static BiConsumer<SettingsCheck, String> time(TimeSetting setting) {
    return (check, text) -> check.time(setting, Optional.of(text));
  }

  private static BiConsumer<SettingsCheck, String> text(Shape shape) {
    return (check, text) -> check.text("batua.a", Optional.of(text), shape);
  }

  /** Every number of up to five digits that is near a limit, with every unit. */
  private static List<String> times() {
    int[] near = {
      0, 1, 2, 9, 10, 15, 18, 19, 20, 21, 29, 30, 43, 60, 99, 100, 719, 720, 721, 899, 900, 901,
      999, 1000, 9999, 10000, 18999, 19000, 19501, 99999, 100000, 900000
    };
    return IntStream.of(near)
        .boxed()
        .flatMap(number -> Stream.of("ms", "s", "m", "h", "").map(unit -> number + unit))
        .toList();
  }

  private static JsonNode parameters() throws IOException {
    String text = Files.readString(Path.of("template.yaml"));
    String block = text.substring(text.indexOf("\nParameters:\n"), text.indexOf("\nRules:\n"));
    return new YAMLMapper().readTree(block).path("Parameters");
  }

  @Test
  void what_the_template_takes_the_functions_take() throws IOException {
    JsonNode parameters = parameters();
    TreeSet<String> refused = new TreeSet<>();
    TRIED.forEach(
        (name, values) -> {
          String pattern = parameters.path(name).path("AllowedPattern").asText();
          List<String> let = values.stream().filter(value -> value.matches(pattern)).toList();
          assertTrue(let.size() > 0 && let.size() < values.size(), () -> name + " lets in " + let);
          let.stream()
              .filter(TAKEN.get(name).negate())
              .forEach(value -> refused.add(name + "=" + value));
        });
    assertEquals(new TreeSet<>(), refused);
  }

  private static Duration timeout() throws IOException {
    Matcher timeout =
        Pattern.compile("\n +Timeout: (\\d+)\n")
            .matcher(Files.readString(Path.of("template.yaml")));
    assertTrue(timeout.find());
    return Duration.ofSeconds(Long.parseLong(timeout.group(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ConnectTimeout", "HttpTimeout", "SecretsTimeout"})
  void no_wait_outlasts_the_function(String name) throws IOException {
    String pattern = parameters().path(name).path("AllowedPattern").asText();
    Deadline end = Deadline.of(new InvocationContext("request-1", timeout()));
    for (String time : times().stream().filter(value -> value.matches(pattern)).toList()) {
      Duration wait = DurationConverter.parseDuration(time);
      assertTrue(wait.compareTo(end.left()) < 0, time);
    }
  }

  /** API Gateway waits for 30 seconds, and Lambda for ten until an environment has started. */
  @Test
  void the_slowest_start_leaves_time_for_an_answer() throws IOException {
    assertTrue(timeout().plusSeconds(10).compareTo(Duration.ofSeconds(30)) <= 0);
    assertEquals(timeout().toMillis(), parameters().at("/DurationAlarm/MaxValue").asLong());
  }

  @Test
  void every_parameter_with_a_pattern_that_a_function_sees_is_tried() throws IOException {
    String template = Files.readString(Path.of("template.yaml"));
    TreeSet<String> seen = new TreeSet<>();
    parameters()
        .properties()
        .forEach(
            parameter -> {
              if (parameter.getValue().has("AllowedPattern")
                  && template.matches(
                      "(?s).*\n +BATUA_\\w+: !Ref " + parameter.getKey() + "\n.*")) {
                seen.add(parameter.getKey());
              }
            });
    assertEquals(new TreeSet<>(TRIED.keySet()), seen);
  }

  @Test
  void the_usual_times_are_the_same() throws IOException {
    JsonNode parameters = parameters();
    Map.of(
            "ConnectTimeout", TimeSetting.CONNECT,
            "HttpTimeout", TimeSetting.ANSWER,
            "SecretsTimeout", TimeSetting.SECRET,
            "SecretsMaxAge", TimeSetting.SECRET_AGE,
            "SecretsMaxStale", TimeSetting.SECRET_STALENESS)
        .forEach(
            (name, setting) ->
                assertEquals(
                    setting.usual(),
                    new SettingsCheck()
                        .time(
                            setting, Optional.of(parameters.path(name).path("Default").asText()))));
  }
}
