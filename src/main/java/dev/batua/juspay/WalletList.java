package dev.batua.juspay;

import dev.batua.operation.OperationAnswer;
import dev.batua.operation.PlainOperation;
import dev.batua.operation.Responder;
import dev.batua.operation.Route;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What is the same for all operations that answer with a customer's wallets.
 *
 * <p>Source: "List Wallets" and "Refresh All Wallets" of Juspay's API reference.
 *
 * @param <R> its request
 */
abstract class WalletList<R extends ProviderRequest<JuspayApi, JuspayAccount>>
    extends PlainOperation<JuspayApi, JuspayAccount, R> {
  /** What Juspay would answer in a rehearsal. */
  static final String REHEARSED =
      """
      {"list":[{"id":"wlt_1","linked":true,"token":"token","current_balance":95.5,
      "last_refreshed":"2024-05-02T08:29:46Z","sub_details":[{"current_balance":95.5}]}]}""";

  WalletList(Route route, Juspay juspay, Responder responder) {
    super(route, juspay, responder);
  }

  /**
   * The wallets that a customer has.
   *
   * @param wallets none, where the customer has none
   */
  @RegisterForReflection
  public record Answer(List<Wallet> wallets) implements OperationAnswer {}

  /** The list does not say whose it is. */
  @Override
  protected Answer answer(ProviderAnswer answer, R request) {
    List<ProviderAnswer> wallets =
        answer.list("list").orElseThrow(() -> Juspay.failed(answer, "has no list of wallets"));
    return new Answer(wallets.stream().map(Wallet::of).toList());
  }
}
