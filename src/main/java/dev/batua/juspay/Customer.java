package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.batua.operation.OperationAnswer;
import dev.batua.operation.Revealed;
import dev.batua.provider.ProviderAnswer;
import dev.batua.text.Secret;
import dev.batua.text.Shape;
import dev.batua.text.UtcTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * A customer as Juspay knows it; what is missing, or cannot be read, is left out.
 *
 * <p>Source: "Create Customer" and "Get Customer" of Juspay's API reference.
 *
 * @param customerId the merchant's own id
 * @param juspayCustomerId Juspay's id
 * @param mobileNumber digits, without the country's code
 * @param mobileCountryCode the country's code, without a plus
 * @param emailAddress the address
 * @param firstName the first name
 * @param lastName the last name
 * @param createdAt when it was made, RFC 3339 in UTC
 * @param updatedAt when it was last changed, RFC 3339 in UTC
 * @param clientAuth a token for the customer's device, where one was asked for
 */
@RegisterForReflection
public record Customer(
    String customerId,
    String juspayCustomerId,
    @JsonSerialize(using = Revealed.class) Secret mobileNumber,
    String mobileCountryCode,
    String emailAddress,
    String firstName,
    String lastName,
    String createdAt,
    String updatedAt,
    ClientAuth clientAuth)
    implements OperationAnswer {

  /** Reads a customer. */
  static Customer of(ProviderAnswer customer) {
    return new Customer(
        customer.shown("object_reference_id"),
        customer.shown("id"),
        MobileNumber.of(customer.text("mobile_number")),
        customer.shown("mobile_country_code"),
        customer.shown("email_address"),
        customer.shown("first_name"),
        customer.shown("last_name"),
        UtcTime.orNull(customer.text("date_created")),
        UtcTime.orNull(customer.text("last_updated")),
        ClientAuth.of(customer.object("juspay")));
  }

  /**
   * A token with which the customer's device may ask Juspay itself, any number of times.
   *
   * @param clientAuthToken the token
   * @param issuedAt when it came here, RFC 3339 in UTC
   * @param expiresAt until when it is good, RFC 3339 in UTC: 15 minutes, by Juspay's pages
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClientAuth(
      @JsonSerialize(using = Revealed.class) Secret clientAuthToken,
      String issuedAt,
      String expiresAt) {

    /** The token in an answer, or null where there is none. */
    static ClientAuth of(ProviderAnswer juspay) {
      String now = UtcTime.now().toString();
      String expiresAt = UtcTime.orNull(juspay.text("client_auth_token_expiry"));
      return Optional.ofNullable(juspay.asItCame("client_auth_token"))
          .filter(Shape.TOKEN.accepts())
          .map(token -> new ClientAuth(Secret.of(token), now, expiresAt))
          .orElse(null);
    }
  }
}
