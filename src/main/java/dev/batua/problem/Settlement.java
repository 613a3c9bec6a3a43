package dev.batua.problem;

/** Whether it is found out by itself what became of something that an answer leaves open. */
public enum Settlement {
  /** It is asked for from time to time, and told on the event bus once it is known. */
  WATCHED,
  /** No queue is configured ({@code batua.settle.queue-url}): ask for it. */
  NO_QUEUE,
  /** The queue did not take it in time: ask for it. */
  QUEUE_FAILED
}
