package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.ConfigRecorder;
import java.util.Map;

/**
 * Leaves out what Quarkus looks for at each start only to warn of it: settings under names of
 * before, and configuration files in formats that nothing here reads. To go once Quarkus can be
 * told so.
 */
@TargetClass(ConfigRecorder.class)
final class NoConfigWarnings {
  private NoConfigWarnings() {}

  @Substitute
  public void deprecatedProperties(Map<String, String> deprecatedProperties) {}

  @Substitute
  public void unknownConfigFiles() {}
}
