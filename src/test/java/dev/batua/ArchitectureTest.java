package dev.batua;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the packages keep to what their names promise, and that arrows go downwards only. */
class ArchitectureTest {
  private static final List<String> PROVIDERS = List.of("juspay", "phonepe");

  /** From the top: each may know those below. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("local.."),
          PROVIDERS,
          List.of("watch", "callback"),
          List.of("operation"),
          List.of("provider", "secretsmanager", "eventbridge", "sqs"),
          List.of("secret", "settlement", "aws"),
          List.of("http"),
          List.of("start", "request", "settings"),
          List.of("invocation", "problem"),
          List.of("text"));

  private static final int MOST_FILES = 20;
  private static final Path SOURCES = Path.of("src/main/java");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.batua")
          // The image's substitutes have the types of others under other names.
          .that(not(resideInAPackage("..nativeimage..")));

  @Test
  void no_packages_depend_on_each_other_in_a_circle() {
    slices().matching("dev.batua.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void arrows_go_downwards_only() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (List<String> layer : LAYERS) {
      layers =
          layers
              .layer(name(layer))
              .definedBy(layer.stream().map("dev.batua."::concat).toArray(String[]::new));
    }
    for (List<String> layer : LAYERS) {
      String[] above =
          LAYERS.subList(0, LAYERS.indexOf(layer)).stream()
              .map(ArchitectureTest::name)
              .toArray(String[]::new);
      layers =
          above.length == 0
              ? layers.whereLayer(name(layer)).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(name(layer)).mayOnlyBeAccessedByLayers(above);
    }
    layers.check(CLASSES);
  }

  private static String name(List<String> layer) {
    return String.join(", ", layer);
  }

  @Test
  void every_package_has_its_layer() {
    Set<String> layered = LAYERS.stream().flatMap(List::stream).collect(Collectors.toSet());
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.replace("dev.batua.", "").replaceFirst("^local.*", "local.."))
            .collect(Collectors.toSet());
    assertEquals(layered, found);
  }

  @Test
  void providers_know_nothing_of_each_other() {
    for (String provider : PROVIDERS) {
      for (String other : PROVIDERS) {
        if (!provider.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage("..batua.." + provider)
              .should()
              .dependOnClassesThat()
              .resideInAPackage("..batua.." + other)
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void nothing_but_a_provider_and_its_simulator_names_the_provider() {
    for (String provider : PROVIDERS) {
      noClasses()
          .that()
          .resideOutsideOfPackage("..batua.." + provider)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..batua.." + provider)
          .check(CLASSES);
    }
  }

  @Test
  void no_package_but_a_providers_is_large() throws IOException {
    Map<String, Long> large = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .collect(
              Collectors.groupingBy(
                  file -> SOURCES.relativize(file.getParent()).toString(), Collectors.counting()))
          .forEach(
              (name, count) -> {
                if (count > MOST_FILES && PROVIDERS.stream().noneMatch(name::endsWith)) {
                  large.put(name, count);
                }
              });
    }
    assertEquals(Map.of(), large);
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES.resolve("dev/batua"))) {
      Set<Path> silent =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !folder.equals(SOURCES.resolve("dev/batua")))
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .collect(Collectors.toSet());
      assertEquals(Set.of(), silent);
    }
  }
}
