package dev.batua.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.http.JvmNames;
import dev.batua.problem.ProblemException;
import dev.batua.settings.SettingsCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsEndpointTest {
  private static final String KEY = "aws.endpoint-url";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://secretsmanager.ap-south-1.amazonaws.com",
        "http://localhost:4566",
        "http://127.0.0.1:4566",
        "http://127.8.9.10:4566",
        "http://0.0.0.0:4566",
        "http://[::1]:4566",
        "http://10.1.2.3",
        "http://172.16.0.1",
        "http://172.31.255.255",
        "http://192.168.1.1:4566/path",
        "http://169.254.170.2/v2/credentials",
        "http://169.254.170.23/v1/credentials",
        "http://[fd00:ec2::23]/v1/credentials",
        "http://[fe80::1]:4566",
        "http://[::ffff:127.0.0.1]:4566",
        "http://host.docker.internal:4566"
      })
  void http_will_do_for_what_is_near(String url) {
    SettingsCheck check = new SettingsCheck();
    assertEquals(url, AwsEndpoint.read(KEY, Optional.of(url), check).toString());
    check.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://8.8.8.8",
        "http://9.255.255.255",
        "http://11.0.0.0",
        "http://172.15.255.255",
        "http://172.32.0.0",
        "http://192.167.255.255",
        "http://192.169.0.0",
        "http://169.253.255.255",
        "http://[2001:db8::1]",
        "http://[fbff::1]",
        "http://[fe00::1]",
        "http://no-such-host.invalid:4566",
        "http://localhost:4566?a=b",
        "http://localhost:4566#a",
        "http://user@localhost:4566",
        "ftp://localhost",
        "localhost:4566",
        "http://local_host:4566"
      })
  void http_will_not_do_for_what_is_far(String url) {
    SettingsCheck check = new SettingsCheck();
    AwsEndpoint.read(KEY, Optional.of(url), check);
    ProblemException problem = assertThrows(ProblemException.class, check::check);
    assertEquals(KEY, problem.errors().get(0).field());
    assertTrue(problem.errors().get(0).reason().contains("private addresses"));
  }

  @Test
  void a_name_is_near_if_it_is_told_in_time_that_it_is() {
    try (JvmNames names = new JvmNames()) {
      names.tells("near.test", Duration.ZERO, List.of("10.1.2.3", "fd00::1"));
      names.tells("far.test", Duration.ZERO, List.of("10.1.2.3", "8.8.8.8"));
      names.tells("slow.test", Duration.ofDays(1), List.of("10.1.2.3"));
      http_will_do_for_what_is_near("http://near.test:4566");
      http_will_not_do_for_what_is_far("http://far.test:4566");
      http_will_not_do_for_what_is_far("http://slow.test:4566");
    }
  }

  @Test
  void a_provider_is_never_near() {
    for (String url : new String[] {"http://10.1.2.3", "http://192.168.1.1", "http://127.8.9.10"}) {
      SettingsCheck check = new SettingsCheck();
      check.url("batua.juspay.url", Optional.of(url));
      assertThrows(ProblemException.class, check::check);
    }
  }
}
