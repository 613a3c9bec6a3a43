package dev.batua.operation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.batua.callback.Callback;
import dev.batua.callback.CallbackRules;
import dev.batua.environment.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That each operation, and each callback, is held against the rules that all share, on the JVM and
 * as an executable.
 */
class EachIsTestedTest {
  private static final Map<Class<? extends Routed>, Class<?>> RULES =
      Map.of(Operation.class, AnswerRules.class, Callback.class, CallbackRules.class);

  @Test
  void on_the_JVM() {
    RULES.forEach((kind, rules) -> assertEquals(all(kind), tested(rules, QuarkusTest.class)));
  }

  @Test
  void as_an_executable() {
    RULES.forEach(
        (kind, rules) -> assertEquals(all(kind), tested(rules, QuarkusIntegrationTest.class)));
  }

  private static Set<String> all(Class<? extends Routed> kind) {
    return Parts.functions(kind)
        .map(Parts::function)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The functions of the tests that are annotated so. */
  private static Set<String> tested(Class<?> rules, Class<? extends Annotation> by) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dev.batua")
            .stream()
            .filter(assignableTo(rules))
            .<Class<?>>map(it -> it.reflect())
            .filter(test -> test.isAnnotationPresent(by))
            .flatMap(EachIsTestedTest::function)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The function that a test, or the one that it extends, starts. */
  private static Stream<String> function(Class<?> test) {
    return Stream.<Class<?>>iterate(test, it -> it != Object.class, Class::getSuperclass)
        .flatMap(it -> Stream.of(it.getAnnotationsByType(QuarkusTestResource.class)))
        .flatMap(resource -> Stream.of(resource.initArgs()))
        .filter(argument -> argument.name().equals("quarkus.lambda.handler"))
        .map(ResourceArg::value);
  }
}
