package dev.batua.sqs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.AwsCases;
import dev.batua.aws.AwsSettings;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.SettlementSettings;
import dev.batua.settlement.WatchSender;
import java.util.Optional;

/** What the cases of SQS have in common. */
abstract class QueueCases extends AwsCases {

  /** The sender by the settings, of which the queue is one. */
  static Optional<WatchSender> sender(
      SettlementSettings settlement, AwsSettings aws, SettingsCheck check) {
    return new SqsQueue(settlement, aws, new ObjectMapper()).sender(HTTP, check);
  }

  WatchSender sender(QueueHere here) {
    settings.putIfAbsent("batua.settle.queue-url", here.url());
    settings.put("aws.endpoint-url-sqs", here.endpoint());
    return right(QueueCases::sender);
  }
}
