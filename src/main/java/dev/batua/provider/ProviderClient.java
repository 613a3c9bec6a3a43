package dev.batua.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpApi;
import dev.batua.http.HttpFailure;
import dev.batua.invocation.Deadline;
import dev.batua.problem.ProblemException;
import dev.batua.problem.ProviderWords;
import dev.batua.start.Rehearsal;
import dev.batua.text.Trace;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The typed client of one provider: an answer of any status, or the problem that there is none.
 *
 * @param <A> the provider's interface
 */
public final class ProviderClient<A> {
  private static final Logger LOG = Logger.getLogger(ProviderClient.class);

  private final HttpApi<A> api;
  private final ObjectMapper json;

  /**
   * @param json reads answers
   */
  ProviderClient(HttpApi<A> api, ObjectMapper json) {
    this.api = api;
    this.json = json;
  }

  /**
   * Sends one request and reads its answer, whatever its status.
   *
   * @param read makes of the answer what was asked for; throws where it cannot be taken
   */
  public <T> T call(
      ProviderCall call,
      Deadline deadline,
      Function<A, Uni<RestResponse<InputStream>>> send,
      Function<ProviderAnswer, T> read) {
    Rehearsal rehearsal = Rehearsal.current();
    try {
      return api.call(
          deadline,
          ProviderAnswer.LARGEST_BYTES,
          rehearsal != null,
          send,
          it -> read.apply(ProviderAnswer.of(call, it.head(), it.body(), json)));
    } catch (HttpFailure e) {
      if (rehearsal != null) {
        byte[] made = rehearsal.answerBytes();
        return read.apply(ProviderAnswer.of(call, RestResponse.ok(), made, json));
      }
      LOG.warnf("%s: no answer: %s", call.provider(), Trace.types(e));
      throw problem(call, e);
    }
  }

  /** What a call ends in that brought no answer. */
  static ProblemException problem(ProviderCall call, HttpFailure failure) {
    if (!failure.isSent()) {
      return call.unreachable();
    }
    return failure.isBroken()
        ? call.timeout()
        : call.failed(ProviderWords.NONE, "could not be read");
  }
}
