package dev.batua.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Everything that is served on this machine: pages, simulators, and the API itself. */
@Singleton
@UnlessBuildProfile("prod")
class Site {
  private static final String JUSPAY = "/simulator/juspay";
  private static final String PHONEPE = "/simulator/phonepe";
  private static final Map<String, String> FILES =
      Map.of(
          "/", "index.html",
          "/app.js", "app.js",
          "/api", "api.html",
          "/api.js", "api.js",
          "/openapi.json", "openapi.json",
          "/style.css", "style.css",
          "/favicon.ico", "favicon.svg");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final JuspaySimulator juspay;
  private final PhonePeSimulator phonePe;
  private final ObjectMapper json;

  Site(JuspaySimulator juspay, PhonePeSimulator phonePe, ObjectMapper json) {
    this.juspay = juspay;
    this.phonePe = phonePe;
    this.json = json;
  }

  Reply answer(Exchange exchange) throws JsonProcessingException {
    String path = exchange.path();
    if (path.startsWith(JUSPAY + "/")) {
      return juspay.answer(exchange, path.substring(JUSPAY.length()));
    }
    if (path.startsWith(PHONEPE + "/")) {
      return phonePe.answer(exchange, path.substring(PHONEPE.length()));
    }
    if (exchange.method().equals("GET") && path.equals("/routes.json")) {
      return Reply.json(200, json.writeValueAsString(Routes.ALL));
    }
    return exchange.method().equals("GET") && FILES.containsKey(path)
        ? file(FILES.get(path))
        : Gateway.answer(exchange);
  }

  private static Reply file(String name) {
    return Reply.of(200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), resource(name));
  }

  /** A text of the folder {@code local} among the resources. */
  static String resource(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("local/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
