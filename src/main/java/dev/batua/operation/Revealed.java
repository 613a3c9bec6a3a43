package dev.batua.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.batua.text.Secret;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;

/** Writes a secret that was issued to the caller, or is the caller's own, into an answer. */
@RegisterForReflection
public final class Revealed extends JsonSerializer<Secret> {

  @Override
  public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(secret.reveal());
  }
}
