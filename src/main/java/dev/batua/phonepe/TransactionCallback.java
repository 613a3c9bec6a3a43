package dev.batua.phonepe;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.callback.Callback;
import dev.batua.callback.Ignored;
import dev.batua.callback.Told;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderJson;
import dev.batua.request.Delivery;
import dev.batua.settlement.Subject.Kind;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Takes what PhonePe calls back with when a transaction has come to its end. It does not say
 * whether that is a debit or a refund, whose ids are of one kind at PhonePe: it is told as a
 * payment.
 *
 * <p>Source: "Server to Server Callback" of PhonePe's pages.
 */
@Named(TransactionCallback.NAME)
@Singleton
public class TransactionCallback extends Callback<PhonePeApi, PhonePeAccount> {
  static final String NAME = "phonepe-callback";

  private static final String PATH = " /phonepe/callbacks";
  private static final String FIELD = "response";

  private final ObjectMapper json;

  public TransactionCallback(PhonePe phonePe, Responder responder, ObjectMapper json) {
    super(List.of(Route.of(NAME, "POST" + PATH), Route.of(NAME, "PUT" + PATH)), phonePe, responder);
    this.json = json;
  }

  @Override
  protected boolean isVerified(Delivery delivery, PhonePeAccount account) {
    String xVerify = delivery.header("X-VERIFY").orElse(null);
    String response = xVerify == null ? null : response(delivery);
    return response != null && account.hasSigned(response, xVerify);
  }

  @Override
  protected Told read(Delivery delivery, PhonePeAccount account) {
    ProviderJson told = decoded(response(delivery));
    if (!told.isObject()) {
      Delivery.refuse(FIELD, "must be one JSON object in base64");
    }
    if (!account.merchantId().equals(told.text("data.merchantId"))) {
      return Told.nothing(Ignored.FOREIGN_MERCHANT);
    }
    // PhonePe's own page has a sample with the names of its payment gateway, in which it is this.
    String gateways = told.text("data.merchantTransactionId");
    String id = gateways == null ? told.text(TransactionId.FIELD) : gateways;
    if (id == null || !TransactionId.SHAPE.accepts().test(id)) {
      return Told.nothing(Ignored.NO_ID);
    }
    return Told.of(TransactionStanding.of(Kind.PAYMENT, id), Paise.of(told.text(Paise.FIELD)));
  }

  /** What is signed, exactly as it came; null where there is none. */
  private String response(Delivery delivery) {
    return delivery
        .body()
        .map(body -> ProviderJson.of(body.getBytes(StandardCharsets.UTF_8), json))
        .filter(ProviderJson::isObject)
        .map(body -> body.asItCame(FIELD))
        .orElse(null);
  }

  private ProviderJson decoded(String base64) {
    try {
      return ProviderJson.of(Base64.getDecoder().decode(base64), json);
    } catch (IllegalArgumentException e) {
      return ProviderJson.of(new byte[0], json);
    }
  }
}
