package dev.batua.http;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The addresses of the names that are called, as the operating system tells them. That may take as
 * long as it likes and cannot be interrupted, so each name is looked up on a thread beside, once at
 * a time. Addresses at which nobody was come last.
 */
final class Names {
  /** Of this process. */
  static final Names HERE = new Names(InetAddress::getAllByName);

  private final Map<String, CompletableFuture<List<InetAddress>>> found = new HashMap<>();
  private final Map<InetAddress, Long> failures = new HashMap<>();
  private volatile LookUp lookUp;
  private long failed;

  /** Asks for the addresses of a name, however long that takes. */
  interface LookUp {
    InetAddress[] addresses(String name) throws UnknownHostException;
  }

  Names(LookUp lookUp) {
    this.lookUp = lookUp;
  }

  /** Asks somebody else from now on. */
  void ask(LookUp other) {
    lookUp = other;
  }

  /** Finds the addresses of a name, in the order in which to try them. */
  synchronized CompletableFuture<List<InetAddress>> find(String name) {
    CompletableFuture<List<InetAddress>> underWay = found.get(name);
    if (underWay == null || underWay.isDone()) {
      CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
      found.put(name, answer);
      Infrastructure.getDefaultExecutor().execute(() -> ask(name, answer));
      return answer;
    }
    return underWay;
  }

  /** How many addresses a name had when it was looked up last; none while it is looked up. */
  synchronized int count(String name) {
    CompletableFuture<List<InetAddress>> last = found.get(name);
    boolean known = last != null && last.isDone() && !last.isCompletedExceptionally();
    return known ? last.join().size() : 0;
  }

  /** Notes that nobody was there: the others come first next time. */
  synchronized void nobodyAt(InetAddress address) {
    failures.put(address, ++failed);
  }

  private void ask(String name, CompletableFuture<List<InetAddress>> answer) {
    try {
      answer.complete(inOrder(lookUp.addresses(name)));
    } catch (UnknownHostException | RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  private synchronized List<InetAddress> inOrder(InetAddress[] addresses) {
    return Stream.of(addresses)
        .sorted(Comparator.comparing(address -> failures.getOrDefault(address, 0L)))
        .toList();
  }
}
