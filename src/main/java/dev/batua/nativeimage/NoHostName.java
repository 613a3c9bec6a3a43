package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.common.net.HostName;
import java.net.InetAddress;

/**
 * Spares a start the look-up of its host's name, which every record of the log carries and a
 * function has none of. To go once the log looks it up for a record that is written.
 */
@TargetClass(HostName.class)
final class NoHostName {
  private NoHostName() {}

  @Substitute
  static InetAddress getLocalHost() {
    return InetAddress.getLoopbackAddress();
  }
}
