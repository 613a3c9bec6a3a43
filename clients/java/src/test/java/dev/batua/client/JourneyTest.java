package dev.batua.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.client.model.CreateCustomerRequest;
import dev.batua.client.model.CreateOrderRequest;
import dev.batua.client.model.CreateWalletRequest;
import dev.batua.client.model.DirectDebitRequest;
import dev.batua.client.model.JuspayOrder;
import dev.batua.client.model.JuspayPayment;
import dev.batua.client.model.JuspayTopupAnswer;
import dev.batua.client.model.JuspayTopupRequest;
import dev.batua.client.model.JuspayWallet;
import dev.batua.client.model.LinkWalletRequest;
import dev.batua.client.model.PhonePeBalanceRequest;
import dev.batua.client.model.PhonePeDebitRequest;
import dev.batua.client.model.PhonePeLinkRequest;
import dev.batua.client.model.PhonePeOtpRequest;
import dev.batua.client.model.PhonePeRefundRequest;
import dev.batua.client.model.PhonePeTransactionAnswer;
import dev.batua.client.model.PhonePeUnlinkRequest;
import dev.batua.client.model.Problem;
import dev.batua.client.model.RefundOrderRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** A customer's journey through an API that lets in who signs; .ci/clients says where it is. */
@EnabledIfEnvironmentVariable(named = "BATUA_URL", matches = ".+")
class JourneyTest {
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final String customer = "shop_" + run;
  private final JuspayApi juspay =
      new JuspayApi(client(signing(environment("AWS_SECRET_ACCESS_KEY"))));
  private final PhonePeApi phonepe =
      new PhonePeApi(client(signing(environment("AWS_SECRET_ACCESS_KEY"))));

  private static String environment(String name) {
    return System.getenv(name);
  }

  private static ApiClient client(Consumer<HttpRequest.Builder> interceptor) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(environment("BATUA_URL"));
    client.setReadTimeout(Duration.ofSeconds(35));
    return client.setRequestInterceptor(interceptor);
  }

  private static IamSigning signing(String secret) {
    AwsCredentialsIdentity identity =
        AwsCredentialsIdentity.create(environment("AWS_ACCESS_KEY_ID"), secret);
    return new IamSigning(new Fixed(identity), environment("AWS_REGION"));
  }

  private record Fixed(AwsCredentialsIdentity identity)
      implements IdentityProvider<AwsCredentialsIdentity> {
    @Override
    public Class<AwsCredentialsIdentity> identityType() {
      return AwsCredentialsIdentity.class;
    }

    @Override
    public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest asked) {
      return CompletableFuture.completedFuture(identity);
    }
  }

  private static <T> T until(Predicate<T> isSo, Callable<T> ask) throws Exception {
    T answer = ask.call();
    for (int tries = 0; !isSo.test(answer) && tries < 20; tries++) {
      Thread.sleep(500);
      answer = ask.call();
    }
    return answer;
  }

  /** A wallet of Juspay's. */
  private JuspayWallet linked() throws ApiException {
    juspay.juspayCreateCustomer(
        customer, new CreateCustomerRequest().customerId(customer).mobileNumber("9000000001"));
    String wallet =
        juspay
            .juspayCreateWallet(customer, customer, new CreateWalletRequest().wallet("MOBIKWIK"))
            .getWalletId();
    ApiException wrong =
        assertThrows(
            ApiException.class,
            () -> juspay.juspayLinkWallet(wallet, customer, new LinkWalletRequest().otp("9999")));
    assertEquals(422, wrong.getCode());
    assertEquals(Problem.CodeEnum.PROVIDER_REFUSED, problem(wrong).getCode());
    return juspay.juspayLinkWallet(wallet, customer, new LinkWalletRequest().otp("0000"));
  }

  private static Problem problem(ApiException failure) {
    try {
      return ApiClient.createDefaultObjectMapper()
          .readValue(failure.getResponseBody(), Problem.class);
    } catch (java.io.IOException e) {
      throw new AssertionError(failure.getResponseBody(), e);
    }
  }

  @Test
  void a_customers_journey_through_juspay_to_a_refund() throws Exception {
    String wallet = linked().getWalletId();
    JuspayTopupAnswer topup =
        juspay.juspayTopupWallet(
            wallet,
            customer,
            new JuspayTopupRequest().topupTxnId("topup_" + run).amountPaise(20500L));
    assertEquals(JuspayTopupAnswer.OutcomeEnum.ACTION_REQUIRED, topup.getOutcome());
    pay(topup.getRedirectUrl());

    String order = "order_" + run;
    juspay.juspayCreateOrder(
        customer, new CreateOrderRequest().orderId(order).amountPaise(20500L).customerId(customer));
    String token = juspay.juspayGetWallet(wallet, customer).getToken().getDirectWalletToken();
    DirectDebitRequest debit =
        new DirectDebitRequest().orderId(order).directWalletToken(token).paymentMethod("MOBIKWIK");
    assertEquals(
        JuspayPayment.OutcomeEnum.SUCCEEDED,
        juspay.juspayDirectDebit(customer, debit).getOutcome());
    assertTrue(juspay.juspayDirectDebit(customer, debit).getAlreadyCharged());

    juspay.juspayRefundOrder(
        order, customer, new RefundOrderRequest().refundId("refund_" + run).amountPaise(5000L));
    JuspayOrder paidBack =
        until(it -> it.getRefundedPaise() == 5000L, () -> juspay.juspayGetOrder(order, customer));
    assertEquals(5000L, paidBack.getRefundedPaise());
    assertEquals(JuspayOrder.OutcomeEnum.SUCCEEDED, paidBack.getOutcome());
  }

  private static void pay(String page) throws Exception {
    HttpRequest pay =
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("action=pay"))
            .build();
    HttpClient.newHttpClient().send(pay, BodyHandlers.discarding());
  }

  @Test
  void a_users_journey_through_phonepe_to_a_refund() throws Exception {
    String mobile = "8" + String.format("%09d", System.currentTimeMillis() % 1_000_000_000);
    String device = "device_" + run;
    String otp = phonepe.phonepeSendOtp(new PhonePeOtpRequest().mobileNumber(mobile)).getOtpToken();
    String user =
        phonepe
            .phonepeLinkWallet(new PhonePeLinkRequest().otpToken(otp).otp("01234").deviceId(device))
            .getUserAuthToken();
    assertTrue(
        phonepe
            .phonepeWalletBalance(
                new PhonePeBalanceRequest()
                    .userAuthToken(user)
                    .amountPaise(5000L)
                    .topupWorkflowType(PhonePeBalanceRequest.TopupWorkflowTypeEnum.TRANSACTIONAL)
                    .deviceId(device))
            .getDebitPossible());

    String debit = "debit_" + run;
    phonepe.phonepeDirectDebit(
        new PhonePeDebitRequest()
            .transactionId(debit)
            .amountPaise(5000L)
            .userAuthToken(user)
            .deviceId(device));
    PhonePeTransactionAnswer paid = phonepe.phonepeGetTransaction(debit, 5000L);
    assertEquals(PhonePeTransactionAnswer.OutcomeEnum.SUCCEEDED, paid.getOutcome());
    assertTrue(paid.getAmountMatches());

    String refund = "refund_p_" + run;
    phonepe.phonepeRefund(
        new PhonePeRefundRequest()
            .refundId(refund)
            .originalTransactionId(debit)
            .amountPaise(2000L));
    assertEquals(
        PhonePeTransactionAnswer.OutcomeEnum.SUCCEEDED,
        until(
                it -> it.getOutcome() == PhonePeTransactionAnswer.OutcomeEnum.SUCCEEDED,
                () -> phonepe.phonepeGetTransaction(refund, null))
            .getOutcome());
    assertTrue(
        phonepe.phonepeUnlinkWallet(new PhonePeUnlinkRequest().userAuthToken(user)).getUnlinked());
  }

  @Test
  void who_has_a_token_gets_in_and_nobody_without() {
    String token = "Bearer " + environment("BATUA_TOKEN");
    assertEquals(404, answer(request -> request.setHeader("Authorization", token)));
    assertEquals(403, answer(request -> {}));
    assertEquals(403, answer(signing("wrong")));
  }

  private int answer(Consumer<HttpRequest.Builder> interceptor) {
    JuspayApi api = new JuspayApi(client(interceptor));
    return assertThrows(ApiException.class, () -> api.juspayGetOrder("nobodys", customer))
        .getCode();
  }
}
