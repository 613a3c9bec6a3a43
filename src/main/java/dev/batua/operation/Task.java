package dev.batua.operation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.batua.invocation.Invocation;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a function does with each event.
 *
 * @param function its name
 * @param work makes the answer, or ends in a problem
 * @param outcome what is known after a problem about the payment that the function speaks of; null
 *     where it speaks of none
 */
public record Task(
    String function,
    BiFunction<APIGatewayV2HTTPEvent, Invocation, OperationAnswer> work,
    Function<ProblemCode, Outcome> outcome) {}
