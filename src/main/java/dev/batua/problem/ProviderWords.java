package dev.batua.problem;

/**
 * What a provider itself said, passed on as it came; each may be missing.
 *
 * @param code its code
 * @param message its message
 * @param status its status
 */
public record ProviderWords(String code, String message, String status) {

  /** A provider that said nothing. */
  public static final ProviderWords NONE = new ProviderWords(null, null, null);
}
