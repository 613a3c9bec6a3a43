package dev.batua.aws;

import dev.batua.settings.SettingsCheck;
import dev.batua.text.Shape;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads in which region of AWS's something is. */
public final class AwsRegion {
  private static final String NAME = "[a-z]{2}(?:-[a-z]+)+-[0-9]{1,2}";
  private static final Shape SHAPE = Shape.pattern(NAME, "a region such as ap-south-1");

  private AwsRegion() {}

  /** The function's own; what is wrong is kept by the check. */
  public static String own(AwsSettings settings, SettingsCheck check) {
    return check.text("aws.region", settings.region(), SHAPE);
  }

  /**
   * The region that an ARN names; null where it is of something else.
   *
   * @param resource the pattern of what comes behind the account
   */
  public static String ofArn(String arn, String service, String resource) {
    String pattern = "arn:aws[a-z-]*:" + service + ":(" + NAME + "):[0-9]+:" + resource;
    return first(pattern, arn);
  }

  /** The region whose own endpoint of a service has this host; null where it has another. */
  public static String ofHost(String host, String service) {
    String region = first(service + "\\.(" + NAME + ")\\.amazonaws\\.com(?:\\.cn)?", host);
    return region != null && host.equals(endpoint(region, service).getHost()) ? region : null;
  }

  /** The region's own endpoint of a service. */
  static URI endpoint(String region, String service) {
    boolean china = region != null && region.startsWith("cn-");
    return URI.create(
        "https://" + service + "." + region + ".amazonaws.com" + (china ? ".cn" : ""));
  }

  private static String first(String pattern, String text) {
    Matcher parts = Pattern.compile(pattern).matcher(text);
    return parts.matches() ? parts.group(1) : null;
  }
}
