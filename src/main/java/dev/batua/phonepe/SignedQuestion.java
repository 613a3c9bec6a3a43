package dev.batua.phonepe;

import dev.batua.provider.ProviderQuestion;
import dev.batua.text.Secret;
import java.util.List;

/** A question about a transaction, which has no payload: its path is what is signed. */
interface SignedQuestion extends ProviderQuestion<PhonePeApi, PhonePeAccount> {

  /** The path that is called, its ids not yet filled in. */
  String path();

  /** The merchant's own id of the transaction. */
  String transactionId();

  /** The signature of the path. */
  default SignedPayload signed(PhonePeAccount account) {
    return account.question(path(), transactionId());
  }

  @Override
  default List<Secret> signatures(PhonePeAccount account) {
    return List.of(signed(account).signature());
  }
}
