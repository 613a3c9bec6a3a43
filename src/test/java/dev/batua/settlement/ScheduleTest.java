package dev.batua.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.juspay.Juspay;
import dev.batua.phonepe.PhonePe;
import dev.batua.provider.Provider;
import dev.batua.start.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static Schedule of(Class<? extends Provider<?, ?>> provider) {
    var config = JvmEnvironment.config(Map.of());
    return Parts.provider(provider, config, JvmEnvironment.parts(config, new Readiness()))
        .schedule();
  }

  private static Duration until(Schedule schedule, int asked) {
    return schedule.waits().stream().limit(asked).reduce(Duration.ZERO, Duration::plus);
  }

  @Test
  void ends() {
    Schedule schedule = Schedule.none().then(2, Duration.ofSeconds(1));
    assertEquals(Optional.of(Duration.ofSeconds(1)), schedule.after(1));
    assertEquals(Optional.empty(), schedule.after(2));
  }

  @Test
  void waits_no_longer_than_the_queue_can_keep_something_back() {
    for (var provider : List.<Class<? extends Provider<?, ?>>>of(Juspay.class, PhonePe.class)) {
      Schedule schedule = of(provider);
      assertTrue(schedule.after(0).isPresent());
      for (Duration wait : schedule.waits()) {
        assertTrue(wait.compareTo(WatchSender.LONGEST_DELAY) <= 0);
        assertTrue(wait.compareTo(Duration.ZERO) > 0);
      }
    }
  }

  /** "Check Transaction Status" of PhonePe's pages. */
  @Test
  void of_PhonePe_is_its_own() {
    Schedule schedule = of(PhonePe.class);
    assertEquals(Duration.ofSeconds(20), until(schedule, 1));
    assertEquals(Duration.ofSeconds(50), until(schedule, 11));
    assertEquals(Duration.ofSeconds(110), until(schedule, 21));
    assertEquals(Duration.ofSeconds(170), until(schedule, 27));
    assertEquals(Duration.ofSeconds(230), until(schedule, 29));
    assertTrue(until(schedule, 41).compareTo(Duration.ofMinutes(15)) > 0);
  }

  @Test
  void of_Juspay_goes_on_for_a_day() {
    Schedule schedule = of(Juspay.class);
    assertEquals(
        List.of(10L, 30L, 60L, 120L, 300L, 600L, 900L, 900L),
        schedule.waits().stream().limit(8).map(Duration::toSeconds).toList());
    assertTrue(until(schedule, schedule.waits().size()).compareTo(Duration.ofDays(1)) > 0);
  }
}
