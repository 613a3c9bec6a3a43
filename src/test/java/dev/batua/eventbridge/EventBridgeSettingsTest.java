package dev.batua.eventbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.aws.AwsSettings;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.SettlementSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the bus, right and wrong. */
class EventBridgeSettingsTest extends EventBridgeCases {
  private List<String> wrong() {
    return wrong(EventBridgeCases::publisher);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default",
        "batua/dev.bus_1-a",
        "arn:aws:events:ap-south-1:123456789012:event-bus/batua",
        "arn:aws-cn:events:cn-north-1:123456789012:event-bus/a/b.c",
        "arn:aws-us-gov:events:us-gov-west-1:123456789012:event-bus/a"
      })
  void a_name_or_an_ARN_is_a_bus(String bus) {
    settings.put("batua.events.bus", bus);
    assertEquals(List.of(), wrong());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary bus",
        "canary#1",
        "\"canary\"",
        "arn:canary",
        "arn:aws:sqs:ap-south-1:123456789012:canary",
        "arn:aws:events:ap-south-1:123456789012:rule/canary",
        "arn:aws:events:ap-south-1:123456789012:event-bus/",
        "arn:aws:events:ap-south-1:canary:event-bus/a",
        "arn:aws:events:canary:123456789012:event-bus/a",
        "https://events.canary.amazonaws.com"
      })
  void anything_else_is_a_setting_to_correct(String bus) {
    settings.put("batua.events.bus", bus);
    assertEquals(List.of("batua.events.bus"), wrong());
  }

  @Test
  void a_name_has_256_characters_at_most() {
    settings.put("batua.events.bus", "c".repeat(256));
    assertEquals(List.of(), wrong());
    settings.put("batua.events.bus", "c".repeat(257));
    assertEquals(List.of("batua.events.bus"), wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"batua.events.buss", "batua.events.bus.name", "batua.event.bus"})
  void a_misspelt_setting_is_named(String name) {
    settings.put("batua.events.bus", "default");
    settings.put(name, "canary");
    assertEquals(List.of(name), wrong());
  }

  @Test
  void a_bus_wants_what_AWS_is_called_with() {
    settings.put("batua.events.bus", "default");
    settings.keySet().removeIf(name -> name.startsWith("aws."));
    assertEquals(List.of("aws.region", "aws.access-key-id", "aws.secret-access-key"), wrong());
  }

  @Test
  void an_ARN_needs_no_other_region() {
    settings.put("batua.events.bus", "arn:aws:events:eu-west-1:123456789012:event-bus/a");
    settings.remove("aws.region");
    assertEquals(List.of(), wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws.endpoint-url-eventbridge", "aws.endpoint-url"})
  void an_endpoint_that_is_none_is_a_setting_to_correct(String name) {
    settings.put("batua.events.bus", "default");
    settings.put(name, "http://8.8.8.8");
    assertEquals(List.of(name), wrong());
  }

  @Test
  void without_a_bus_nothing_is_published_and_nothing_asked_of_AWS() {
    settings.clear();
    for (String empty : new String[] {null, ""}) {
      if (empty != null) {
        settings.put("batua.events.bus", empty);
        settings.put("aws.endpoint-url-eventbridge", empty);
      }
      SettingsCheck check = new SettingsCheck();
      assertTrue(
          publisher(read(SettlementSettings.class), read(AwsSettings.class), check).isEmpty());
      check.check();
    }
  }
}
