package dev.batua.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * Reads and checks all settings and builds the client, now.
   *
   * @param name how callers and settings know it
   * @param api its typed interface
   * @param url the setting of its base URL
   * @param account reads the rest of its settings
   */
  protected Provider(
      String name,
      Class<A> api,
      Optional<String> url,
      Function<SettingsCheck, C> account,
      HttpSettings http,
      ObjectMapper json) {
    this.name = name;
    access = Prepared.of(() -> prepare(api, url, account, http, json));
  }

  private Access<A, C> prepare(
      Class<A> api,
      Optional<String> url,
      Function<SettingsCheck, C> account,
      HttpSettings http,
      ObjectMapper json) {
    SettingsCheck check = new SettingsCheck();
    URI base = check.url("batua." + name + ".url", url);
    C merchant = account.apply(check);
    HttpSetup setup = HttpSetup.of(http, check);
    check.check();
    return new Access<>(setup.client(api, base, json), merchant);
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

  private record Access<A, C>(ProviderClient<A> client, C account) {}
}
