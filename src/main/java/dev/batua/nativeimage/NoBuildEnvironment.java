package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.RecomputeFieldValue;
import com.oracle.svm.core.annotate.RecomputeFieldValue.Kind;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the environment of the build out of the native image. Quarkus leaves the configuration that
 * it built with in the image's heap, and in it every variable of the machine that built it, secrets
 * of a pipeline included. The running function reads its own. No version of Quarkus does so by
 * itself yet.
 */
final class NoBuildEnvironment {
  private NoBuildEnvironment() {}

  @TargetClass(className = "io.smallrye.config.EnvConfigSource$EnvVars")
  static final class Variables {
    @Alias
    @RecomputeFieldValue(kind = Kind.NewInstance, declClass = HashMap.class)
    Map<?, ?> env;

    @Alias
    @RecomputeFieldValue(kind = Kind.NewInstance, declClass = HashSet.class)
    Set<String> names;

    @Alias
    @RecomputeFieldValue(kind = Kind.NewInstance, declClass = HashSet.class)
    Set<String> lowerCaseAndDottedNames;
  }

  @TargetClass(className = "io.smallrye.config.SmallRyeConfig$ConfigSources$PropertyNames$Names")
  static final class Names {
    @Alias
    @RecomputeFieldValue(kind = Kind.NewInstance, declClass = HashSet.class)
    Set<String> names;
  }
}
