package dev.batua.local;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends the callbacks of the simulators to this machine's own routes, or where it is told to, and
 * once more after a pause where the answer is not 200, a few times, as providers do.
 */
@Singleton
@UnlessBuildProfile("prod")
public class Callbacks {
  private static final int MOST_TIMES = 4;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Recent<Call> calls = new Recent<>();
  private final Map<String, URI> targets = new ConcurrentHashMap<>();
  private final Optional<Integer> port;
  private final Later later;

  Callbacks(@ConfigProperty(name = "local.port") Optional<Integer> port, Later later) {
    this.port = port;
    this.later = later;
  }

  /**
   * A callback that was sent.
   *
   * @param calling how it was to be
   * @param number how often this one was sent, this time included
   * @param status of the answer; 0 where none came
   */
  public record Call(
      Instant time, String provider, String about, Calling calling, int number, int status) {}

  /** Where a provider calls from now on; nowhere where that is empty. */
  public void to(String provider, Optional<URI> target) {
    target.ifPresentOrElse(it -> targets.put(provider, it), () -> targets.remove(provider));
  }

  private Optional<URI> target(Notice notice) {
    return Optional.ofNullable(targets.get(notice.provider()))
        .or(() -> port.map(it -> URI.create("http://localhost:" + it + notice.path())));
  }

  /** Sends a callback, soon. */
  public void send(Notice notice, Calling calling) {
    if (target(notice).isPresent()) {
      calling
          .waits()
          .forEach(wait -> later.in(later.hurried(wait), () -> send(notice, calling, 1)));
    }
  }

  private void send(Notice notice, Calling calling, int number) {
    int status = target(notice).map(it -> status(it, notice, calling)).orElse(0);
    calls.add(new Call(Instant.now(), notice.provider(), notice.about(), calling, number, status));
    if (status != 200 && number < MOST_TIMES && calling != Calling.FORGED) {
      later.in(later.hurried(PAUSE), () -> send(notice, calling, number + 1));
    }
  }

  private int status(URI target, Notice notice, Calling calling) {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/json")
            .header(notice.header(), calling == Calling.FORGED ? notice.forgery() : notice.proof())
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Forgets those that were sent. */
  public void forget() {
    calls.forget();
  }

  /** Those that were sent, the newest first. */
  public List<Call> sent() {
    return calls.all();
  }
}
