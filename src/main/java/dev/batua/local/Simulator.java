package dev.batua.local;

import java.util.List;
import java.util.Map;

/** A provider that is simulated on this machine. Each one is a bean, which is how it is found. */
public interface Simulator {

  /** How settings and paths know the provider, such as {@code juspay}. */
  String provider();

  /**
   * Answers a request to the provider.
   *
   * @param path without what stands before it on this machine
   */
  Reply answer(Exchange exchange, String path);

  /** What it keeps, by what that is. */
  Map<String, List<?>> kept();

  /** Keeps nothing any longer, as after a start. */
  void forget();

  /**
   * What can be made to go wrong, by the name of the function that is called: values of one field
   * or path parameter of its request.
   */
  Map<String, Trigger> triggers();

  /**
   * Where an operation takes the values that make the simulator misbehave.
   *
   * @param field a field of the body or a path parameter
   * @param values those values, by what they bring out
   */
  record Trigger(String field, List<Triggers> values) {}
}
