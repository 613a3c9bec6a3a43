package dev.batua.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.FunctionEnvironment;
import dev.batua.environment.StubSettings;
import dev.batua.hostile.TlsIdentity.Validity;
import dev.batua.operation.Contract;
import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.provider.StubProvider;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever cannot prove to be the provider gets nothing, and the caller is told so in time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Impostors {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** The limit, and what a busy machine may add. */
  private static final Duration LONGEST = TIMEOUT.plusSeconds(3);

  private static final String HOST = "localhost";
  private static final byte PROTOCOL_VERSION = 70;

  private TlsIdentity authority;
  private Path trusted;

  /** Starts a function. */
  abstract FunctionEnvironment start(Map<String, String> settings) throws Exception;

  static Stream<Target> operations() {
    return Target.all();
  }

  @BeforeAll
  void found() throws Exception {
    authority = TlsIdentity.ofItself("authority.example");
    trusted = authority.file();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void the_provider_itself_gets_the_request(Target target) throws Exception {
    TlsIdentity right = authority.vouchesFor(HOST, Validity.now());
    try (StubProvider provider = new StubProvider(right.options(), trusted)) {
      target.succeedsAt(provider);
      assertEquals(200, ask(target, provider.url()).status());
      assertEquals(1, provider.received().size());
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_certificate_for_another_host(Target target) throws Exception {
    assertGetsNothing(target, authority.vouchesFor("another.example", Validity.now()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_certificate_that_has_expired(Target target) throws Exception {
    assertGetsNothing(target, authority.vouchesFor(HOST, Validity.past()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_certificate_that_is_not_valid_yet(Target target) throws Exception {
    assertGetsNothing(target, authority.vouchesFor(HOST, Validity.future()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_certificate_that_vouches_for_itself(Target target) throws Exception {
    assertGetsNothing(target, TlsIdentity.ofItself(HOST));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_certificate_of_an_unknown_authority(Target target) throws Exception {
    // Of the same name: it is the key that counts.
    TlsIdentity unknown = TlsIdentity.ofItself("authority.example");
    assertGetsNothing(target, unknown.vouchesFor(HOST, Validity.now()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_certificate_of_somebody_who_is_no_authority(Target target) throws Exception {
    TlsIdentity other = authority.vouchesFor("another.example", Validity.now());
    assertGetsNothing(target, other.vouchesFor(HOST, Validity.now()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_protocol_that_is_too_old(Target target) throws Exception {
    for (int minor : new int[] {0, 1, 2}) {
      try (Babbler server = new Babbler(serverHello(minor))) {
        assertUnreachable(target, server.url());
        assertFalse(server.replies().isEmpty(), "nobody called");
        server.replies().forEach(Impostors::assertRefusesTheVersion);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void plain_HTTP_on_the_port(Target target) throws Exception {
    byte[] answer = Misdeed.whole(200, "application/json", RawProvider.bytes(target.success()));
    try (Babbler server = new Babbler(answer)) {
      assertUnreachable(target, server.url());
      assertFalse(server.replies().isEmpty(), "nobody called");
      server.replies().forEach(reply -> assertTrue(reply.length < 10, "more than an alert"));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_name_that_nobody_knows(Target target) throws Exception {
    assertUnreachable(target, "https://no-such-host.invalid");
  }

  /** That it is one fatal alert, whatever version of TLS the alert itself is of. */
  private static void assertRefusesTheVersion(byte[] reply) {
    byte[] alert = {21, 3, reply[2], 0, 2, 2, PROTOCOL_VERSION};
    assertArrayEquals(alert, reply);
  }

  private void assertGetsNothing(Target target, TlsIdentity impostor) throws Exception {
    try (StubProvider provider = new StubProvider(impostor.options(), trusted)) {
      target.succeedsAt(provider);
      assertUnreachable(target, provider.url());
      assertEquals(List.of(), provider.received());
    }
  }

  private void assertUnreachable(Target target, String url) throws Exception {
    long begun = System.nanoTime();
    Answer answer = ask(target, url);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertEquals(503, answer.status(), answer::toString);
    assertEquals("PROVIDER_UNREACHABLE", answer.text("code"));
    assertEquals(target.notSent(), answer.text("outcome"));
    assertEquals("true", answer.text("retryable"));
    assertTrue(took.compareTo(LONGEST) < 0, () -> "took " + took);
  }

  /** Sends a right request that carries secrets; none may be seen. */
  private Answer ask(Target target, String url) throws Exception {
    ObjectNode event = target.event();
    Map<String, String> settings = StubSettings.of(target.function(), url, trusted.toString());
    settings.put("batua.http.timeout", TIMEOUT.toString());
    try (FunctionEnvironment function = start(settings)) {
      Answer answer = new Answer(Event.parsed(function.invoke(event.toString())));
      Contract.of(target.function()).check(event, answer.response());
      assertFalse(answer.toString().contains("canary"), answer::toString);
      assertFalse(function.log().contains("canary"), "a secret in the log");
      return answer;
    }
  }

  /** A server's first words in SSL 3.0 (0), TLS 1.0 (1) or 1.1 (2), whatever it was offered. */
  private static byte[] serverHello(int minor) {
    int random = 32;
    int body = 2 + random + 1 + 2 + 1;
    return ByteBuffer.allocate(5 + 4 + body)
        // A record of the handshake ...
        .put(new byte[] {22, 3, (byte) minor})
        .putShort((short) (4 + body))
        // ... with a ServerHello ...
        .putInt(2 << 24 | body)
        .put(new byte[] {3, (byte) minor})
        .put(new byte[random])
        // ... of a session without a name, with TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA.
        .put((byte) 0)
        .putShort((short) 0xC013)
        .array();
  }
}
