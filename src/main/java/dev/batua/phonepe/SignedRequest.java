package dev.batua.phonepe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request with a payload, which is signed with the path. */
interface SignedRequest extends Signed {

  /** The payload with its fields in the order of PhonePe's page. */
  ObjectNode payload(String merchantId);

  @Override
  default SignedPayload signed(PhonePeAccount account) {
    return account.sign(payload(account.merchantId()), path());
  }
}
