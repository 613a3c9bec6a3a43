package dev.batua.sqs;

import dev.batua.aws.Moto;
import java.util.List;

/** SQS on this machine, with one queue. */
public interface QueueHere extends AutoCloseable {
  /** The endpoint. */
  String endpoint();

  /** The URL of the queue. */
  String url();

  /** The messages that are handed out now. */
  List<String> waiting() throws Exception;

  /** How many messages are handed out later. */
  int delayed() throws Exception;

  @Override
  void close();

  /** Moto where {@code MOTO_SERVER} names its program, a stub otherwise. */
  static QueueHere start() throws Exception {
    Moto moto = Moto.start();
    return moto == null ? new StubQueue() : MotoQueue.on(moto, "batua-test");
  }
}
