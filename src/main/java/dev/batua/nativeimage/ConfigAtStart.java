package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.ValueRegistryConfigSource;
import io.quarkus.runtime.configuration.QuarkusConfigFactory;
import io.quarkus.value.registry.ValueRegistry;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Has a start read what the machine says, and no more: Quarkus makes every mapping anew at each
 * start, those included that nobody asks for, and then looks for settings that nobody knows. To go
 * once Quarkus makes mappings when they are asked for.
 */
@TargetClass(className = "io.quarkus.runtime.generated.Config")
final class ConfigAtStart {

  private ConfigAtStart() {}

  @Substitute
  public void readConfig(ValueRegistry registry) {
    PreparedConfig prepared = MadeWithImage.CONFIG;
    QuarkusConfigFactory.setConfig(
        prepared.with(ValueRegistryConfigSource.customizer(registry), PreparedConfig.machine()));
  }

  /** What is in the image's heap. */
  static final class MadeWithImage {
    static final PreparedConfig CONFIG = new PreparedConfig(generated());

    private MadeWithImage() {}

    /** What Quarkus has generated for the start. */
    static SmallRyeConfigBuilderCustomizer generated() {
      try {
        return (SmallRyeConfigBuilderCustomizer)
            Class.forName(
                    "io.quarkus.runtime.generated.RunTimeConfig",
                    true,
                    Thread.currentThread().getContextClassLoader())
                .getDeclaredConstructor()
                .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
