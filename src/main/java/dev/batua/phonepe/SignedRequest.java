package dev.batua.phonepe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.provider.ProviderRequest;
import dev.batua.text.Secret;
import java.util.List;

/** A request with a payload, which is signed. */
interface SignedRequest extends ProviderRequest<PhonePeApi, PhonePeAccount> {

  /** The path that is called, and signed with the payload. */
  String path();

  /** The payload with its fields in the order of PhonePe's page. */
  ObjectNode payload(String merchantId);

  /** The payload as it is sent. */
  default SignedPayload signed(PhonePeAccount account) {
    return account.sign(payload(account.merchantId()), path());
  }

  @Override
  default List<Secret> signatures(PhonePeAccount account) {
    return List.of(signed(account).signature());
  }
}
