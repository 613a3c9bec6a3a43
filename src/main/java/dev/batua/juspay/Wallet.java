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
import java.util.List;

/**
 * A customer's wallet as Juspay knows it. No field of Juspay's is always there: what is missing, or
 * cannot be read, is left out. Balances are hints, since one can differ from that of the same
 * instrument, and some wallets have another scale: the debit decides.
 *
 * <p>Source: "Wallet" of Juspay's API reference.
 *
 * @param walletId Juspay's id of it
 * @param wallet the wallet's kind, such as MOBIKWIK; not always the payment method of a debit
 * @param linked whether it can be debited
 * @param token what it can be debited with; only where it is linked
 * @param balancePaise what is in it
 * @param lastRefreshed when the balance was asked for, RFC 3339 in UTC
 * @param instruments what the account has, such as a wallet and a pay-later line
 * @param mobileNumber the number at the wallet
 * @param gatewayReferenceId which of the merchant's accounts at the wallet it belongs to
 * @param otp what may be done about the OTP, where the wallet says so
 */
@RegisterForReflection
public record Wallet(
    String walletId,
    String wallet,
    Boolean linked,
    WalletToken token,
    Long balancePaise,
    String lastRefreshed,
    List<Instrument> instruments,
    @JsonSerialize(using = Revealed.class) Secret mobileNumber,
    String gatewayReferenceId,
    Otp otp)
    implements OperationAnswer {

  private static final Shape ID = Shape.id(64);

  /** Reads a wallet. */
  static Wallet of(ProviderAnswer wallet) {
    return new Wallet(
        id(wallet.shown("id")),
        wallet.shown("wallet"),
        wallet.flag("linked"),
        WalletToken.of(wallet),
        Rupees.toPaise(wallet.text("current_balance")),
        UtcTime.orNull(wallet.text("last_refreshed")),
        wallet
            .list("sub_details")
            .map(all -> all.stream().map(Instrument::of).toList())
            .orElse(null),
        MobileNumber.of(wallet.text("metadata.mobile_number")),
        wallet.shown("gateway_reference_id"),
        Otp.of(wallet.object("auth_params")));
  }

  private static String id(String text) {
    return text != null && ID.accepts().test(text) ? text : null;
  }

  /**
   * One instrument of the account.
   *
   * @param paymentMethod what a debit calls it, such as PAYTM_POSTPAID
   * @param paymentMethodType WALLET, CONSUMER_FINANCE or REWARD; an open set
   * @param balancePaise what is in it
   * @param lastRefreshed when the balance was asked for, RFC 3339 in UTC
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Instrument(
      String paymentMethod, String paymentMethodType, Long balancePaise, String lastRefreshed) {

    private static Instrument of(ProviderAnswer detail) {
      return new Instrument(
          detail.shown("payment_method"),
          detail.shown("payment_method_type"),
          Rupees.toPaise(detail.text("current_balance")),
          UtcTime.orNull(detail.text("last_refreshed")));
    }
  }

  /**
   * What may be done about an OTP.
   *
   * @param resendAllowed whether another one may be sent
   * @param resendAfterSeconds how long to wait before that
   * @param submitAllowed whether one may be submitted
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Otp(Boolean resendAllowed, Integer resendAfterSeconds, Boolean submitAllowed) {

    private static Otp of(ProviderAnswer params) {
      String wait = params.text("resend_wait_time");
      Integer seconds = wait != null && wait.matches("[0-9]{1,6}") ? Integer.valueOf(wait) : null;
      return params.isReadable()
          ? new Otp(params.flag("is_resend_allowed"), seconds, params.flag("is_submit_allowed"))
          : null;
    }
  }
}
