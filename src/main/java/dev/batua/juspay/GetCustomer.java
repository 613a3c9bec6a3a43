package dev.batua.juspay;

import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderQuestion;
import dev.batua.request.Input;
import dev.batua.start.Rehearsal;
import dev.batua.text.Shape;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks a customer up, with a token for the customer's device where one is wanted. */
@Named(GetCustomer.NAME)
@Singleton
public class GetCustomer extends PlainOperation<JuspayApi, JuspayAccount, GetCustomer.Request> {
  static final String NAME = "juspay-get-customer";

  public GetCustomer(Juspay juspay, Responder responder) {
    super(Route.of(NAME, "GET /juspay/customers/{customerId}"), juspay, responder);
  }

  /**
   * Which customer.
   *
   * @param routingId the customer's id, always the same one for a customer
   * @param customerId the merchant's own id, or Juspay's
   * @param clientAuthToken whether a token for the customer's device is wanted
   */
  record Request(String routingId, String customerId, Boolean clientAuthToken)
      implements ProviderQuestion<JuspayApi, JuspayAccount> {

    @Override
    public Uni<RestResponse<InputStream>> send(JuspayApi api, JuspayAccount account) {
      return api.customer(account.headers(routingId), customerId, clientAuthToken);
    }
  }

  @Override
  protected Request read(Input input) {
    return new Request(
        input.header("x-routing-id", Shape.HEADER),
        input.path("customerId", Shape.id(64)),
        input.optionalQueryFlag("clientAuthToken"));
  }

  /** Either id may be the one that was asked for. */
  @Override
  protected Customer answer(ProviderAnswer answer, Request request) {
    boolean asked =
        Stream.of("object_reference_id", "id")
            .map(answer::text)
            .anyMatch(request.customerId()::equalsIgnoreCase);
    if (!asked) {
      throw Juspay.failed(answer, "does not say that it is about this customer");
    }
    return Customer.of(answer);
  }

  @Override
  public Rehearsal.Sample sample() {
    return Rehearsal.Sample.of(
            """
            {"id":"cst_1","object_reference_id":"rehearsal","mobile_number":"9000000001",
            "date_created":"2023-12-15T15:26:03.084947Z","juspay":{"client_auth_token":"token"}}""")
        .at("customerId");
  }
}
