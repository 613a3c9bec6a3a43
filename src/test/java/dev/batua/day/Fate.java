package dev.batua.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is to become of one payment.
 *
 * @param provider who is asked to debit
 * @param id of the order or the transaction
 * @param paise how much
 * @param refused whether the provider says no
 * @param answerLost whether what the provider says to the debit never arrives
 * @param callback how the provider's own call comes
 * @param killed whether the function dies in the middle of it
 */
record Fate(
    String provider,
    String id,
    long paise,
    boolean refused,
    boolean answerLost,
    Callback callback,
    boolean killed) {

  /** How a provider calls back. */
  enum Callback {
    ONCE,
    /** The first is lost on the way: nobody answers it with 200, so it is sent again. */
    LOST,
    TWICE,
    LATE
  }

  /** Those of a day. */
  static List<Fate> of(int payments, long seed) {
    Random random = new Random(seed);
    List<Fate> fates = new ArrayList<>();
    for (int i = 0; i < payments; i++) {
      int call = random.nextInt(10);
      fates.add(
          new Fate(
              i % 2 == 0 ? "juspay" : "phonepe",
              "p" + i,
              100 + random.nextInt(100_000),
              random.nextInt(20) == 0,
              random.nextInt(10) == 0,
              call < 3 ? Callback.values()[call + 1] : Callback.ONCE,
              random.nextInt(20) == 0));
    }
    return fates;
  }
}
