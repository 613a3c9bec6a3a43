package dev.batua.phonepe;

import dev.batua.provider.ProviderAnswer;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import java.util.Optional;

/** A token that PhonePe has issued: it is passed on, and nothing keeps it here. */
final class Issued {

  private Issued() {}

  /** The token in an answer; ends the operation where there is none that can be used. */
  static Secret token(ProviderAnswer answer, String name) {
    return Optional.ofNullable(answer.asItCame("data." + name))
        .filter(Shape.TOKEN.accepts())
        .map(Secret::of)
        .orElseThrow(() -> PhonePe.failed(answer, "has no " + name));
  }
}
