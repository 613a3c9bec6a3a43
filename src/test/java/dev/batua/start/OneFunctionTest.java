package dev.batua.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.batua.environment.Parts;
import dev.batua.juspay.DirectDebit;
import dev.batua.juspay.Juspay;
import dev.batua.provider.Provider;
import dev.batua.provider.Stubbed;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InjectableContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However many functions there are, a process builds the one that it serves. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class OneFunctionTest {

  @Test
  void builds_no_other_function() {
    Parts.operations().stream()
        .map(Parts::function)
        .forEach(it -> assertFalse(Arc.container().beanManager().getBeans(it).isEmpty(), it));
    assertEquals(Set.of(DirectDebit.class), built(RequestHandler.class));
  }

  @Test
  void builds_no_other_provider() {
    assertEquals(Set.of(Juspay.class), built(Provider.class));
  }

  private static Set<Class<?>> built(Class<?> kind) {
    InjectableContext context = Arc.container().getActiveContext(Singleton.class);
    return context.getState().getContextualInstances().keySet().stream()
        .<Class<?>>map(InjectableBean::getBeanClass)
        .filter(kind::isAssignableFrom)
        .collect(Collectors.toSet());
  }
}
