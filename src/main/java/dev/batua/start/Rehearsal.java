package dev.batua.start;

import dev.batua.invocation.InvocationContext;
import dev.batua.text.Trace;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaRecorder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The first event played before it comes, so that it finds everything ready: JSON, signature, DNS,
 * a connection with TLS done. It goes the whole way but for one step: its request never leaves, and
 * what the provider would answer is made up.
 *
 * @param event what comes in
 * @param secret the text of a secret whose keys sign it, while the real one is still being read
 * @param answer what the provider would answer
 */
public record Rehearsal(String event, String secret, String answer) {
  /** The first event waits no longer for it. */
  public static final Duration LONGEST = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(Rehearsal.class);
  private static final ThreadLocal<Rehearsal> CURRENT = new ThreadLocal<>();

  /** An operation that can be rehearsed. */
  public interface Rehearsed {

    /** A request that is right, with an answer to it. */
    Rehearsal rehearsal();
  }

  /**
   * What is different about each operation's.
   *
   * @param pathParameters the names of those that it has
   * @param body the body in JSON text, or null where it takes none
   * @param answer what the provider would answer
   */
  public record Sample(List<String> pathParameters, String body, String answer) {

    /** A request with a body. */
    public static Sample of(String body, String answer) {
      return new Sample(List.of(), body, answer);
    }

    /** A request without a body. */
    public static Sample of(String answer) {
      return of(null, answer);
    }

    /** The same with parameters of the path. */
    public Sample at(String... pathParameters) {
      return new Sample(List.of(pathParameters), body, answer);
    }
  }

  /** The sample as an event of API Gateway's. */
  public static Rehearsal of(Sample sample, String secret) {
    String path =
        sample.pathParameters().stream()
            .map(name -> "\"" + name + "\":\"rehearsal\"")
            .collect(Collectors.joining(","));
    String body =
        sample.body() == null ? "null" : "\"" + sample.body().replace("\"", "\\\"") + "\"";
    return new Rehearsal(
        """
        {"version":"2.0","headers":{"content-type":"application/json","x-routing-id":"rehearsal"},
        "pathParameters":{%s},"body":%s,"isBase64Encoded":false}
        """
            .formatted(path, body),
        secret,
        sample.answer());
  }

  /** What the provider would answer, as it comes. */
  public byte[] answerBytes() {
    return answer.getBytes(StandardCharsets.UTF_8);
  }

  /** The one that the calling thread plays, or null. */
  public static Rehearsal current() {
    return CURRENT.get();
  }

  /** Plays it; whatever happens is left to the first event to find out. */
  public void play() {
    try {
      play(this::handle);
    } catch (Exception e) {
      LOG.debugf("rehearsal: %s", Trace.types(e));
    }
  }

  /** Plays a part of it. */
  public <T> T play(Callable<T> part) throws Exception {
    CURRENT.set(this);
    try {
      return part.call();
    } finally {
      CURRENT.remove();
    }
  }

  private Void handle() throws IOException {
    AmazonLambdaRecorder.handle(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        new InvocationContext("rehearsal", LONGEST.multipliedBy(2)));
    return null;
  }
}
