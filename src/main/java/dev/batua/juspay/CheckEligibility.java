package dev.batua.juspay;

import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Asks with what a customer may pay an amount, or an order: whether a pay-later wallet would lend
 * it. Juspay asks the wallets themselves, which takes its time.
 */
@Named(CheckEligibility.NAME)
@Singleton
public class CheckEligibility
    extends PlainOperation<JuspayApi, JuspayAccount, CheckEligibility.Request> {
  static final String NAME = "juspay-check-eligibility";

  private static final Shape GATEWAY_DATA =
      Shape.pattern(
          "\\{[ -~]{0,8190}\\}", "a JSON object in at most 8192 visible ASCII characters");

  public CheckEligibility(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/customers/{customerId}/eligibility"), juspay, responder);
  }

  /**
   * Who is to pay what.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param customerId the customer's id
   * @param amountPaise how much; null where there is an order
   * @param orderId the merchant's own id of the order; null where there is an amount
   * @param gatewayData what a wallet wants to know, such as the device's fingerprint: JSON by the
   *     wallet's own rules; may be null
   * @param gatewayReferenceId which of the merchant's accounts at the wallets; may be null
   */
  record Request(
      String routingId,
      String customerId,
      Long amountPaise,
      String orderId,
      Secret gatewayData,
      String gatewayReferenceId)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public String afterUnknown() {
      return "Ask again: no money moves by it.";
    }

    @Override
    public List<Secret> secrets() {
      return Collections.singletonList(gatewayData);
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.eligibility(
          account.headers(routingId),
          customerId,
          amountPaise == null ? null : Rupees.ofPaise(amountPaise),
          orderId,
          gatewayData == null ? null : gatewayData.reveal(),
          gatewayReferenceId);
    }
  }

  @Override
  protected Request read(Input input) {
    input.exactlyOne("amountPaise", "orderId");
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.path("customerId", Shape.id(64)),
        input.optionalPaise("amountPaise"),
        input.optionalText("orderId", Shape.id(20)),
        input.optionalSecret("gatewayData", GATEWAY_DATA),
        input.optionalText("gatewayReferenceId", Shape.id(64)));
  }

  @Override
  protected Eligibility answer(ProviderAnswer answer, Request request) {
    return Eligibility.of(answer);
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"amountPaise":100}""",
            """
            {"payment_methods_eligibility":[{"payment_method":"SIMPL","is_eligible":true,
            "balance":95.5,"status":"SUCCESS"}]}""")
        .at("customerId");
  }
}
