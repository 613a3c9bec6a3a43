package dev.batua.juspay;

import dev.batua.invocation.Invocation;
import dev.batua.operation.OperationAnswer;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes an order, which can be paid then. */
@Named(CreateOrder.NAME)
@Singleton
public class CreateOrder extends PlainOperation<JuspayApi, JuspayAccount, CreateOrder.Request> {
  static final String NAME = "juspay-create-order";

  private static final String RUPEES = "INR";

  /** Those alone whose smallest unit is a hundredth, as the paisa is of the rupee. */
  private static final Shape CURRENCY =
      Shape.oneOf(
          RUPEES, "AED", "AUD", "BRL", "CAD", "EUR", "GBP", "HKD", "MYR", "PHP", "SAR", "SGD",
          "THB", "USD");

  private static final Shape LINE = Shape.line(255);

  private final Juspay juspay;

  public CreateOrder(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/orders"), juspay, responder);
    this.juspay = juspay;
  }

  /**
   * What is to be paid, and by whom. All that is not said to be there may be null.
   *
   * @param routingId the customer's id, always the same one for a customer; there
   * @param orderId the merchant's own id, fewer than 21 characters; there
   * @param amountPaise what is to be paid; there
   * @param currency the currency, whose hundredths the amount is; there
   * @param customerId the customer's id; wallets and a token for the customer's device want it
   * @param customerEmail the customer's address
   * @param customerPhone digits, without the country's code
   * @param firstName the customer's first name
   * @param lastName the customer's last name
   * @param description what it is for
   * @param productId what is sold
   * @param returnUrl where the customer goes after paying; null leaves it to the account's settings
   * @param clientAuthToken whether a token for the customer's device is wanted
   */
  record Request(
      String routingId,
      String orderId,
      Long amountPaise,
      String currency,
      String customerId,
      String customerEmail,
      Secret customerPhone,
      String firstName,
      String lastName,
      String description,
      String productId,
      String returnUrl,
      Boolean clientAuthToken)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.CREATES;
    }

    @Override
    public Map<String, String> about() {
      return Map.of("order_id", orderId);
    }

    @Override
    public String afterUnknown() {
      return "No money has moved: send it again. ALREADY_EXISTS says that the order was made.";
    }

    @Override
    public List<Secret> secrets() {
      return Collections.singletonList(customerPhone);
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.createOrder(
          account.headers(routingId),
          orderId,
          Rupees.ofPaise(amountPaise),
          currency,
          customerId,
          customerEmail,
          customerPhone == null ? null : customerPhone.reveal(),
          firstName,
          lastName,
          description,
          productId,
          returnUrl,
          clientAuthToken);
    }
  }

  @Override
  protected OperationAnswer perform(Request request, Invocation invocation) {
    juspay.checkReturnUrl(request.returnUrl());
    return super.perform(request, invocation);
  }

  @Override
  protected Request read(Input input) {
    String currency = input.optionalText("currency", CURRENCY);
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.text("orderId", Shape.id(20)),
        input.paise("amountPaise"),
        currency == null ? RUPEES : currency,
        input.optionalText("customerId", Shape.id(64)),
        input.optionalText("customerEmail", Shape.EMAIL),
        input.optionalSecret("customerPhone", MobileNumber.SHAPE),
        input.optionalText("firstName", LINE),
        input.optionalText("lastName", LINE),
        input.optionalText("description", LINE),
        input.optionalText("productId", LINE),
        input.optionalText("returnUrl", Shape.LOCAL_RETURN_URL),
        input.optionalFlag("clientAuthToken"));
  }

  @Override
  protected CreatedOrder answer(ProviderAnswer answer, Request request) {
    return CreatedOrder.of(answer, request.orderId());
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"orderId":"rehearsal","amountPaise":100,"customerId":"customer","clientAuthToken":true}""",
        """
        {"order_id":"rehearsal","status":"NEW","amount":1.5,"date_created":"2024-05-02T08:29:30Z",
        "payment_links":{"web":"https://localhost/"},"juspay":{"client_auth_token":"token"}}""");
  }
}
