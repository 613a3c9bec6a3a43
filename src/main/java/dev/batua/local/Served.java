package dev.batua.local;

import java.util.Optional;

/** What else is served on this machine. Each one is a bean, which is how it is found. */
public interface Served {

  /** Answers a request, if it is for it. */
  Optional<Reply> answer(Exchange exchange);
}
