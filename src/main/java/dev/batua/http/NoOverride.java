package dev.batua.http;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;

/**
 * Hides the setting of Quarkus' by which a client sends requests, keys and all, to another address
 * than it was built for: {@code quarkus.rest-client."<interface>".override-uri}.
 */
@Priority(Priorities.APPLICATION)
public class NoOverride implements ConfigSourceInterceptor {
  private static final long serialVersionUID = 1;

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    return name.endsWith(".override-uri") ? null : context.proceed(name);
  }
}
