package dev.batua.environment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.batua.invocation.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lambda's Runtime API on this machine, with one process that polls it. */
final class RuntimeApi implements AutoCloseable {
  /** The settings of .ci/aloud, which the process has too where the tests have them. */
  private static final String LOGGING = "QUARKUS_((REST_CLIENT_|CONFIG_)?LOG).*";

  private static final String PATH = "/2018-06-01/runtime/";

  static {
    // Otherwise the server answers in two packets, and the second waits 40 ms for the first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private final CountDownLatch polled = new CountDownLatch(1);
  private final CountDownLatch initialized = new CountDownLatch(1);
  private final HttpServer server;
  private final Process process;
  private final Path output;

  private record Invocation(String event, long deadlineMillis) {}

  /** Starts an executable as Lambda does. */
  RuntimeApi(Path executable, Map<String, String> environment) throws IOException {
    this(List.of(executable.toString()), environment);
  }

  /** The same with arguments, which Lambda has none of. */
  RuntimeApi(List<String> command, Map<String, String> environment) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(PATH, this::handle);
    server.start();
    output = TemporaryFiles.file("batua-output", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> !name.matches(LOGGING));
    builder.environment().putAll(environment);
    builder
        .environment()
        .put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort());
    process = builder.start();
  }

  /** Says something of the callers of all events from now on. */
  void says(String header, String value) {
    headers.put(header, value);
  }

  /** Hands an event over and gives what the function answered. */
  String invoke(String event, Duration left) throws InterruptedException {
    events.add(new Invocation(event, System.currentTimeMillis() + left.toMillis()));
    String answer = answers.poll(60, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer; the process is alive: " + process.isAlive());
    }
    return answer;
  }

  /** Hands an event over on which the process is to end, and gives its exit status. */
  int end(String event) throws InterruptedException {
    events.add(new Invocation(event, System.currentTimeMillis() + 30_000));
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
    return process.exitValue();
  }

  /** Waits until the process asks for an event. */
  void awaitPoll() throws InterruptedException {
    assertTrue(polled.await(60, TimeUnit.SECONDS), "it never asked for an event");
  }

  long pid() {
    return process.pid();
  }

  /** The warnings and errors that the process has printed. */
  String errors() throws IOException {
    return output()
        .lines()
        .filter(line -> line.startsWith("WARN") || line.startsWith("ERROR"))
        .collect(Collectors.joining("\n"));
  }

  /** What the process has printed. */
  String output() throws IOException {
    return Files.readString(output);
  }

  /** How many sockets of the process wait for connections, by what Linux tells of it. */
  long listeningSockets() throws IOException {
    List<String> inodes = socketInodes();
    try (Stream<String> tcp = tcp()) {
      return tcp.map(line -> line.trim().split("\\s+"))
          .filter(socket -> socket[3].equals("0A") && inodes.contains(socket[9]))
          .count();
    }
  }

  private List<String> socketInodes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files
          .map(RuntimeApi::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .toList();
    }
  }

  private Stream<String> tcp() throws IOException {
    return Stream.concat(
        Files.readAllLines(Path.of("/proc/" + process.pid() + "/net/tcp")).stream().skip(1),
        Files.readAllLines(Path.of("/proc/" + process.pid() + "/net/tcp6")).stream().skip(1));
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/invocation/next")) {
      next(exchange);
    } else {
      answers.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(202, -1);
    }
    exchange.close();
  }

  /** Waits until the process asks for an event: its init phase is over then. */
  void awaitInit() throws InterruptedException {
    if (!initialized.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("no poll; the process is alive: " + process.isAlive());
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    initialized.countDown();
    polled.countDown();
    try {
      Invocation invocation = events.take();
      byte[] event = invocation.event().getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .add("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
      exchange
          .getResponseHeaders()
          .add("Lambda-Runtime-Deadline-Ms", String.valueOf(invocation.deadlineMillis()));
      headers.forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws Exception {
    process.destroyForcibly().waitFor();
    server.stop(0);
    assertFalse(output().contains("canary"), "a secret in what it printed");
  }
}
