package dev.batua.local.setup;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Keeps Quarkus' poll loop waiting for an event that never comes: requests come over HTTP here, and
 * are handed to the functions directly. It would end the program if nothing took its call.
 */
@Singleton
@IfBuildProfile("dev")
class NoEvents {
  private ServerSocket silent;

  /** Before the poll loop begins, which reads the setting that is made here. */
  void open(@Observes @Initialized(ApplicationScoped.class) Object start) throws IOException {
    silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    System.setProperty("local.no-events", String.valueOf(silent.getLocalPort()));
  }

  @PreDestroy
  void close() throws IOException {
    silent.close();
  }
}
