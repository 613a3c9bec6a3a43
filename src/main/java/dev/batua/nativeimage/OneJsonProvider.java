package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import jakarta.json.spi.JsonProvider;
import org.eclipse.parsson.JsonProviderImpl;

/**
 * Names the library that the log's JSON is written by. Jakarta JSON searches for it at each start,
 * and writes records of the search to a log that is not set up yet, for which the host's name is
 * looked up. To go once Quarkus names it.
 */
@TargetClass(JsonProvider.class)
final class OneJsonProvider {
  private OneJsonProvider() {}

  @Substitute
  public static JsonProvider provider() {
    return new JsonProviderImpl();
  }
}
