package dev.batua.local;

import java.util.List;
import java.util.Map;

/** Every route of the API. A new operation is one more entry here and one in template.yaml. */
final class Routes {
  static final List<Route> ALL =
      List.of(
          new Route(
              "POST",
              "/juspay/wallets/{walletId}/topup",
              "juspay-topup-wallet",
              "Adds money to a linked wallet: answers with the page where the customer pays. Give a"
                  + " returnUrl (https) and the customer goes back there.",
              Map.of("walletId", "wlt_q23xzki3pazgtezo"),
              Map.of("x-routing-id", "customer_1122"),
              """
              {"topupTxnId":"topup_{fresh}","amountPaise":20500}"""),
          new Route(
              "POST",
              "/juspay/txns",
              "juspay-direct-debit",
              "Debits a linked wallet for an order.",
              Map.of(),
              Map.of("x-routing-id", "customer_1122"),
              """
              {"orderId":"order_{fresh}","directWalletToken":"token_{fresh}",\
              "paymentMethod":"MOBIKWIK"}"""),
          new Route(
              "POST",
              "/phonepe/wallet/topup",
              "phonepe-topup-wallet",
              "Mints a link with which the user tops up the PhonePe wallet, in the app.",
              Map.of(),
              Map.of(),
              """
              {"amountPaise":20500,"topupWorkflowType":"TRANSACTIONAL",\
              "userAuthToken":"user_{fresh}"}"""));

  private Routes() {}
}
