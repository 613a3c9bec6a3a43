package dev.batua.phonepe;

import dev.batua.request.Input;
import dev.batua.text.Shape;

/**
 * The device on which the user acts: the same as at linking, or PhonePe wants the wallet linked
 * again. It comes from the caller with each call, is never made up and never kept. All but the id
 * is recommended, for PhonePe to know a fraud by.
 *
 * <p>Source: "Get Wallet Balance" and "Direct Debit" of PhonePe's pages.
 *
 * @param id at most 64 characters
 * @param manufacturer such as OnePlus
 * @param model such as AC2001
 * @param osVersion such as 29
 * @param upiId the device's id at UPI
 * @param appVersion the version of the merchant's app
 * @param latitude where it is, in degrees
 * @param longitude where it is, in degrees
 * @param networkType such as MOBILE_DATA_4G
 */
record PhonePeDevice(
    String id,
    String manufacturer,
    String model,
    String osVersion,
    String upiId,
    String appVersion,
    String latitude,
    String longitude,
    String networkType) {
  /** A call for which no device is told. */
  static final PhonePeDevice NONE =
      new PhonePeDevice(null, null, null, null, null, null, null, null, null);

  private static final Shape ID = Shape.visible(64);
  private static final Shape TEXT = Shape.line(64);
  private static final Shape DEGREES =
      Shape.pattern("-?[0-9]{1,3}(\\.[0-9]{1,10})?", "degrees such as 39 or -45.25");

  /** Takes it out of a request, in which the id is required. */
  static PhonePeDevice of(Input input) {
    return new PhonePeDevice(
        input.text("deviceId", ID),
        input.optionalText("deviceManufacturer", TEXT),
        input.optionalText("deviceModel", TEXT),
        input.optionalText("osVersion", TEXT),
        input.optionalText("deviceUpiId", TEXT),
        input.optionalText("merchantAppVersion", TEXT),
        input.optionalText("deviceLatitude", DEGREES),
        input.optionalText("deviceLongitude", DEGREES),
        input.optionalText("deviceNetworkType", TEXT));
  }

  /** The id alone, which is all that linking wants. */
  static PhonePeDevice idOf(Input input) {
    return new PhonePeDevice(
        input.text("deviceId", ID), null, null, null, null, null, null, null, null);
  }
}
