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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes a customer, whose wallets can be linked then. */
@Named(CreateCustomer.NAME)
@Singleton
public class CreateCustomer
    extends PlainOperation<JuspayApi, JuspayAccount, CreateCustomer.Request> {
  static final String NAME = "juspay-create-customer";

  private static final Shape ID =
      Shape.pattern("[A-Za-z0-9_-]{8,64}", "8 to 64 of A-Z a-z 0-9 _ -");
  private static final Shape PERSON =
      Shape.pattern("[A-Za-z0-9().\\-_]{1,64}", "1 to 64 of A-Z a-z 0-9 ( ) . - _");
  private static final Shape COUNTRY = Shape.pattern("[0-9]{1,4}", "1 to 4 digits");

  public CreateCustomer(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "POST /juspay/customers"), juspay, responder);
  }

  /**
   * Who it is.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param customerId the merchant's own id, 8 characters at least
   * @param mobileNumber digits, without the country's code
   * @param mobileCountryCode the country's code, without a plus; null is Juspay's default, 91
   * @param emailAddress the address; some wallets want one
   * @param firstName the first name
   * @param lastName the last name
   * @param clientAuthToken whether a token for the customer's device is wanted
   */
  record Request(
      String routingId,
      String customerId,
      Secret mobileNumber,
      String mobileCountryCode,
      String emailAddress,
      String firstName,
      String lastName,
      Boolean clientAuthToken)
      implements ProviderRequest<JuspayApi, JuspayAccount> {

    @Override
    public Effect effect() {
      return Effect.CREATES;
    }

    @Override
    public Map<String, String> about() {
      return Map.of("object_reference_id", customerId);
    }

    @Override
    public String afterUnknown() {
      return "Send it again: ALREADY_EXISTS says that the customer was made.";
    }

    @Override
    public List<Secret> secrets() {
      return List.of(mobileNumber);
    }

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.createCustomer(
          account.headers(routingId),
          customerId,
          mobileNumber.reveal(),
          mobileCountryCode,
          emailAddress,
          firstName,
          lastName,
          clientAuthToken);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.text("customerId", ID),
        input.secret("mobileNumber", MobileNumber.SHAPE),
        input.optionalText("mobileCountryCode", COUNTRY),
        input.optionalText("emailAddress", Shape.EMAIL),
        input.optionalText("firstName", PERSON),
        input.optionalText("lastName", PERSON),
        input.optionalFlag("clientAuthToken"));
  }

  @Override
  protected Customer answer(ProviderAnswer answer, Request request) {
    return Customer.of(answer);
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
        """
        {"customerId":"rehearsal","mobileNumber":"9000000001","clientAuthToken":true}""",
        """
        {"id":"cst_1","object_reference_id":"rehearsal","mobile_number":"9000000001",
        "date_created":"2023-12-15T15:26:03.084947Z","juspay":{"client_auth_token":"token"}}""");
  }
}
