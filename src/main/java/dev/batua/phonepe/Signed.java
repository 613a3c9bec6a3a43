package dev.batua.phonepe;

import dev.batua.provider.ProviderRequest;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What goes to PhonePe: signed once, whether it has a payload or not. */
interface Signed extends ProviderRequest<PhonePeApi, PhonePeAccount> {

  /** The path that is called, and signed. */
  String path();

  /** Signs it. */
  SignedPayload signed(PhonePeAccount account);

  /** Sends it once, as it was signed. */
  Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload signed);

  @Override
  default Ready<PhonePeApi> ready(PhonePeAccount account) {
    SignedPayload signed = signed(account);
    return new Ready<>(List.of(signed.signature()), api -> send(api, signed));
  }

  @Override
  default Uni<RestResponse<InputStream>> send(PhonePeApi api, PhonePeAccount account) {
    return ready(account).send().apply(api);
  }
}
