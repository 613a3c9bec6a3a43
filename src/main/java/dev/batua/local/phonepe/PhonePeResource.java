package dev.batua.local.phonepe;

import dev.batua.local.Reply;
import dev.batua.local.Simulator.Trigger;
import java.util.Map;
import java.util.Optional;

/** One kind of what PhonePe keeps. Each is a bean, which is how it is found. */
interface PhonePeResource {

  /** Answers a request, or nothing where it is about something else. */
  Optional<Reply> answer(PhonePeCall call);

  /** What can be made to go wrong, by the name of the function that calls it. */
  Map<String, Trigger> triggers();
}
