package dev.batua.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A payment provider as the operations use it: sends their requests and lets through the answers
 * that are worth reading.
 *
 * @param <A> the provider's interface
 * @param <C> the merchant's account at the provider
 */
public abstract class Provider<A, C extends Account> {
  private final String name;
  private final Prepared<Access<A, C>> access;

  /**
   * @param name how callers know it
   * @param prepare reads the settings and builds the access; called once, now
   */
  protected Provider(String name, Function<SettingsCheck, Access<A, C>> prepare) {
    this.name = name;
    access = Prepared.of(() -> prepare.apply(new SettingsCheck()));
  }

  /** Sends a request once and gives its answer if that may hold what the operation asked for. */
  public ProviderAnswer call(ProviderRequest<A, C> request, Deadline deadline) {
    Access<A, C> now = access.get();
    List<Secret> secrets = new ArrayList<>(request.secrets());
    secrets.addAll(now.account().secrets());
    ProviderCall call =
        new ProviderCall(name, request.movesMoney(), request.afterUnknown(), secrets);
    return accept(now.client().call(call, deadline, api -> request.send(api, now.account())));
  }

  /** Ends the operation on an answer that is a refusal or no answer at all. */
  protected abstract ProviderAnswer accept(ProviderAnswer answer);

  /**
   * What it takes to call a provider.
   *
   * @param client its typed client
   * @param account who calls
   */
  public record Access<A, C>(ProviderClient<A> client, C account) {}
}
