package dev.batua.local;

import io.quarkus.amazon.lambda.runtime.LambdaHotReplacementRecorder;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Serves the routes, the simulators and the pages over plain HTTP on this machine, where {@code
 * local.port} says so, and only to this machine, over IPv4 and IPv6, unless {@code local.host} says
 * otherwise: a container on Linux needs {@code 0.0.0.0}.
 *
 * <p>The listening socket outlives a live reload, so that the request that brought the reload about
 * is answered by the new code; what is kept over it is of types that do not change with ours.
 */
@Singleton
@UnlessBuildProfile("prod")
public class LocalServer {
  private static final Logger LOG = Logger.getLogger(LocalServer.class);
  private static final String KEPT = LocalServer.class.getName();

  private final Vertx vertx;
  private final Site site;

  LocalServer(Vertx vertx, Site site) {
    this.vertx = vertx;
    this.site = site;
  }

  void start(
      @Observes StartupEvent start,
      @ConfigProperty(name = "local.host", defaultValue = "localhost") String host,
      @ConfigProperty(name = "local.port") Optional<Integer> port)
      throws Exception {
    if (port.isPresent()) {
      serve(host, port.get());
    }
  }

  @SuppressWarnings("unchecked")
  private void serve(String host, int port) throws Exception {
    Object kept = System.getProperties().get(KEPT);
    if (kept instanceof Map.Entry<?, ?> entry && entry.getKey() == vertx) {
      ((AtomicReference<BiConsumer<HttpServerRequest, Buffer>>) entry.getValue()).set(this::answer);
      return;
    }
    AtomicReference<BiConsumer<HttpServerRequest, Buffer>> current =
        new AtomicReference<>(this::answer);
    for (String address : addresses(host)) {
      listen(address, port, current);
    }
    System.getProperties().put(KEPT, Map.entry(vertx, current));
    LOG.infof("Batua is on http://localhost:%d", port);
  }

  /** A browser takes localhost for 127.0.0.1 or for ::1, and not every machine has both. */
  private static List<String> addresses(String host) throws IOException {
    if (!host.equals("localhost")) {
      return List.of(host);
    }
    List<String> addresses = new ArrayList<>();
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (address.isLoopbackAddress()) {
          // Without the name of the interface, which an IPv6 address carries.
          addresses.add(InetAddress.getByAddress(address.getAddress()).getHostAddress());
        }
      }
    }
    return addresses;
  }

  private void listen(
      String address, int port, AtomicReference<BiConsumer<HttpServerRequest, Buffer>> current)
      throws Exception {
    try {
      vertx
          .createHttpServer(new HttpServerOptions().setHost(address).setPort(port))
          .requestHandler(request -> request.body(body -> reload(current, request, body.result())))
          .listen()
          .toCompletionStage()
          .toCompletableFuture()
          .get();
    } catch (ExecutionException e) {
      String told =
          "Port %d of %s cannot be had (%s): stop what has it, or choose another with -Dlocal.port=%d"
              .formatted(port, address, e.getCause().getMessage(), port + 1);
      // quarkus:dev does not print what the exception says.
      LOG.error(told);
      throw new PreventFurtherStepsException(told, 1);
    }
  }

  private void reload(
      AtomicReference<BiConsumer<HttpServerRequest, Buffer>> current,
      HttpServerRequest request,
      Buffer body) {
    vertx
        .executeBlocking(LocalServer::scan, false)
        .onSuccess(reloaded -> current.get().accept(request, body))
        .onFailure(
            failure -> request.response().setStatusCode(500).end("Does not start: see the log.\n"));
  }

  /** Brings a reload about; the first check looks for changes, the next tells if they failed. */
  private static boolean scan() throws Exception {
    return LambdaHotReplacementRecorder.checkHotReplacement()
        | LambdaHotReplacementRecorder.checkHotReplacement();
  }

  private void answer(HttpServerRequest request, Buffer body) {
    Exchange exchange = Exchange.of(request, body);
    vertx
        .executeBlocking(() -> site.answer(exchange), false)
        .onSuccess(reply -> reply.send(request.response()))
        .onFailure(
            failure -> {
              LOG.error(exchange.path(), failure);
              Reply.json(500, "{\"message\":\"Internal Server Error\"}").send(request.response());
            });
  }
}
