package dev.batua.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Tells functions the addresses of names, in place of the system that they run on. */
public interface NameService extends AutoCloseable {
  /**
   * What it tells from now on of one name.
   *
   * @param after how long it takes
   */
  void tells(String name, Duration after, List<String> addresses) throws IOException;

  /** All is again as the system says. */
  @Override
  void close() throws IOException;
}
