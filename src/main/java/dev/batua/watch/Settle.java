package dev.batua.watch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.invocation.Invocation;
import dev.batua.invocation.LastWords;
import dev.batua.operation.Responder;
import dev.batua.provider.Provider;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Watch;
import dev.batua.text.Trace;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Takes what is watched out of the queue, a batch at a time: asks the provider for each, and tells
 * the bus what is known for good or puts it back for the next time. A message that could not be
 * dealt with is named in the answer, and so comes again, and ends in the dead-letter queue.
 */
@Named(Settle.NAME)
@Singleton
public class Settle implements RequestHandler<SQSEvent, SQSBatchResponse> {
  static final String NAME = "settle";

  private static final Logger LOG = Logger.getLogger(Settle.class);

  private final Function<String, Provider<?, ?>> providers;
  private final ObjectMapper json;
  private final Responder responder;

  @Inject
  Settle(@Any Instance<Provider<?, ?>> providers, ObjectMapper json, Responder responder) {
    this(name -> providers.select(NamedLiteral.of(name)).get(), json, responder);
  }

  Settle(Function<String, Provider<?, ?>> providers, ObjectMapper json, Responder responder) {
    this.providers = providers;
    this.json = json;
    this.responder = responder;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<BatchItemFailure> failures =
        event.getRecords().stream()
            .filter(message -> !isDealtWith(message, context))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList();
    return new SQSBatchResponse(failures);
  }

  private boolean isDealtWith(SQSMessage message, Context context) {
    Invocation invocation = new Invocation(context);
    try {
      Watch watch = Watch.of(json.readTree(message.getBody()));
      Provider<?, ?> provider = providers.apply(watch.subject().provider());
      Standing standing = new Asking(provider, watch, invocation).once();
      responder.note(NAME, invocation, standing.outcome());
      return true;
    } catch (VirtualMachineError e) {
      LastWords.end(invocation.requestId(), e);
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.errorf("%s: a message stays in the queue: %s", invocation.requestId(), Trace.types(e));
      return false;
    }
  }
}
