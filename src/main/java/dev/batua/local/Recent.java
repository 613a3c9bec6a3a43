package dev.batua.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What happened of late.
 *
 * @param <T> what is kept of each
 */
public final class Recent<T> {
  private static final int MOST = 500;

  private final Deque<T> all = new ArrayDeque<>();

  /** One more, for which an old one is forgotten. */
  public synchronized void add(T one) {
    all.addFirst(one);
    if (all.size() > MOST) {
      all.removeLast();
    }
  }

  /** Keeps nothing any longer. */
  public synchronized void forget() {
    all.clear();
  }

  /** All that is kept, the newest first. */
  public synchronized List<T> all() {
    return List.copyOf(all);
  }
}
