package dev.batua.text;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Strikes secrets out of what others say, in whatever spelling they repeat them: in another case,
 * escaped for a URL, a form, JSON or HTML, once or twice, in hexadecimal digits, or in base64, also
 * as a part of something longer.
 */
public final class Redaction {
  private static final String STRUCK = "***";

  private final List<Spelling> spellings;

  /**
   * @param secrets what is struck out; may hold nulls
   */
  public Redaction(List<Secret> secrets) {
    spellings =
        secrets.stream()
            .filter(Objects::nonNull)
            .map(Secret::reveal)
            .filter(secret -> !secret.isBlank())
            .flatMap(Spelling::all)
            .toList();
  }

  /** The text without the secrets; null stays null. */
  public String clean(String text) {
    if (text == null) {
      return null;
    }
    BitSet struck = find(text);
    StringBuilder clean = new StringBuilder();
    int from = 0;
    for (int at = struck.nextSetBit(0); at >= 0; at = struck.nextSetBit(from)) {
      clean.append(text, from, at).append(STRUCK);
      from = struck.nextClearBit(at);
    }
    return clean.append(text, from, text.length()).toString();
  }

  /** Whether a secret shows in the text. */
  public boolean shows(String text) {
    return text != null && !find(text).isEmpty();
  }

  /** The characters of the text that spell a secret. */
  private BitSet find(String text) {
    BitSet found = new BitSet();
    Layer.of(text).downwards().forEach(layer -> find(layer, found));
    return found;
  }

  private void find(Layer layer, BitSet found) {
    String plain = Spelling.canonical(layer.text());
    for (Spelling spelling : spellings) {
      spelling.in(plain).forEach(part -> layer.mark(part.from(), part.to(), found));
    }
  }
}
