package dev.batua.day;

import dev.batua.operation.Event;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both providers of a day: they charge, lose answers, and know what is true. */
final class DayProvider implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Map<String, Fate> fates;
  private final Map<String, Integer> charges = new ConcurrentHashMap<>();
  private final Map<String, Boolean> died = new ConcurrentHashMap<>();
  private final Consumer<Fate> kill;
  private final Consumer<Fate> ended;
  private final int port;

  /**
   * @param kill ends the function that asks
   * @param ended hears of a payment that has come to its end
   */
  DayProvider(List<Fate> fates, Consumer<Fate> kill, Consumer<Fate> ended) throws Exception {
    this.fates = fates.stream().collect(Collectors.toMap(Fate::id, Function.identity()));
    this.kill = kill;
    this.ended = ended;
    port =
        vertx
            .createHttpServer()
            .requestHandler(request -> request.body(body -> answer(request, body.result() + "")))
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get()
            .actualPort();
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** How often a payment was charged; null where it was never heard of. */
  Integer charges(String id) {
    return charges.get(id);
  }

  private void answer(HttpServerRequest request, String body) {
    String path = request.path();
    HttpServerResponse response = request.response();
    if (path.equals("/txns")) {
      debit(form(body).get("order_id"), response);
    } else if (path.startsWith("/orders/")) {
      response.end(order(path.substring("/orders/".length())));
    } else if (path.equals("/v3/wallet/debit")) {
      String payload = Event.parsed(body).path("request").asText();
      String json = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
      debit(Event.parsed(json).path("transactionId").asText(), response);
    } else {
      response.end(transaction(path.split("/")[4]));
    }
  }

  private static Map<String, String> form(String body) {
    return Stream.of(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  /** An id of PhonePe's is good once; an order of Juspay's may be tried again. */
  private void debit(String id, HttpServerResponse response) {
    Fate fate = fates.get(id);
    boolean first = !charges.containsKey(id);
    boolean phonePe = fate.provider().equals("phonepe");
    if (!first && phonePe) {
      response.end("{\"success\":false,\"code\":\"INVALID_TRANSACTION_ID\"}");
      return;
    }
    charges.merge(id, fate.refused() ? 0 : 1, Integer::sum);
    if (first) {
      ended.accept(fate);
    }
    if (fate.killed() && died.putIfAbsent(id, true) == null) {
      kill.accept(fate);
    } else if (fate.answerLost()) {
      response.close();
    } else {
      response.end(phonePe ? transaction(id) : order(id));
    }
  }

  private String order(String id) {
    Fate fate = fates.get(id);
    boolean tried = charges.containsKey(id);
    String status = fate.refused() ? "AUTHORIZATION_FAILED" : "CHARGED";
    return "{\"order_id\":\"%s\",\"txn_id\":\"m-%s-1\",\"status\":\"%s\",\"amount\":%d.%02d}"
        .formatted(id, id, tried ? status : "NEW", fate.paise() / 100, fate.paise() % 100);
  }

  private String transaction(String id) {
    Fate fate = fates.get(id);
    return charges.containsKey(id)
        ? "{\"code\":\"%s\",\"data\":{\"transactionId\":\"%s\",\"amount\":%d}}"
            .formatted(fate.refused() ? "PAYMENT_ERROR" : "PAYMENT_SUCCESS", id, fate.paise())
        : "{\"code\":\"TRANSACTION_NOT_FOUND\"}";
  }

  @Override
  public void close() {
    vertx.close();
  }
}
