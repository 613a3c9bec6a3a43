package dev.batua.nativeimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds what was prepared against what SmallRye Config makes of the same sources in one go: every
 * setting that a mapping knows, from every kind of source.
 */
@QuarkusTest
@TestProfile(PreparedConfigTest.OneFunction.class)
class PreparedConfigTest {
  private static final List<String> VALUES = List.of("7", "true", "nonsense ${none}");

  /** Any function: it is never called. */
  public static final class OneFunction implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.lambda.handler", "juspay-get-order");
    }
  }

  private SmallRyeConfigBuilderCustomizer runTime;
  private Set<ConfigClass> mappings;
  private final MappedNames names = new MappedNames();

  @BeforeEach
  void find() {
    runTime = ConfigAtStart.MadeWithImage.generated();
    mappings = Set.copyOf(new PreparedConfig(runTime).getMappingsBuilder().getMappings());
    mappings.forEach(names::add);
    assertTrue(mappings.size() > 20, "mappings of Quarkus and ours");
  }

  /** A builder as Quarkus makes it, which is told nothing by this machine. */
  private SmallRyeConfig plain(List<ConfigSource> machine) {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
    runTime.configBuilder(builder);
    builder.withCustomizers(
        new SmallRyeConfigBuilderCustomizer() {
          @Override
          public void configBuilder(SmallRyeConfigBuilder last) {
            last.setAddDefaultSources(false);
          }

          @Override
          public int priority() {
            return Integer.MAX_VALUE;
          }
        });
    return builder.withSources(machine.toArray(ConfigSource[]::new)).build();
  }

  private SmallRyeConfig prepared(List<ConfigSource> machine) {
    return new PreparedConfig(runTime).with(builder -> {}, machine);
  }

  private interface Sources {
    List<ConfigSource> of(Map<String, String> settings);
  }

  /** What is wrong with both is wrong in the same words. */
  private Object seen(Sources sources, Map<String, String> settings, boolean prepared) {
    try {
      List<ConfigSource> machine = sources.of(settings);
      SmallRyeConfig config = prepared ? prepared(machine) : plain(machine);
      Map<String, Object> all = new TreeMap<>();
      for (ConfigClass mapping : mappings) {
        all.put(
            mapping.getType().getName(),
            Mapped.values(config.getConfigMapping(mapping.getType(), mapping.getPrefix())));
      }
      all.put("names", names(config));
      for (String property : settings.keySet()) {
        ConfigValue value = config.getConfigValue(property);
        all.put(property, value.getValue() + " of " + value.getSourceName());
      }
      return all;
    } catch (RuntimeException e) {
      return new TreeSet<>(
          e.getMessage().lines().map(line -> line.replaceAll("0\\d{4} ", "")).toList());
    }
  }

  private static Set<String> names(SmallRyeConfig config) {
    Set<String> names = new TreeSet<>();
    config.getPropertyNames().forEach(names::add);
    return names;
  }

  private void same(Sources sources, Map<String, String> settings) {
    assertEquals(seen(sources, settings, false), seen(sources, settings, true), settings::toString);
  }

  /** Every name that a mapping knows. */
  private List<String> properties() {
    Set<String> properties = new TreeSet<>();
    for (ConfigClass mapping : mappings) {
      for (String property : mapping.getProperties().keySet()) {
        properties.add(filled(property));
      }
    }
    assertTrue(properties.size() > 300, "all settings, not " + properties.size());
    return new ArrayList<>(properties);
  }

  /** A name with something in place of what is chosen freely. */
  private static String filled(String property) {
    return property.replace("[*]", "[0]").replace("*", "any");
  }

  private static String variable(String property) {
    return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase();
  }

  private static List<ConfigSource> environment(Map<String, String> settings) {
    Map<String, String> variables = new TreeMap<>();
    settings.forEach((name, value) -> variables.put(variable(name), value));
    return List.of(new EnvConfigSource(variables, 300));
  }

  private static List<ConfigSource> file(Map<String, String> settings) {
    return List.of(new PropertiesConfigSource(settings, "application.properties", 260));
  }

  @Test
  void nothing_said_is_the_same() {
    same(PreparedConfigTest::environment, Map.of());
  }

  @Test
  void every_setting_of_the_environment_is_the_same() {
    for (String property : properties()) {
      same(PreparedConfigTest::environment, Map.of(property, VALUES.get(0)));
    }
  }

  @Test
  void some_settings_of_each_mapping_are_the_same_from_everywhere() {
    for (String property : someOfEach()) {
      for (String value : VALUES) {
        same(PreparedConfigTest::environment, Map.of(property, value));
        same(PreparedConfigTest::file, Map.of(property, value));
        same(PreparedConfigTest::environment, Map.of("%prod." + property, value));
        same(PreparedConfigTest::file, Map.of("%test." + property, value));
      }
    }
  }

  @Test
  void the_environment_wins_over_a_property_and_both_over_the_image() {
    for (String property : someOfEach()) {
      same(
          settings -> {
            List<ConfigSource> both = new ArrayList<>(file(Map.of(property, VALUES.get(1))));
            both.addAll(environment(settings));
            return both;
          },
          Map.of(property, VALUES.get(0)));
    }
  }

  /** The first few settings of each mapping. */
  private Set<String> someOfEach() {
    Set<String> some = new TreeSet<>();
    for (ConfigClass mapping : mappings) {
      mapping.getProperties().keySet().stream()
          .sorted()
          .limit(3)
          .forEach(property -> some.add(filled(property)));
    }
    return some;
  }

  @Test
  void every_name_tells_its_mapping_in_every_form() {
    for (ConfigClass mapping : mappings) {
      for (String property : mapping.getProperties().keySet()) {
        String name = filled(property);
        assertTold(mapping, environment(Map.of(name, "")));
        assertTold(mapping, environment(Map.of("%staging." + name, "")));
        assertTold(mapping, file(Map.of(name, "")));
        assertTold(mapping, file(Map.of("%staging." + name, "")));
      }
    }
  }

  private void assertTold(ConfigClass mapping, List<ConfigSource> sources) {
    assertTrue(
        names.namedBy(sources).contains(mapping), () -> sources.get(0).getPropertyNames() + "");
  }

  @Test
  void what_changes_the_meaning_of_others_is_the_same() {
    for (String name :
        List.of("quarkus.profile", "smallrye.config.profile", "quarkus.config.log.values")) {
      same(
          PreparedConfigTest::environment,
          Map.of(name, "staging", "%staging.quarkus.log.level", "WARN"));
      same(PreparedConfigTest::file, Map.of(name, "staging", "%staging.quarkus.log.level", "WARN"));
    }
  }

  @Test
  void what_nobody_says_anything_about_is_not_made_again() {
    PreparedConfig prepared = new PreparedConfig(runTime);
    List<ConfigSource> machine =
        environment(
            Map.of(
                "quarkus.lambda.handler",
                "juspay-get-order",
                "batua.juspay.url",
                "b",
                "path",
                "c",
                "_handler",
                "d"));
    prepared.with(builder -> {}, machine);
    Set<String> left = new TreeSet<>();
    prepared.getMappingsBuilder().getMappings().forEach(m -> left.add(m.getType().getSimpleName()));
    assertTrue(left.contains("JuspaySettings"), left::toString);
    assertTrue(left.contains("LambdaConfig"), left::toString);
    assertFalse(left.contains("PhonePeSettings"), left::toString);
    assertFalse(left.contains("RestClientsConfig"), left::toString);
    assertFalse(left.contains("LogRuntimeConfig"), left::toString);
  }

  @Test
  void a_difference_would_be_seen() {
    String level = "quarkus.log.level";
    assertNotEquals(
        seen(PreparedConfigTest::environment, Map.of(level, "WARN"), false),
        seen(PreparedConfigTest::environment, Map.of(level, "ERROR"), true));
  }
}
