package dev.batua.nativeimage;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.SysPropConfigSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The run-time configuration, as far as it can be made while the image is built: everything that
 * does not come from the machine. Of the mappings those are made at the start that the machine has
 * something to say about, all others before.
 */
final class PreparedConfig extends SmallRyeConfigBuilder {
  /** The ordinal that Quarkus gives to a file beside the program. */
  private static final int FILE = 260;

  private final MappedNames names = new MappedNames();
  private final Map<ConfigClass, Object> made = new HashMap<>();

  /**
   * Makes what can be made.
   *
   * @param runTime what Quarkus has generated for the start
   */
  PreparedConfig(SmallRyeConfigBuilderCustomizer runTime) {
    customize(this, runTime);
    setAddDefaultSources(false);
    SmallRyeConfig withoutMachine = withoutMachine(runTime).build();
    for (ConfigClass mapping : getMappingsBuilder().getMappings()) {
      names.add(mapping);
      made.put(mapping, withoutMachine.getConfigMapping(mapping.getType(), mapping.getPrefix()));
    }
    for (String property : withoutMachine.getPropertyNames()) {
      names.refer(property, withoutMachine.getConfigValue(property).getRawValue());
    }
  }

  /** What the machine says: system properties, environment, and the files that are looked for. */
  static List<ConfigSource> machine() {
    List<ConfigSource> sources = new ArrayList<>();
    sources.add(new SysPropConfigSource());
    sources.add(new EnvConfigSource(new HashMap<>(System.getenv()), EnvConfigSource.ORDINAL));
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (Files.exists(Path.of(".env"))) {
      sources.addAll(DotEnvConfigSourceProvider.dotEnvSources(loader));
    }
    Path file = Path.of("config", "application.properties").toAbsolutePath();
    if (Files.exists(file)) {
      sources.addAll(
          PropertiesConfigSourceLoader.inFileSystem(file.toUri().toString(), FILE, loader));
    }
    return sources;
  }

  /**
   * Makes the rest, once.
   *
   * @param late what is known no sooner than the start
   * @param machine what the machine says
   */
  SmallRyeConfig with(SmallRyeConfigBuilderCustomizer late, List<ConfigSource> machine) {
    late.configBuilder(this);
    withSources(machine.toArray(ConfigSource[]::new));
    Set<ConfigClass> named = names.namedBy(machine);
    Set<ConfigClass> mappings = getMappingsBuilder().getMappings();
    Map<ConfigClass, Object> instances = getMappingsBuilder().getMappingsInstances();
    made.forEach(
        (mapping, instance) -> {
          if (!named.contains(mapping)) {
            mappings.remove(mapping);
            instances.put(mapping, instance);
          }
        });
    return build();
  }

  private static SmallRyeConfigBuilder withoutMachine(SmallRyeConfigBuilderCustomizer runTime) {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
    customize(builder, runTime);
    return builder.setAddDefaultSources(false);
  }

  /** Does at once what a builder does at the end: asks its customizers, by their priority. */
  private static void customize(
      SmallRyeConfigBuilder builder, SmallRyeConfigBuilderCustomizer runTime) {
    List<SmallRyeConfigBuilderCustomizer> customizers = new ArrayList<>();
    runTime.configBuilder(
        new SmallRyeConfigBuilder() {
          @Override
          public SmallRyeConfigBuilder withCustomizers(SmallRyeConfigBuilderCustomizer... more) {
            customizers.addAll(List.of(more));
            return this;
          }
        });
    customizers.sort(Comparator.comparingInt(SmallRyeConfigBuilderCustomizer::priority));
    customizers.forEach(customizer -> customizer.configBuilder(builder));
  }
}
