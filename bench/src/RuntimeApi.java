package bench;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Lambda's Runtime API on loopback, for one process. */
final class RuntimeApi implements AutoCloseable {
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CompletableFuture<Long> firstPoll = new CompletableFuture<>();
  private final Http http;
  private volatile long handedOver;

  /** What was answered to an event, and after how many nanoseconds. */
  record Answer(String path, String body, long nanos) {
    /** Whether it is a response of this status rather than an error. */
    boolean hasStatus(int status) {
      return path.endsWith("/response")
          && Pattern.compile("\"statusCode\"\\s*:\\s*" + status + "\\b").matcher(body).find();
    }
  }

  RuntimeApi() throws IOException {
    http = new Http(Http.loopback(), this::answer);
  }

  String address() {
    return "127.0.0.1:" + http.port();
  }

  /** When the process first asked for an event. */
  long firstPoll() throws Exception {
    return firstPoll.get(60, TimeUnit.SECONDS);
  }

  /** Hands an event over and waits for its answer. */
  Answer invoke(String event) throws InterruptedException {
    events.add(event);
    Answer answer = answers.poll(60, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IllegalStateException("no answer within a minute");
    }
    return answer;
  }

  private String answer(Http.Request request) throws InterruptedException {
    long now = System.nanoTime();
    if (request.path().endsWith("/invocation/next")) {
      firstPoll.complete(now);
      String event = events.take();
      String answer = Http.json(200, headers(), event);
      handedOver = System.nanoTime();
      return answer;
    }
    if (request.path().endsWith("/init/error")) {
      firstPoll.completeExceptionally(new IllegalStateException(request.body()));
    } else {
      answers.add(new Answer(request.path(), request.body(), now - handedOver));
    }
    return Http.json(202, "", "{}");
  }

  private static String headers() {
    return "Lambda-Runtime-Aws-Request-Id: " + UUID.randomUUID()
        + "\r\nLambda-Runtime-Deadline-Ms: " + (System.currentTimeMillis() + 60_000)
        + "\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:ap-south-1:1:function:bench"
        + "\r\nLambda-Runtime-Trace-Id: Root=1-0-0;Sampled=0\r\n";
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
