package dev.batua.phonepe;

import jakarta.ws.rs.HeaderParam;

/** The headers of a call; one that is null is not sent. */
public final class PhonePeHeaders {
  /** The signature. */
  @HeaderParam("X-VERIFY")
  public final String xVerify;

  /** The device on which the user linked the wallet. */
  @HeaderParam("X-DEVICE-ID")
  public final String deviceId;

  @HeaderParam("X-DEVICE-MANUFACTURER")
  public final String manufacturer;

  @HeaderParam("X-DEVICE-MODEL")
  public final String model;

  @HeaderParam("X-OS-VERSION")
  public final String osVersion;

  @HeaderParam("X-DEVICE-UPI-ID")
  public final String upiId;

  @HeaderParam("X-MERCHANT-APP-VERSION")
  public final String appVersion;

  @HeaderParam("X-DEVICE-LATITUDE")
  public final String latitude;

  @HeaderParam("X-DEVICE-LONGITUDE")
  public final String longitude;

  @HeaderParam("X-DEVICE-NETWORK-TYPE")
  public final String networkType;

  /** Of a request for which no device is told. */
  PhonePeHeaders(String xVerify) {
    this(xVerify, PhonePeDevice.NONE);
  }

  PhonePeHeaders(String xVerify, PhonePeDevice device) {
    this.xVerify = xVerify;
    deviceId = device.id();
    manufacturer = device.manufacturer();
    model = device.model();
    osVersion = device.osVersion();
    upiId = device.upiId();
    appVersion = device.appVersion();
    latitude = device.latitude();
    longitude = device.longitude();
    networkType = device.networkType();
  }
}
