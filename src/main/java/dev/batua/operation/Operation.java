package dev.batua.operation;

import dev.batua.provider.Provider;
import dev.batua.provider.ProviderAnswer;
import dev.batua.provider.ProviderRequest;
import dev.batua.request.Input;
import dev.batua.secret.Account;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One operation of one provider.
 *
 * @param name the name of its function
 * @param read takes the request out of the input
 * @param provider who is called with it
 * @param answer makes our answer of the provider's and the request
 */
public record Operation<A, C extends Account<C>, R extends ProviderRequest<A, C>>(
    String name,
    Function<Input, R> read,
    Provider<A, C> provider,
    BiFunction<ProviderAnswer, R, ? extends OperationAnswer> answer) {}
