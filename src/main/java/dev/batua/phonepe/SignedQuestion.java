package dev.batua.phonepe;

import dev.batua.provider.ProviderQuestion;

/** A question about a transaction, which has no payload: its path is what is signed. */
interface SignedQuestion extends Signed, ProviderQuestion<PhonePeApi, PhonePeAccount> {

  /** The merchant's own id of the transaction. */
  String transactionId();

  /** The path has places for ids. */
  @Override
  default SignedPayload signed(PhonePeAccount account) {
    return account.question(path(), transactionId());
  }
}
