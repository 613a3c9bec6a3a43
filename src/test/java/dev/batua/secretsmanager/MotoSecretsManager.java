package dev.batua.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.aws.Moto;

/** Moto's Secrets Manager. */
record MotoSecretsManager(Moto moto) implements SecretsManagerHere {

  @Override
  public String url() {
    return moto.url();
  }

  @Override
  public void put(String id, String text) throws Exception {
    ObjectNode secret = JsonNodeFactory.instance.objectNode().put("SecretString", text);
    if (!does("CreateSecret", secret.deepCopy().put("Name", id))
        && !does("PutSecretValue", secret.put("SecretId", id))) {
      throw new AssertionError("moto does not keep " + id);
    }
  }

  private boolean does(String action, ObjectNode body) throws Exception {
    return moto.ask("secretsmanager", "secretsmanager." + action, body).isObject();
  }

  @Override
  public void close() {
    moto.close();
  }
}
