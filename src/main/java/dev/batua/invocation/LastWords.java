package dev.batua.invocation;

import dev.batua.text.Trace;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Ends the process on an error of the virtual machine's, after which nothing in it is certain: a
 * new environment is cheaper than a broken one. A line is left in any case, and where it ended if
 * there is memory to say so.
 */
public final class LastWords {
  private static final Logger LOG = Logger.getLogger(LastWords.class);

  /** Made beforehand: there may be no memory for others. */
  private static final byte[] SHORTEST =
      "ERROR the process ends on an error of the virtual machine\n"
          .getBytes(StandardCharsets.US_ASCII);

  private LastWords() {}

  /**
   * Ends it now.
   *
   * @param where what it ends in, such as the id of an invocation
   */
  public static void end(String where, VirtualMachineError error) {
    try {
      System.err.write(SHORTEST, 0, SHORTEST.length);
      LOG.errorf("%s: the process ends: %s", where, Trace.of(error));
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  /** Ends it where such an error would end a thread alone, and the process would wait for ever. */
  public static void ofThreads() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          if (thrown instanceof VirtualMachineError error) {
            end(thread.getName(), error);
          }
          LOG.errorf("%s: %s", thread.getName(), Trace.of(thrown));
        });
  }
}
