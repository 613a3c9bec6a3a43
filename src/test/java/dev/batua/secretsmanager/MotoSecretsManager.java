package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
final class MotoSecretsManager implements SecretsManagerHere {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final Process process;

  MotoSecretsManager(String program) throws Exception {
    port = freePort();
    process =
        new ProcessBuilder(program, "-H", "127.0.0.1", "-p", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitListening();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void awaitListening() throws Exception {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try {
        ask("ListSecrets", JsonNodeFactory.instance.objectNode());
        return;
      } catch (ConnectException e) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("moto does not start");
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void put(String id, String text) throws Exception {
    ObjectNode secret = JsonNodeFactory.instance.objectNode().put("SecretString", text);
    if (ask("CreateSecret", secret.deepCopy().put("Name", id)) != 200
        && ask("PutSecretValue", secret.put("SecretId", id)) != 200) {
      throw new AssertionError("moto does not keep " + id);
    }
  }

  private int ask(String action, ObjectNode body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url()))
            .header("X-Amz-Target", "secretsmanager." + action)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/ap-south-1/secretsmanager/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return response.statusCode();
  }

  /** Kills it. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
