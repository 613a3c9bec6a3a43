package dev.batua.local.phonepe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A top-up that a link was minted for.
 *
 * @param id the simulator's own; null where nobody's wallet is topped up
 * @param walletId which wallet
 * @param paise how much
 * @param paid whether it was paid; null while nobody decided
 */
record PhonePeTopup(String id, String walletId, long paise, Boolean paid) {

  PhonePeTopup decided(boolean yes) {
    return new PhonePeTopup(id, walletId, paise, yes);
  }

  /** What the link says of it. */
  ObjectNode json() {
    ObjectNode json = PhonePeJson.object().put("amount", paise);
    return id == null ? json : json.put("id", id);
  }
}
