package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.aws.StubAws;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small Secrets Manager that checks signatures and behaves as badly as it is told. */
public final class StubSecretsManager extends StubAws implements SecretsManagerHere {
  private static final String BINARY = "\u0000binary";

  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  public StubSecretsManager() throws Exception {
    this(0);
  }

  /**
   * @param port where to listen; 0 for any
   */
  public StubSecretsManager(int port) throws Exception {
    super("secretsmanager", "secretsmanager.GetSecretValue", "application/x-amz-json-1.1", port);
  }

  @Override
  public void put(String id, String text) {
    secrets.put(id, text);
  }

  /** Keeps bytes. */
  public void putBinary(String id) {
    secrets.put(id, BINARY);
  }

  @Override
  protected void give(HttpServerRequest request, JsonNode body) {
    give(request, body.path("SecretId").asText());
  }

  /** Answers a request as it should. */
  public void give(HttpServerRequest request, String id) {
    String text = secrets.get(id);
    if (text == null) {
      error(request, 400, "ResourceNotFoundException", "canary");
      return;
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("Name", id);
    answer.put(text.equals(BINARY) ? "SecretBinary" : "SecretString", text);
    send(request, 200, answer);
  }
}
