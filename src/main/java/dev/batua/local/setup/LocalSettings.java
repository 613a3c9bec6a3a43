package dev.batua.local.setup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The settings of {@code quarkus:dev}, and where the simulators, the queue and the bus are: at
 * {@code local.port} of this machine, unless a setting says otherwise. Settings of ours are taken
 * as they stand, so no file can say it.
 */
public class LocalSettings implements ConfigSourceFactory {
  private static final String PORT = "local.port";

  /** Less than a file of settings has. */
  private static final int ADDRESSES = 200;

  /** As much as the file of a profile has. */
  private static final int FILE = 251;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    List<ConfigSource> sources = new ArrayList<>();
    ConfigValue told = context.getValue(PORT);
    String port = told == null ? null : told.getValue();
    if (context.getProfiles().contains("dev")) {
      ConfigSource file = file();
      sources.add(file);
      port = port == null ? file.getValue(PORT) : port;
    }
    if (port != null) {
      sources.add(addresses(port));
    }
    return sources;
  }

  /** SmallRye itself finds a profile's file in no folder whose name has letters beyond ASCII. */
  private static ConfigSource file() {
    URL url =
        Thread.currentThread().getContextClassLoader().getResource("application-dev.properties");
    try {
      return new PropertiesConfigSource(url, FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigSource addresses(String port) {
    String here = "http://localhost:" + port;
    return new PropertiesConfigSource(
        Map.of(
            "batua.juspay.url", here + "/simulator/juspay",
            "batua.phonepe.url", here + "/simulator/phonepe",
            "batua.settle.queue-url", here + "/aws/settle",
            "aws.endpoint-url-sqs", here + "/aws",
            "aws.endpoint-url-eventbridge", here + "/aws"),
        "addresses of this machine",
        ADDRESSES);
  }
}
