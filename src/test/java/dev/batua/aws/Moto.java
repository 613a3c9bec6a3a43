package dev.batua.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.batua.operation.Event;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Moto, the stand-in for AWS that the Python world tests with, in its server mode. */
public final class Moto implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final Process process;

  private Moto(String program) throws Exception {
    port = freePort();
    process =
        new ProcessBuilder(program, "-H", "127.0.0.1", "-p", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitListening();
  }

  /** Starts it where {@code MOTO_SERVER} names its program; null otherwise. */
  public static Moto start() throws Exception {
    String program = System.getenv("MOTO_SERVER");
    return program == null ? null : new Moto(program);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void awaitListening() throws Exception {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try {
        ask("secretsmanager", "secretsmanager.ListSecrets", JsonNodeFactory.instance.objectNode());
        return;
      } catch (ConnectException e) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("moto does not start");
  }

  /** Its endpoint. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Has it do something, and answers what it says; a missing node where that is an error. */
  public JsonNode ask(String service, String target, JsonNode body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url()))
            .header("X-Amz-Target", target)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/ap-south-1/%s/aws4_request,"
                        .formatted(service)
                    + " SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    boolean good = response.statusCode() == 200;
    String said = response.body().isEmpty() ? "{}" : response.body();
    return good ? Event.parsed(said) : JsonNodeFactory.instance.missingNode();
  }

  /** Kills it. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
