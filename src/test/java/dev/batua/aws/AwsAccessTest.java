package dev.batua.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.settings.SettingsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a service is found. */
class AwsAccessTest extends AwsCases {
  private static final AwsService EVENTS =
      new AwsService(
          "events", "json", "aws.endpoint-url-eventbridge", AwsSettings::endpointUrlEventbridge);

  private String endpoint(String region) {
    SettingsCheck check = new SettingsCheck();
    AwsAccess access = AwsAccess.of(EVENTS, region, read(AwsSettings.class), HTTP, check);
    check.check();
    return access.endpoint().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "ap-south-1, https://events.ap-south-1.amazonaws.com",
    "us-gov-west-1, https://events.us-gov-west-1.amazonaws.com",
    "cn-north-1, https://events.cn-north-1.amazonaws.com.cn"
  })
  void a_service_is_in_its_region(String region, String url) {
    assertEquals(url, endpoint(region));
    assertEquals(region, AwsRegion.ofHost(url.substring("https://".length()), "events"));
  }

  @Test
  void a_variable_says_where_it_is_and_its_own_one_goes_first() {
    assertFalse(AwsAccess.isElsewhere(EVENTS, read(AwsSettings.class)));
    settings.put("aws.endpoint-url-sqs", "http://localhost:1");
    assertEquals("https://events.ap-south-1.amazonaws.com", endpoint("ap-south-1"));
    settings.put("aws.endpoint-url", "http://localhost:2");
    assertEquals("http://localhost:2", endpoint("ap-south-1"));
    assertTrue(AwsAccess.isElsewhere(EVENTS, read(AwsSettings.class)));
    settings.put("aws.endpoint-url-eventbridge", "http://localhost:3");
    assertEquals("http://localhost:3", endpoint("ap-south-1"));
    settings.remove("aws.endpoint-url");
    assertTrue(AwsAccess.isElsewhere(EVENTS, read(AwsSettings.class)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqs.ap-south-1.amazonaws.com",
        "events.amazonaws.com",
        "events.ap-south-1.amazonaws.com.cn",
        "events.cn-north-1.amazonaws.com",
        "a.events.ap-south-1.amazonaws.com",
        "events.ap-south-1.amazonaws.com.example"
      })
  void another_host_is_no_regions(String host) {
    assertNull(AwsRegion.ofHost(host, "events"));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:events:ap-south-1:1:event-bus/a, ap-south-1",
    "arn:aws-cn:events:cn-north-1:123456789012:event-bus/a, cn-north-1",
    "arn:aws:sqs:ap-south-1:1:event-bus/a,",
    "arn:aws:events:ap-south-1:1:rule/a,",
    "arn:aws:events:nowhere:1:event-bus/a,",
    "arn:aws:events:ap-south-1::event-bus/a,"
  })
  void an_ARN_names_a_region(String arn, String region) {
    assertEquals(region, AwsRegion.ofArn(arn, "events", "event-bus/.+"));
  }
}
