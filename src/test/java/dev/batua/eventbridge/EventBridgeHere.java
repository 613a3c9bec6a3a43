package dev.batua.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.aws.Moto;
import java.util.List;

/** EventBridge on this machine, with one bus. */
public interface EventBridgeHere extends AutoCloseable {
  /** The name of the bus. */
  String BUS = "batua-test";

  /** Its endpoint. */
  String url();

  /** The events that are on the bus, as who listens gets them. */
  List<JsonNode> taken() throws Exception;

  @Override
  void close();

  /** Moto where {@code MOTO_SERVER} names its program, a stub otherwise. */
  static EventBridgeHere start() throws Exception {
    Moto moto = Moto.start();
    return moto == null ? new StubEventBridge() : MotoEventBridge.on(moto);
  }
}
