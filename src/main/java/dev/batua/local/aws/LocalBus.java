package dev.batua.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.local.Recent;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bus of this machine, which keeps what it takes for who looks on. */
@Singleton
@UnlessBuildProfile("prod")
class LocalBus {
  private final Recent<Event> events = new Recent<>();

  /**
   * An event that it has taken.
   *
   * @param id the bus' own id of it
   * @param detail what is known, JSON
   */
  record Event(
      String id, Instant time, String bus, String source, String detailType, JsonNode detail) {}

  /** Takes an event; gives its id. */
  String take(String bus, String source, String detailType, JsonNode detail) {
    String id = UUID.randomUUID().toString();
    events.add(new Event(id, Instant.now(), bus, source, detailType, detail));
    return id;
  }

  /** What it has taken, the newest first. */
  List<Event> taken() {
    return events.all();
  }
}
