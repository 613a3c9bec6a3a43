package dev.batua.start;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That a function's name which nobody has is told with those that there are. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class KnownFunctionTest {
  private static String read(String function) {
    return read(Map.of("quarkus.lambda.handler", function));
  }

  private static String read(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withInterceptors(new KnownFunction())
            .withSources(new PropertiesConfigSource(settings, "settings", 1))
            .build();
    return config.getRawValue("quarkus.lambda.handler");
  }

  @Test
  void one_that_is_there_is_taken() {
    assertEquals("settle", read("settle"));
    assertEquals("phonepe-capture", read("phonepe-capture"));
  }

  @Test
  void one_that_is_not_is_told_with_those_that_are() {
    String told = assertThrows(IllegalArgumentException.class, () -> read("juspay")).getMessage();
    assertThat(told, containsString("QUARKUS_LAMBDA_HANDLER"));
    assertThat(told, containsString("is juspay, which is no function"));
    assertThat(told, containsString("juspay-direct-debit, "));
    assertThat(told, containsString(", settle"));
  }

  @Test
  void none_is_none() {
    assertNull(read(Map.of()));
  }
}
