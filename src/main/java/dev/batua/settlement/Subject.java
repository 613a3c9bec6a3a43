package dev.batua.settlement;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be asked for at a provider: a payment, an authorization or a refund by the merchant's
 * own ids. Nothing in it is secret.
 *
 * @param provider who knows it
 * @param kind what it is
 * @param ids by the names that they have in our requests, such as {@code orderId}
 * @param routingId the customer's id, by which a provider routes what is asked; null where it does
 *     not
 */
public record Subject(String provider, Kind kind, Map<String, String> ids, String routingId) {

  /** What moves money, in the end. */
  public enum Kind {
    /** A debit, or the capture of what was held. */
    PAYMENT,
    /** Money that is held until it is captured. */
    AUTHORIZATION,
    /** Money that goes back. */
    REFUND
  }

  /** Keeps the ids ordered by their names. */
  public Subject {
    ids = Collections.unmodifiableMap(new TreeMap<>(ids));
  }

  /** One of the ids; null where it has none of that name. */
  public String id(String name) {
    return ids.get(name);
  }
}
