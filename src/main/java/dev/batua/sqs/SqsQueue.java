package dev.batua.sqs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.AwsAccess;
import dev.batua.aws.AwsRegion;
import dev.batua.aws.AwsService;
import dev.batua.aws.AwsSettings;
import dev.batua.http.HttpSetup;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.SettlementSettings;
import dev.batua.settlement.WatchQueue;
import dev.batua.settlement.WatchSender;
import dev.batua.text.WebUrl;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** A queue of Amazon SQS, reached by what Lambda's environment says. */
@Singleton
public class SqsQueue implements WatchQueue {
  /** Where it is, and what it speaks. */
  static final AwsService SERVICE =
      new AwsService("sqs", SqsApi.JSON, "aws.endpoint-url-sqs", AwsSettings::endpointUrlSqs);

  /** A FIFO queue, whose name ends in .fifo, takes no delay for a single message. */
  private static final String PATH = "/[0-9]{12}/[A-Za-z0-9_-]{1,80}";

  private static final String RULE =
      "the URL of a standard queue: https://sqs.<region>.amazonaws.com/<account>/<name>";

  private final SettlementSettings settings;
  private final AwsSettings aws;
  private final ObjectMapper json;

  public SqsQueue(SettlementSettings settings, AwsSettings aws, ObjectMapper json) {
    this.settings = settings;
    this.aws = aws;
    this.json = json;
  }

  @Override
  public Optional<WatchSender> sender(HttpSetup http, SettingsCheck check) {
    URI queue = check.read("batua.settle.queue-url", settings.settleQueueUrl(), this::queue, RULE);
    return Optional.ofNullable(queue).map(it -> sender(it, http, check));
  }

  private WatchSender sender(URI queue, HttpSetup http, SettingsCheck check) {
    String named = regionOf(queue);
    String region = named == null ? AwsRegion.own(aws, check) : named;
    HttpSetup setup = http.trustingPublicAuthorities();
    AwsAccess access = AwsAccess.of(SERVICE, region, aws, setup, check);
    return new SendMessage(queue, access, setup, json);
  }

  /** Where requests go elsewhere, the URL is no more than the queue's name. */
  private URI queue(String text) {
    if (AwsAccess.isElsewhere(SERVICE, aws)) {
      URI url = WebUrl.base(text, host -> true);
      return url == null || url.getPath().endsWith(".fifo") ? null : url;
    }
    URI url = WebUrl.base(text, host -> false);
    boolean whole = url != null && url.getPort() < 0 && url.getRawPath().matches(PATH);
    return whole && regionOf(url) != null ? url : null;
  }

  private static String regionOf(URI queue) {
    return AwsRegion.ofHost(queue.getHost(), SERVICE.name());
  }
}
