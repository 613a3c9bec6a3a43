package dev.batua.local.setup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Where the simulators, the queue and the bus are: at {@code local.port} of this machine, unless a
 * setting says otherwise. Settings of ours are taken as they stand, so no file can say it.
 */
public class LocalAddresses implements ConfigSourceFactory {
  /** Less than a file of settings has. */
  private static final int ORDINAL = 200;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue port = context.getValue("local.port");
    return port == null || port.getValue() == null ? List.of() : List.of(at(port.getValue()));
  }

  private static ConfigSource at(String port) {
    String here = "http://localhost:" + port;
    return new PropertiesConfigSource(
        Map.of(
            "batua.juspay.url", here + "/simulator/juspay",
            "batua.phonepe.url", here + "/simulator/phonepe",
            "batua.settle.queue-url", here + "/aws/settle",
            "aws.endpoint-url-sqs", here + "/aws",
            "aws.endpoint-url-eventbridge", here + "/aws"),
        "addresses of this machine",
        ORDINAL);
  }
}
