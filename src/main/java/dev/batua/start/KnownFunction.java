package dev.batua.start;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.batua.text.Printable;
import io.quarkus.arc.Arc;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends a start with a name of no function, and says which names there are. Quarkus would start to
 * poll first, and tell Lambda of an interruption.
 */
@Priority(Priorities.APPLICATION)
public class KnownFunction implements ConfigSourceInterceptor {
  private static final String SETTING = "quarkus.lambda.handler";

  /** The one that was found to be there: a start asks several times. */
  private volatile String known;

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    String function = name.equals(SETTING) && value != null ? value.getValue() : null;
    // While the program is built there are no functions yet.
    if (function != null && !function.equals(known) && Arc.container() != null) {
      check(function);
      known = function;
    }
    return value;
  }

  private static void check(String function) {
    if (handlers(beans().getBeans(function)).findAny().isPresent()) {
      return;
    }
    String functions =
        handlers(beans().getBeans(Object.class, Any.Literal.INSTANCE))
            .map(Bean::getName)
            .filter(Objects::nonNull)
            .sorted()
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "%s (QUARKUS_LAMBDA_HANDLER) is %s, which is no function. There are %s"
            .formatted(SETTING, Printable.text(function, 100), functions));
  }

  private static BeanManager beans() {
    return Arc.container().beanManager();
  }

  private static Stream<Bean<?>> handlers(Set<Bean<?>> beans) {
    return beans.stream()
        .filter(bean -> RequestHandler.class.isAssignableFrom(bean.getBeanClass()));
  }
}
