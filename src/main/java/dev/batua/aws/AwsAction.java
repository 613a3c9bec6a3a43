package dev.batua.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpApi;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One action of a service of AWS's, and how it is asked for: signed anew each time.
 *
 * @param <A> the service's interface
 */
public final class AwsAction<A> {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final String name;
  private final Class<A> api;
  private final Sending<A> sending;
  private final AwsAccess access;
  private final HttpSetup setup;
  private final ObjectMapper json;
  private Signed<A> signed;

  private record Signed<A>(HttpApi<A> api, SignatureV4 signature) {}

  /**
   * Sends a request of the action.
   *
   * @param <A> the service's interface
   */
  public interface Sending<A> {
    /** Sends a body with the headers that sign it. */
    Uni<RestResponse<InputStream>> send(A api, SignedHeaders headers, String body);
  }

  /**
   * Opens no connection yet.
   *
   * @param name as a header says it, such as {@code secretsmanager.GetSecretValue}
   * @param json reads answers
   */
  public AwsAction(
      String name,
      Class<A> api,
      Sending<A> sending,
      AwsAccess access,
      HttpSetup setup,
      ObjectMapper json) {
    this.name = name;
    this.api = api;
    this.sending = sending;
    this.access = access;
    this.setup = setup;
    this.json = json;
  }

  /** Sends one request and reads its answer, which is none where none came. */
  public AwsAnswer ask(String body, Deadline deadline) {
    try {
      Signed<A> client = client();
      SignedHeaders headers = client.signature().sign(body, access.credentials().now(deadline));
      return client
          .api()
          .call(
              deadline,
              AwsAnswer.LARGEST_BYTES,
              false,
              it -> sending.send(it, headers, body),
              it -> AwsAnswer.of(it, json));
    } catch (IOException e) {
      return AwsAnswer.NONE;
    }
  }

  /** Waits longer each time, and not as long as others; false where the time is over before. */
  public static boolean pause(int number, Deadline deadline) {
    long millis = (long) (PAUSE.toMillis() * number * ThreadLocalRandom.current().nextDouble(1, 2));
    if (deadline.left().toMillis() <= millis) {
      return false;
    }
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Built when it is asked for the first time, once the settings have proven right. */
  private synchronized Signed<A> client() {
    if (signed == null) {
      signed =
          new Signed<>(setup.apiForOnce(api, access.endpoint()), new SignatureV4(access, name));
    }
    return signed;
  }
}
