package dev.batua.local.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.local.Callbacks;
import dev.batua.local.Exchange;
import dev.batua.local.Later;
import dev.batua.local.Reply;
import dev.batua.local.Served;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the page of events shows: what was told, what is watched, and who called back. */
@Singleton
@UnlessBuildProfile("prod")
class EventsPage implements Served {
  private final LocalBus bus;
  private final LocalQueue queue;
  private final Callbacks callbacks;
  private final Later later;
  private final ObjectMapper json;

  EventsPage(LocalBus bus, LocalQueue queue, Callbacks callbacks, Later later, ObjectMapper json) {
    this.bus = bus;
    this.queue = queue;
    this.callbacks = callbacks;
    this.later = later;
    this.json = json;
  }

  private record All(
      List<LocalBus.Event> events,
      List<QueuedMessage> messages,
      List<Callbacks.Call> callbacks,
      long hurry) {}

  @Override
  public Optional<Reply> answer(Exchange exchange) {
    return exchange.path().equals("/events.json") && exchange.method().equals("GET")
        ? Optional.of(all())
        : Optional.empty();
  }

  private Reply all() {
    try {
      All all = new All(bus.taken(), queue.taken(), callbacks.sent(), later.hurry());
      return Reply.json(200, json.writeValueAsString(all)).with("Cache-Control", "no-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
