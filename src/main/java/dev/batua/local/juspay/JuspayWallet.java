package dev.batua.local.juspay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A wallet.
 *
 * @param customerId Juspay's id of whose it is, or null
 * @param gateway its kind, such as PAYTM
 * @param gatewayReferenceId which of the merchant's accounts it belongs to, or null
 * @param mobileNumber the number at the wallet
 * @param otpSent whether an OTP is out
 * @param linked whether it can be debited
 * @param paise what is in it
 * @param refreshed when that was asked for
 */
record JuspayWallet(
    String id,
    String customerId,
    String gateway,
    String gatewayReferenceId,
    String mobileNumber,
    boolean otpSent,
    boolean linked,
    long paise,
    Instant refreshed) {
  /** How the id of a wallet begins that is there as if it had been made before. */
  static final String BEFORE = "wlt_";

  private static final long BEFORE_PAISE = 1000_00;
  private static final long NEW_PAISE = 95_50;

  /** What an account has beside the wallet itself. */
  private static final Map<String, String> MORE =
      Map.of("PAYTM", "PAYTM_POSTPAID", "AMAZONPAY", "AMAZONPAYLATER", "SIMPL", "SIMPL_SOD");

  private static final Set<String> WITHOUT_BALANCE = Set.of("SIMPL", "TWID_V2");
  private static final String WITH_AUTH_PARAMS = "TWID_V2";

  /** One that is there as if it had been made and linked before. */
  static JuspayWallet before(String id, String customerId, Instant now) {
    return new JuspayWallet(
        id, customerId, "PAYTM", null, "9000000001", true, true, BEFORE_PAISE, now);
  }

  /** A new one. */
  static JuspayWallet of(
      String id, JuspayCustomer customer, Map<String, String> form, Instant now) {
    return new JuspayWallet(
        id,
        customer.juspayId(),
        form.get("gateway"),
        form.get("gateway_reference_id"),
        form.getOrDefault("mobile_number", customer.fields().get("mobile_number")),
        "authenticate".equals(form.get("command")),
        false,
        NEW_PAISE,
        now);
  }

  /** With so much in it. */
  JuspayWallet with(long now) {
    return new JuspayWallet(
        id, customerId, gateway, gatewayReferenceId, mobileNumber, otpSent, linked, now, refreshed);
  }

  /** With another state. */
  JuspayWallet with(boolean otp, boolean link, String number, Instant time) {
    return new JuspayWallet(
        id, customerId, gateway, gatewayReferenceId, number, otp, link, paise, time);
  }

  /** Whether an OTP is out; of one that is there as if made before, there always is. */
  boolean hasOtp() {
    return otpSent || id.startsWith(BEFORE);
  }

  /** Of another kind. */
  JuspayWallet of(String kind) {
    return new JuspayWallet(
        id, customerId, kind, gatewayReferenceId, mobileNumber, otpSent, linked, paise, refreshed);
  }

  /**
   * As Juspay writes it: unlinked where there is no token. The balance of the same wallet is a
   * number in one place and a text in the other, and the times are of several forms.
   */
  ObjectNode json(String token) {
    boolean open = token != null;
    boolean counted = open && !WITHOUT_BALANCE.contains(gateway);
    ObjectNode json =
        JuspayJson.object()
            .put("id", id)
            .put("object", "wallet_account")
            .put("wallet", gateway)
            .put("token", token)
            .put("linked", open)
            .put("current_balance", counted ? JuspayJson.rupees(paise) : null)
            .put("last_refreshed", open ? JuspayJson.seconds(refreshed) : null)
            .put("juspay_bank_code", "JP_" + gateway)
            .put("gateway_reference_id", gatewayReferenceId);
    json.putObject("metadata").put("mobile_number", mobileNumber);
    ArrayNode details = json.putArray("sub_details");
    if (MORE.containsKey(gateway)) {
      details.add(detail(MORE.get(gateway), open, "22222"));
    }
    details.add(detail(gateway, open, counted ? JuspayJson.rupeesText(paise) : null));
    if (gateway.equals(WITH_AUTH_PARAMS)) {
      addAuthParams(json);
    }
    return json;
  }

  private ObjectNode detail(String method, boolean open, String balance) {
    return JuspayJson.object()
        .put("payment_method", method)
        .put("payment_method_type", "WALLET")
        .put("last_refreshed", open ? JuspayJson.millis(refreshed) : null)
        .put("current_balance", open ? balance : null);
  }

  private static void addAuthParams(ObjectNode json) {
    json.putObject("auth_params")
        .put("is_resend_allowed", true)
        .put("resend_wait_time", "15")
        .put("is_submit_allowed", true);
  }
}
