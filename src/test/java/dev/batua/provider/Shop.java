package dev.batua.provider;

import dev.batua.environment.JvmEnvironment;
import dev.batua.invocation.Invocation;
import dev.batua.problem.ProviderWords;
import dev.batua.secret.Account;
import dev.batua.secret.SecretReader;
import dev.batua.secret.SecretText;
import dev.batua.settlement.Schedule;
import dev.batua.settlement.Standing;
import dev.batua.settlement.Subject;
import dev.batua.start.Readiness;
import dev.batua.text.Secret;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** A provider without a network. */
final class Shop extends Provider<Shop.Api, Shop.Customer> {
  /** What it is asked. */
  interface Api {
    Uni<RestResponse<InputStream>> ask(String key);
  }

  /** Who asks. */
  record Customer(Secret key) implements Account<Customer> {
    @Override
    public List<Secret> secrets() {
      return List.of(key);
    }

    @Override
    public Customer with(SecretText secret) {
      return new Customer(secret.secret("key"));
    }
  }

  /** A request that says the key. */
  record Question(Effect effect) implements ProviderRequest<Api, Customer> {
    @Override
    public String afterUnknown() {
      return "Ask.";
    }

    @Override
    public Uni<RestResponse<InputStream>> send(Api api, Customer account) {
      return api.ask(account.key().reveal());
    }
  }

  /**
   * Opens it.
   *
   * @param store where keys are kept
   */
  static Shop of(Map<String, String> settings, Api api, SecretReader store, Readiness readiness) {
    SmallRyeConfig config = JvmEnvironment.config(settings);
    return new Shop(config, new UnconnectedParts(config, api, store, readiness));
  }

  @Override
  public List<Standing> ask(Subject subject, Invocation invocation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Schedule schedule() {
    return Schedule.none();
  }

  private Shop(SmallRyeConfig config, ProviderParts parts) {
    super(
        "shop",
        Api.class,
        config.getOptionalValue("batua.shop.url", String.class),
        config.getOptionalValue("batua.shop.secret-id", String.class),
        check ->
            new Customer(
                check.unless(
                    config.getOptionalValue("batua.shop.secret-id", String.class),
                    "batua.shop.key",
                    config.getOptionalValue("batua.shop.key", Secret.class),
                    check::secret)),
        parts);
  }

  @Override
  public String rehearsalSecret() {
    return "{\"key\":\"nobody's\"}";
  }

  @Override
  protected ProviderAnswer accept(ProviderAnswer answer) {
    return switch (answer.status()) {
      case 401 -> throw answer.call().credentials(ProviderWords.NONE);
      case 422 -> throw answer.call().refused(answer.call().words(answer.text("why"), null, null));
      default -> answer;
    };
  }
}
