package bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Whether the harness notices a function that does not do what is timed. */
final class Check {
  private Check() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      function(arguments[0]);
      return;
    }
    boolean right = true;
    try (Provider provider = new Provider(Bench.TLS.resolve("server.p12"))) {
      right &= passes("right", provider);
      for (String wrong : List.of("twice", "never", "late", "early", "error", "status")) {
        right &= !passes(wrong, provider);
      }
      provider.answers(500);
      right &= !passes("right", provider);
    }
    System.exit(right ? 0 : 1);
  }

  private static boolean passes(String way, Provider provider) throws Exception {
    String java = ProcessHandle.current().info().command().orElse("java");
    Variant variant = new Variant(way, List.of(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp",
        new File("target/bench/classes").getAbsolutePath(), "bench.Check", way), Map.of(), null, null, false, 1);
    try {
      Start.measure(variant, Condition.WARM, Bench.settings(provider, 9), provider);
      System.out.println(way + ": passes");
      return true;
    } catch (WrongAnswer e) {
      System.out.println(way + ": " + e.getMessage());
      return false;
    }
  }

  /** A function that asks the provider and answers, in a way that may be wrong. */
  private static void function(String way) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(Bench.trusting()).build();
    String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";
    if (way.equals("early")) {
      ask(client, "order_0");
    }
    while (true) {
      HttpResponse<String> event = client.send(HttpRequest.newBuilder(URI.create(api + "next")).build(),
          HttpResponse.BodyHandlers.ofString());
      String order = event.body().replaceAll("(?s).*orderId[^\\w]*(\\w+).*", "$1");
      int status = way.equals("never") ? 200 : ask(client, order);
      if (way.equals("twice")) {
        ask(client, order);
      }
      String answer = "{\"statusCode\":" + (way.equals("status") ? 502 : status)
          + ",\"body\":\"ACTION_REQUIRED " + order + "\"}";
      String end = way.equals("error") ? "/error" : "/response";
      post(client, api + event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow() + end, answer);
      if (way.equals("late")) {
        ask(client, order);
      }
    }
  }

  private static int ask(HttpClient client, String order) throws IOException, InterruptedException {
    return post(client, System.getenv("BATUA_JUSPAY_URL") + "/txns", "order_id=" + order);
  }

  private static int post(HttpClient client, String url, String body) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
