package dev.batua.callback;

import dev.batua.operation.OperationAnswer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What was done about a callback.
 *
 * @param published the ids of the events that the bus has taken
 * @param ignored why nothing was done; otherwise null
 */
@RegisterForReflection
public record CallbackAnswer(List<String> published, Ignored ignored) implements OperationAnswer {}
