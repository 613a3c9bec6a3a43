package dev.batua.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A simulator that keeps what is done with it, and answers one request after the other.
 *
 * @param <C> a request as the provider reads it
 */
public abstract class StatefulSimulator<C> implements Simulator {

  /** What is kept. Whoever needs it to stay as it is holds its lock. */
  public interface State {

    /** What is kept, by what it is. */
    Map<String, List<?>> kept();

    /** Keeps nothing any longer. */
    void forget();

    /** Lets time pass: what has waited for long enough is done. */
    void settle();
  }

  /**
   * One kind of what is kept. Each is a bean, which is how it is found.
   *
   * @param <C> a request as the provider reads it
   */
  public interface Resource<C> {

    /** Answers a request, or nothing where it is about something else. */
    Optional<Reply> answer(C call);

    /** What can be made to go wrong, by the name of the function that calls it. */
    Map<String, Trigger> triggers();
  }

  private final State state;
  private final List<Resource<C>> resources;

  /**
   * @param resources what answers the requests that are right
   */
  protected StatefulSimulator(State state, Stream<Resource<C>> resources) {
    this.state = state;
    this.resources = resources.toList();
  }

  /** Answers a request, as things stand now. */
  protected abstract Reply answerNow(Exchange exchange, String path);

  /** Hands a request that is right to what it is about; nothing where it is about nothing. */
  protected Optional<Reply> handOver(C call) {
    return resources.stream().flatMap(resource -> resource.answer(call).stream()).findFirst();
  }

  @Override
  public final Reply answer(Exchange exchange, String path) {
    synchronized (state) {
      state.settle();
      return answerNow(exchange, path);
    }
  }

  @Override
  public final Map<String, Trigger> triggers() {
    Map<String, Trigger> triggers = new HashMap<>();
    resources.forEach(resource -> triggers.putAll(resource.triggers()));
    return triggers;
  }

  @Override
  public final Map<String, List<?>> kept() {
    return state.kept();
  }

  @Override
  public final void forget() {
    state.forget();
  }
}
