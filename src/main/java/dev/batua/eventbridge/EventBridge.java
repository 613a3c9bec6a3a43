package dev.batua.eventbridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.AwsAccess;
import dev.batua.aws.AwsRegion;
import dev.batua.aws.AwsService;
import dev.batua.aws.AwsSettings;
import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.EventBus;
import dev.batua.settlement.EventPublisher;
import dev.batua.settlement.SettlementSettings;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Amazon EventBridge, reached by what Lambda's environment says. */
@Singleton
public class EventBridge implements EventBus {
  /** Where it is, and what it speaks. */
  static final AwsService SERVICE =
      new AwsService(
          "events",
          EventBridgeApi.JSON,
          "aws.endpoint-url-eventbridge",
          AwsSettings::endpointUrlEventbridge);

  private static final String NAME = "[/.\\-_A-Za-z0-9]{1,256}";
  private static final String RULE =
      "a bus' name, 1 to 256 of A-Z a-z 0-9 / . - _, or its ARN:"
          + " arn:aws:events:<region>:<account>:event-bus/<name>";

  private final SettlementSettings settings;
  private final AwsSettings aws;
  private final ObjectMapper json;

  public EventBridge(SettlementSettings settings, AwsSettings aws, ObjectMapper json) {
    this.settings = settings;
    this.aws = aws;
    this.json = json;
  }

  @Override
  public Optional<EventPublisher> publisher(HttpSetup http, SettingsCheck check) {
    String bus = check.read("batua.events.bus", settings.eventsBus(), EventBridge::bus, RULE);
    return Optional.ofNullable(bus).map(it -> publisher(it, http, check));
  }

  private EventPublisher publisher(String bus, HttpSetup http, SettingsCheck check) {
    String region = isArn(bus) ? regionOf(bus) : AwsRegion.own(aws, check);
    HttpSetup setup = http.trustingPublicAuthorities();
    AwsAccess access = AwsAccess.of(SERVICE, region, aws, setup, check);
    return new PutEvents(bus, access, setup, json);
  }

  private static String bus(String text) {
    return text.matches(NAME) || isArn(text) && regionOf(text) != null ? text : null;
  }

  private static boolean isArn(String bus) {
    return bus.startsWith("arn:");
  }

  private static String regionOf(String arn) {
    return AwsRegion.ofArn(arn, SERVICE.name(), "event-bus/" + NAME);
  }
}
