package dev.batua.phonepe;

import java.util.Map;

/** What is about one transaction: an answer to it that names another one tells nothing. */
interface OfTransaction extends Signed {

  /** The merchant's own id of the transaction. */
  String transactionId();

  @Override
  default Map<String, String> about() {
    return Map.of(TransactionId.FIELD, transactionId());
  }
}
