package dev.batua.provider;

import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.invocation.Invocation;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.Account;
import dev.batua.secret.Keys;
import dev.batua.settings.Prepared;
import dev.batua.settings.SettingsCheck;
import dev.batua.settlement.Outlets;
import dev.batua.settlement.PaymentEvent;
import dev.batua.settlement.Schedule;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.settlement.Watch;
import dev.batua.settlement.WatchSender;
import dev.batua.settlement.Watching;
import dev.batua.text.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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
public abstract class Provider<A, C extends Account<C>> {
  private final String name;
  private final Prepared<Access<A, C>> access;

  /**
   * Reads and checks all settings, begins to read the keys and builds the client, now.
   *
   * @param name how callers and settings know it; the bean has the same
   * @param api its typed interface
   * @param url the setting of its base URL
   * @param secretId the setting of the secret that holds its keys
   * @param account reads the rest of its settings
   */
  protected Provider(
      String name,
      Class<A> api,
      Optional<String> url,
      Optional<String> secretId,
      Function<SettingsCheck, C> account,
      ProviderParts parts) {
    this.name = name;
    access = Prepared.of(() -> prepare(api, url, secretId, account, parts));
  }

  private Access<A, C> prepare(
      Class<A> api,
      Optional<String> url,
      Optional<String> secretId,
      Function<SettingsCheck, C> account,
      ProviderParts parts) {
    SettingsCheck check = new SettingsCheck();
    URI base = check.url("batua." + name + ".url", url);
    HttpSetup http = parts.http(check);
    var keys =
        parts.keys(account.apply(check), "batua." + name + ".secret-id", secretId, http, check);
    Outlets outlets = parts.outlets(http, check);
    parts.checkRest(name, check);
    check.check();
    return new Access<>(keys.get(), parts.client(api, base, http), http.timeout(), outlets);
  }

  /**
   * Sends a request and reads its answer. It is sent once; only where the provider refused our
   * keys, and so did nothing, it is sent once more with other ones. All of it is over within {@code
   * batua.http.timeout} of the invocation's beginning.
   *
   * @param read makes of an answer what the operation asked for, or ends the operation
   */
  public <T> T call(
      ProviderRequest<A, C> request, Invocation invocation, Function<ProviderAnswer, T> read) {
    return call(request, invocation, invocation.within(access.get().timeout()), read);
  }

  /** The same before another call, for which half of the time that is left is kept. */
  public <T> T callFirst(
      ProviderRequest<A, C> request, Invocation invocation, Function<ProviderAnswer, T> read) {
    Deadline end = invocation.within(access.get().timeout());
    return call(request, invocation, end.within(end.left().dividedBy(2)), read);
  }

  private <T> T call(
      ProviderRequest<A, C> request,
      Invocation invocation,
      Deadline deadline,
      Function<ProviderAnswer, T> read) {
    Access<A, C> now = access.get();
    C account = now.keys().now(deadline);
    try {
      return send(request, now.client(), account, invocation, deadline, read);
    } catch (ProblemException e) {
      if (e.code() != ProblemCode.PROVIDER_CREDENTIALS) {
        throw e;
      }
      C other = insteadOf(account, now.keys(), deadline, e);
      return send(request, now.client(), other, invocation, deadline, read);
    }
  }

  /** An account with other keys; ends with the refusal where there are none, and tells why. */
  private static <C> C insteadOf(
      C account, Keys<C> keys, Deadline deadline, ProblemException refusal) {
    Optional<C> other;
    try {
      other = keys.insteadOf(account, deadline);
    } catch (ProblemException why) {
      throw refusal.errors(why.errors());
    }
    return other.orElseThrow(() -> refusal);
  }

  private <T> T send(
      ProviderRequest<A, C> request,
      ProviderClient<A> client,
      C account,
      Invocation invocation,
      Deadline deadline,
      Function<ProviderAnswer, T> read) {
    ProviderRequest.Ready<A> ready = request.ready(account);
    List<Secret> secrets = new ArrayList<>(request.secrets());
    secrets.addAll(account.secrets());
    secrets.addAll(ready.secrets());
    ProviderCall call =
        new ProviderCall(
            name,
            request.effect(),
            request.afterUnknown(),
            secrets,
            request.about(),
            request.ownCodes());
    long begun = System.nanoTime();
    try {
      return client.call(
          call,
          deadline,
          ready.send(),
          answer -> {
            invocation.answered(answer.requestId());
            return read.apply(accept(answer));
          });
    } finally {
      invocation.called(name, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** The account, to check with its keys who has signed something. */
  public C account(Invocation invocation) {
    Access<A, C> now = access.get();
    return now.keys().now(invocation.within(now.timeout()));
  }

  /** The text of a secret of nobody's, whose keys sign what is rehearsed. */
  public abstract String rehearsalSecret();

  /**
   * Ends the operation on an answer that is a refusal or no answer at all. PROVIDER_CREDENTIALS is
   * for an answer by which the provider provably did nothing but refuse our keys.
   */
  protected abstract ProviderAnswer accept(ProviderAnswer answer);

  /**
   * Asks how something stands, in what is left of the time.
   *
   * @return how it stands, and behind that what else the same answer tells
   */
  public abstract List<Standing> ask(Subject subject, Invocation invocation);

  /** Tells what was settled; returns when the bus has taken all of it. */
  public void publish(List<PaymentEvent> events, Invocation invocation) {
    Access<A, C> now = access.get();
    now.outlets().publish(events, invocation.within(now.timeout()));
  }

  /** When it is asked how something stands that is open. */
  public abstract Schedule schedule();

  /** Sees to it that something is watched if an invocation leaves it open. */
  public Watching watching(Subject subject, Invocation invocation) {
    Access<A, C> now = access.get();
    Optional<WatchSender> queue = now.outlets().watches();
    return new Watching(queue, subject, schedule(), invocation.within(now.timeout()));
  }

  /** Puts something back that is watched; fails where the queue did not take it. */
  public void watchAgain(Watch watch, Duration delay, Invocation invocation) throws IOException {
    Access<A, C> now = access.get();
    now.outlets().watchAgain(watch, delay, invocation.within(now.timeout()));
  }

  private record Access<A, C>(
      Keys<C> keys, ProviderClient<A> client, Duration timeout, Outlets outlets) {}
}
