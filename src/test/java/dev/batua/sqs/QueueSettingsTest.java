package dev.batua.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.AwsSettings;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.SettlementSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the queue, right and wrong. */
class QueueSettingsTest extends QueueCases {
  private static final String KEY = "batua.settle.queue-url";
  private static final String RIGHT = "https://sqs.ap-south-1.amazonaws.com/123456789012/batua";

  private List<String> wrong() {
    return wrong(QueueCases::sender);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RIGHT,
        "https://sqs.us-gov-west-1.amazonaws.com/123456789012/Batua_1-a",
        "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/batua"
      })
  void a_URL_that_SQS_hands_out_is_a_queue_and_its_region(String url) {
    settings.put(KEY, url);
    settings.remove("aws.region");
    assertEquals(List.of(), wrong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "http://sqs.ap-south-1.amazonaws.com/123456789012/canary",
        "https://sqs.ap-south-1.amazonaws.com/123456789012/canary.fifo",
        "https://sqs.ap-south-1.amazonaws.com/123456789012/canary?a=b",
        "https://sqs.ap-south-1.amazonaws.com/123456789012/canary/a",
        "https://sqs.ap-south-1.amazonaws.com/12345678901/canary",
        "https://sqs.ap-south-1.amazonaws.com/123456789012/",
        "https://sqs.ap-south-1.amazonaws.com/canary",
        "https://sqs.ap-south-1.amazonaws.com:8443/123456789012/canary",
        "https://u:canary@sqs.ap-south-1.amazonaws.com/123456789012/a",
        "https://sqs.ap-south-1.amazonaws.com.canary.in/123456789012/a",
        "https://sqs.ap-south-1.amazonaws.com.cn/123456789012/canary",
        "https://sqs.cn-north-1.amazonaws.com/123456789012/canary",
        "https://sqs.canary.amazonaws.com/123456789012/a",
        "https://canary.in/123456789012/a",
        "http://localhost:4566/123456789012/canary",
        "arn:aws:sqs:ap-south-1:123456789012:canary"
      })
  void anything_else_is_a_setting_to_correct(String url) {
    settings.put(KEY, url);
    assertEquals(List.of(KEY), wrong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RIGHT,
        "http://localhost:4566/123456789012/batua",
        "http://sqs.ap-south-1.localhost.localstack.cloud:4566/000000000000/batua",
        "https://queue.example/a"
      })
  void where_AWS_is_elsewhere_a_queue_may_have_any_URL(String url) {
    settings.put(KEY, url);
    for (String endpoint : List.of("aws.endpoint-url-sqs", "aws.endpoint-url")) {
      settings.put(endpoint, "http://localhost:4566");
      assertEquals(List.of(), wrong());
      settings.remove(endpoint);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "ftp://localhost/canary",
        "http://localhost:4566/1/canary?a=b",
        "http://localhost:4566/123456789012/canary.fifo"
      })
  void but_a_URL_it_must_have(String url) {
    settings.put(KEY, url);
    settings.put("aws.endpoint-url", "http://localhost:4566");
    assertEquals(List.of(KEY), wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"batua.settle.queue", "batua.settle.queue-url.name", "batua.settle.url"})
  void a_misspelt_setting_is_named(String name) {
    settings.put(KEY, RIGHT);
    settings.put(name, "canary");
    assertEquals(List.of(name), wrong());
  }

  @Test
  void a_queue_wants_what_AWS_is_called_with() {
    settings.put(KEY, "http://localhost:4566/1/a");
    settings.keySet().removeIf(name -> name.startsWith("aws."));
    settings.put("aws.endpoint-url-sqs", "http://localhost:4566");
    assertEquals(List.of("aws.region", "aws.access-key-id", "aws.secret-access-key"), wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws.endpoint-url-sqs", "aws.endpoint-url"})
  void an_endpoint_that_is_none_is_a_setting_to_correct(String name) {
    settings.put(KEY, RIGHT);
    settings.put(name, "http://8.8.8.8");
    assertEquals(List.of(name), wrong());
  }

  @Test
  void without_a_queue_nothing_is_kept_and_nothing_asked_of_AWS() {
    settings.clear();
    for (String empty : new String[] {null, ""}) {
      if (empty != null) {
        settings.put(KEY, empty);
        settings.put("aws.endpoint-url-sqs", empty);
      }
      SettingsCheck check = new SettingsCheck();
      assertTrue(sender(read(SettlementSettings.class), read(AwsSettings.class), check).isEmpty());
      check.check();
    }
  }
}
