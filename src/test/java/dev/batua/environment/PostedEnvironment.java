package dev.batua.environment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.batua.operation.Contract;
import dev.batua.operation.LogLines;
import dev.batua.provider.Stubbed;
import java.net.SocketTimeoutException;

/** The application under test as Lambda runs it: an event goes through Quarkus' own loop. */
public final class PostedEnvironment implements FunctionEnvironment {
  private final LogLines lines = new LogLines();

  @Override
  public Contract contract() {
    return Contract.of(Stubbed.function());
  }

  @Override
  public String invoke(String event) {
    return post(event);
  }

  /**
   * Posts an event to the running function. Quarkus' event server writes an answer from a thread
   * that is not the connection's, and now and then loses one that comes at once; then the event is
   * posted once more. A function that does not answer fails both times.
   */
  public static String post(String event) {
    try {
      return given().contentType("application/json").body(event).post().asString();
    } catch (Exception e) {
      if (!((Throwable) e instanceof SocketTimeoutException)) {
        throw e;
      }
      return given().contentType("application/json").body(event).post().asString();
    }
  }

  @Override
  public String log() {
    return lines.text();
  }

  @Override
  public void close() {
    lines.close();
    assertFalse(log().contains("canary"), "a secret in the log");
  }
}
