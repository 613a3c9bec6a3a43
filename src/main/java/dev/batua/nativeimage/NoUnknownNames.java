package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.RecomputeFieldValue;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Has a name that was unknown looked up anew by the next call. The JDK takes it for unknown for ten
 * seconds more, by networkaddress.cache.negative.ttl, which a native image reads when it is built
 * and never again: to go once it reads that when it starts.
 */
@TargetClass(className = "sun.net.InetAddressCachePolicy")
final class NoUnknownNames {
  @Alias
  @RecomputeFieldValue(kind = RecomputeFieldValue.Kind.FromAlias)
  private static volatile int negativeCachePolicy = 0;

  private NoUnknownNames() {}
}
