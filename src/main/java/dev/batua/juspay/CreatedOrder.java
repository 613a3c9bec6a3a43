package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.operation.OperationAnswer;
import dev.batua.provider.ProviderAnswer;
import dev.batua.text.UtcTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;

/**
 * An order that was made just now. Juspay answers in two ways, of which the shorter one has neither
 * amount nor times; what is missing, or cannot be read, is left out.
 *
 * <p>Source: "Create Order" of Juspay's API reference.
 *
 * @param orderId the merchant's own id of it
 * @param juspayOrderId Juspay's id of it
 * @param providerStatus CREATED or NEW, as it came
 * @param amountPaise what is to be paid
 * @param currency the currency, whose hundredths the amount is
 * @param paymentLinks pages where the customer can pay it
 * @param createdAt when it was made, RFC 3339 in UTC
 * @param clientAuth a token for the customer's device, where one was asked for
 */
@RegisterForReflection
public record CreatedOrder(
    String orderId,
    String juspayOrderId,
    String providerStatus,
    Long amountPaise,
    String currency,
    PaymentLinks paymentLinks,
    String createdAt,
    Customer.ClientAuth clientAuth)
    implements OperationAnswer {
  private static final Set<String> MADE = Set.of("CREATED", "NEW");

  /**
   * Reads what became of a new order; ends the operation where it is none.
   *
   * @param orderId the merchant's own id of it, which Juspay may have in other letters
   */
  static CreatedOrder of(ProviderAnswer order, String orderId) {
    String status = Juspay.status(order);
    if (!MADE.contains(status)) {
      // Somebody has tried to pay it, so it was there before.
      throw JuspayStatus.isOne(status)
          ? order.call().alreadyExists(Juspay.words(order))
          : Juspay.failed(order, "has a status that is no new order's");
    }
    return new CreatedOrder(
        orderId,
        order.shown("id"),
        order.shown("status"),
        Rupees.toPaise(order.text("amount")),
        order.shown("currency"),
        PaymentLinks.of(order.object("payment_links")),
        UtcTime.orNull(order.text("date_created")),
        Customer.ClientAuth.of(order.object("juspay")));
  }

  /**
   * Pages where the customer can pay; one that no browser opens is left out.
   *
   * @param web the page for a browser
   * @param mobile the page for a telephone
   * @param iframe the page to be put into another one
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PaymentLinks(String web, String mobile, String iframe) {

    private static PaymentLinks of(ProviderAnswer links) {
      return links.isReadable()
          ? new PaymentLinks(
              CustomerPage.opened(links, "web"),
              CustomerPage.opened(links, "mobile"),
              CustomerPage.opened(links, "iframe"))
          : null;
    }
  }
}
