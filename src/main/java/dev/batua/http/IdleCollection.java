package dev.batua.http;

import java.util.function.LongSupplier;

/**
 * Collects garbage while a provider is waited for, once a collection is near. It would come by
 * itself into the time of some event otherwise, where a small function's share of a processor
 * stretches it: at 128 MB to 40 ms. Only in the native executable; a JVM has its own ways.
 */
final class IdleCollection {
  /** This process's. */
  static final IdleCollection HERE =
      System.getProperty("org.graalvm.nativeimage.imagecode") != null
          ? new IdleCollection(IdleCollection::used, System::gc)
          : new IdleCollection(() -> 0, () -> {});

  /**
   * How much garbage is worth a collection: seven eighths of what may be allocated before one comes
   * by itself. The start leaves less, so the first event is spared.
   */
  private static final long DUE = 7 << 19;

  private final LongSupplier used;
  private final Runnable collection;
  private long kept;

  /**
   * @param used the memory in use, in bytes
   * @param collection collects what is garbage of it
   */
  IdleCollection(LongSupplier used, Runnable collection) {
    this.used = used;
    this.collection = collection;
  }

  /** Collects, if much has been allocated since the last time. */
  void collectIfDue() {
    if (used.getAsLong() - kept >= DUE) {
      collection.run();
      kept = used.getAsLong();
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
