package dev.batua.environment;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.batua.operation.Operation;
import dev.batua.operation.Responder;
import dev.batua.operation.Routed;
import dev.batua.provider.Provider;
import dev.batua.provider.ProviderParts;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Named;
import jakarta.ws.rs.Path;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** What functions are made of, found among the classes: no test keeps a list of operations. */
public final class Parts {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.batua");

  private Parts() {}

  /** Every operation. */
  public static List<Class<? extends Operation<?, ?, ?>>> operations() {
    return functions(Operation.class)
        .<Class<? extends Operation<?, ?, ?>>>map(Parts::operation)
        .toList();
  }

  /** Every function that is reached over HTTP and is of a kind. */
  public static Stream<Class<?>> functions(Class<? extends Routed> kind) {
    return classes(assignableTo(kind)).filter(it -> !Modifier.isAbstract(it.getModifiers()));
  }

  /** The name of a function. */
  public static String function(Class<?> function) {
    return function.getAnnotation(Named.class).value();
  }

  /** Builds the operation of a function as the container does, from its settings. */
  public static Operation<?, ?, ?> operation(
      String function, SmallRyeConfig config, ProviderParts parts, Responder responder) {
    return (Operation<?, ?, ?>) function(function, config, parts, responder);
  }

  /** Builds a function as the container does, from its settings. */
  public static Routed function(
      String function, SmallRyeConfig config, ProviderParts parts, Responder responder) {
    Constructor<?> constructor = constructor(function);
    Class<?> type = constructor.getParameterTypes()[0];
    Provider<?, ?> provider = provider(type.asSubclass(Provider.class), config, parts);
    return (Routed)
        (constructor.getParameterCount() == 2
            ? make(constructor, provider, responder)
            : make(constructor, provider, responder, new ObjectMapper()));
  }

  /** An operation that nobody can call, for what it says of itself. */
  public static Operation<?, ?, ?> bare(String function) {
    return (Operation<?, ?, ?>) make(constructor(function), null, null);
  }

  /** Builds a provider as the container does, from its settings. */
  public static <P extends Provider<?, ?>> P provider(
      Class<P> provider, SmallRyeConfig config, ProviderParts parts) {
    Constructor<?> constructor = provider.getConstructors()[0];
    Object settings = config.getConfigMapping(constructor.getParameterTypes()[0]);
    return provider.cast(make(constructor, settings, parts));
  }

  private static Constructor<?> constructor(String function) {
    Class<?> wanted =
        functions(Routed.class).filter(it -> function(it).equals(function)).findAny().orElseThrow();
    return wanted.getConstructors()[0];
  }

  /** Every mapping of settings. */
  public static Stream<Class<?>> settings() {
    return classes(annotatedWith(ConfigMapping.class).forSubtype());
  }

  /** Every typed interface of others. */
  public static Stream<Class<?>> clients() {
    return classes(annotatedWith(Path.class).forSubtype());
  }

  private static Stream<Class<?>> classes(DescribedPredicate<? super JavaClass> wanted) {
    return CLASSES.stream().filter(wanted).map(found -> load(found.getName()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Parts.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends Operation<?, ?, ?>> operation(Class<?> found) {
    return (Class<? extends Operation<?, ?, ?>>) found.asSubclass(Operation.class);
  }

  private static Object make(Constructor<?> constructor, Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
