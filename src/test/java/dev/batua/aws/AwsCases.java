package dev.batua.aws;

import dev.batua.environment.JvmEnvironment;
import dev.batua.http.HttpSetup;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemException;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.SettlementSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cases of AWS's services have in common: their settings. */
public abstract class AwsCases {
  /** No case needs longer. */
  protected static final Duration PLENTY = Duration.ofSeconds(20);

  /** How a service is called. */
  protected static final HttpSetup HTTP = new HttpSetup(Duration.ofSeconds(2), PLENTY, null, null);

  /** Those of a function; a case changes them. */
  protected final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "aws.region",
              "ap-south-1",
              "aws.access-key-id",
              StubAws.KEY_ID,
              "aws.secret-access-key",
              StubAws.KEY,
              "aws.session-token",
              "canary-aws-token/+="));

  /** Reads one mapping of them. */
  protected <S> S read(Class<S> mapping) {
    return JvmEnvironment.config(settings).getConfigMapping(mapping);
  }

  /** What is built of the settings. */
  protected interface Built<T> {
    /** Builds it. */
    Optional<T> of(SettlementSettings settlement, AwsSettings aws, SettingsCheck check);
  }

  /** Builds what must be there, by settings that must be right. */
  protected <T> T right(Built<T> built) {
    SettingsCheck check = new SettingsCheck();
    Optional<T> made = built.of(read(SettlementSettings.class), read(AwsSettings.class), check);
    check.nothingElse(settings.keySet().stream().filter(name -> name.startsWith("batua.")));
    check.check();
    return made.orElseThrow();
  }

  /** The keys of the settings that are wrong. */
  protected <T> List<String> wrong(Built<T> built) {
    try {
      right(built);
      return List.of();
    } catch (ProblemException e) {
      if (e.errors().toString().contains("canary")) {
        throw new AssertionError("a value is shown", e);
      }
      return e.errors().stream().map(Fault::field).toList();
    }
  }
}
