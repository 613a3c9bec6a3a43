package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that is started and measured.
 *
 * @param name how the table calls it
 * @param command how it is started
 * @param environment what it needs beyond what all have
 * @param executable the file whose size counts, or null
 * @param zip what would be uploaded, or null
 * @param secrets whether its secret comes from Secrets Manager
 * @param share how many of the starts it gets, as a divisor: slow ones get fewer
 */
record Variant(
    String name, List<String> command, Map<String, String> environment, Path executable, Path zip,
    boolean secrets, int share) {

  /** All that were built; what is missing is said. */
  static List<Variant> found(Path target, Path executable, Path zip, boolean withSecrets) {
    List<Variant> found = new ArrayList<>();
    Path peers = target.resolve("bench/peers");
    Variant batua = new Variant("Batua", List.of(executable.toString()), Map.of(), executable, zip, false, 1);
    add(found, batua, executable);
    if (withSecrets) {
      add(found, new Variant("Batua, Secrets Manager", batua.command(), Map.of(), executable, zip, true, 1), executable);
    }
    Path node = peers.resolve("node");
    add(found, new Variant("Node", List.of("node", node + "/node_modules/aws-lambda-ric/index.mjs", "index.handler"),
        Map.of("LAMBDA_TASK_ROOT", node.toString(), "_HANDLER", "index.handler"), null, zipped(node), false, 1), node.resolve("node_modules"));
    Path python = peers.resolve("python");
    add(found, new Variant("Python", List.of("python3", "-m", "awslambdaric", "app.handler"),
        Map.of("PYTHONPATH", python + "/site:" + python, "LAMBDA_TASK_ROOT", python.toString(), "_HANDLER", "app.handler"),
        null, zipped(python), false, 1), python.resolve("site"));
    for (String compiled : List.of("Go", "Rust")) {
      Path program = peers.resolve(compiled.toLowerCase() + "/bootstrap");
      add(found, new Variant(compiled, List.of(program.toString()), Map.of("_HANDLER", "bootstrap"), program,
          zipped(program.getParent()), false, 1), program);
    }
    Path jvm = peers.resolve("jvm");
    add(found, new Variant("JVM", List.of("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", jvm + "/lib/*:" + jvm,
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"),
        Map.of("LAMBDA_TASK_ROOT", jvm.toString(), "_HANDLER", "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"),
        null, zipped(jvm), false, 5), jvm.resolve("lib"));
    return found;
  }

  private static Path zipped(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".zip");
  }

  private static void add(List<Variant> found, Variant variant, Path needs) {
    if (Files.exists(needs)) {
      found.add(variant);
    } else {
      System.err.println(variant.name() + ": left out, there is no " + needs.getFileName());
    }
  }
}
