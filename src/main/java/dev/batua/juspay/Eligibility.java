package dev.batua.juspay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.batua.operation.OperationAnswer;
import dev.batua.provider.ProviderAnswer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * With what a customer may pay.
 *
 * <p>Source: "Eligibility API" of Juspay's API reference.
 *
 * @param paymentMethods each method that was asked about, in Juspay's order
 */
@RegisterForReflection
public record Eligibility(List<Method> paymentMethods) implements OperationAnswer {

  /** Reads the list; ends the operation where there is none. */
  static Eligibility of(ProviderAnswer answer) {
    return answer
        .list("payment_methods_eligibility")
        .map(all -> new Eligibility(all.stream().map(Method::of).toList()))
        .orElseThrow(() -> Juspay.failed(answer, "has no list of payment methods"));
  }

  /**
   * One of them; what is missing, or cannot be read, is left out. Status and code say why, and can
   * be those of an error where the customer may pay: {@code eligible} alone decides.
   *
   * @param paymentMethod what a debit calls it, such as SIMPL
   * @param paymentMethodType such as WALLET or CONSUMER_FINANCE; an open set
   * @param description what it is, for people
   * @param eligible whether the customer may pay with it
   * @param providerStatus Juspay's status as it came
   * @param providerCode the wallet's code as it came
   * @param providerMessage the wallet's message as it came
   * @param balancePaise what the customer may spend; a hint
   * @param dueDate when it is to be paid back, as it came
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Method(
      String paymentMethod,
      String paymentMethodType,
      String description,
      Boolean eligible,
      String providerStatus,
      String providerCode,
      String providerMessage,
      Long balancePaise,
      String dueDate) {

    private static Method of(ProviderAnswer method) {
      return new Method(
          method.shown("payment_method"),
          method.shown("payment_method_type"),
          method.shown("description"),
          method.flag("is_eligible"),
          method.shown("status"),
          method.shown("gateway_error_code"),
          method.shown("gateway_error_message"),
          Rupees.toPaise(method.text("balance")),
          method.shown("due_date"));
    }
  }
}
