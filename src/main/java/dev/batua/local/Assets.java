package dev.batua.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The files that the pages are made of: our own, and those of Swagger UI. */
public final class Assets {
  /** Forbids a browser to fetch anything from elsewhere. */
  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

  private static final String OWN = "local/";
  private static final String VIEWER = "META-INF/resources/webjars/swagger-ui/";
  private static final Set<String> VIEWED = Set.of("/swagger-ui-bundle.js", "/swagger-ui.css");
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("/", OWN + "index.html"),
          Map.entry("/app.js", OWN + "app.js"),
          Map.entry("/operation.js", OWN + "operation.js"),
          Map.entry("/pane.js", OWN + "pane.js"),
          Map.entry("/events", OWN + "events.html"),
          Map.entry("/events.js", OWN + "events.js"),
          Map.entry("/api", OWN + "api.html"),
          Map.entry("/api.js", OWN + "api.js"),
          Map.entry("/style.css", OWN + "style.css"),
          Map.entry("/favicon.ico", OWN + "favicon.svg"));

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private Assets() {}

  /** The file at a path, if there is one. */
  public static Optional<Reply> at(String path) {
    String file = path.startsWith("/swagger-ui") ? viewer(path) : FILES.get(path);
    return Optional.ofNullable(file).map(Assets::reply);
  }

  private static Reply reply(String file) {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    return Reply.of(200, type, text(file)).with("Content-Security-Policy", POLICY);
  }

  /** A text of the folder {@code local} among the resources. */
  static String own(String name) {
    return text(OWN + name);
  }

  private static String viewer(String path) {
    return VIEWED.contains(path) ? VIEWER + viewerVersion() + path : null;
  }

  private static String viewerVersion() {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(text("META-INF/maven/org.webjars/swagger-ui/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static String text(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
