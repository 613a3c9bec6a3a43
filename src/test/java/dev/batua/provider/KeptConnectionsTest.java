package dev.batua.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.http.HttpSetup;
import dev.batua.invocation.Deadline;
import dev.batua.invocation.InvocationContext;
import dev.batua.phonepe.PhonePeApi;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a connection carries a second request, and that no request is lost or doubled by it. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class KeptConnectionsTest {
  private static final ProviderCall CALL =
      new ProviderCall("stub", Effect.MOVES_MONEY, "Ask.", List.of(), Map.of());

  StubProvider stub;

  @Inject ObjectMapper json;

  private ProviderClient<PhonePeApi> client;
  private int before;

  @BeforeEach
  void connectNothingYet() throws Exception {
    client = clientOf(stub);
    stub.answers(200, "{}");
    before = stub.connections();
  }

  private ProviderClient<PhonePeApi> clientOf(StubProvider provider) throws Exception {
    byte[] trusted = Files.readAllBytes(Path.of(provider.authority()));
    HttpSetup setup = new HttpSetup(Duration.ofSeconds(2), Duration.ofSeconds(20), trusted);
    return ProviderClient.of(PhonePeApi.class, URI.create(provider.url()), setup, json);
  }

  private int call() {
    return client.call(CALL, soon(), KeptConnectionsTest::topup, ProviderAnswer::status);
  }

  private static Deadline soon() {
    return Deadline.of(new InvocationContext("request-1", Duration.ofSeconds(30)));
  }

  private void assertArrived(int requests, int connections) {
    assertEquals(requests, stub.received().size());
    assertEquals(connections, stub.connections() - before);
  }

  @Test
  void one_that_was_just_used_carries_the_next_request() {
    for (int i = 0; i < 5; i++) {
      assertEquals(200, call());
    }
    assertArrived(5, 1);
  }

  @Test
  void one_that_was_left_too_long_is_not_used_again() throws Exception {
    call();
    Thread.sleep(KeptConnections.LONGEST_IDLE.plusMillis(50).toMillis());
    assertEquals(200, call());
    assertArrived(2, 2);
  }

  @Test
  void a_provider_that_is_gone_after_a_while_is_asked_once_more() throws Exception {
    Deadline deadline = Deadline.of(new InvocationContext("request-1", Duration.ofSeconds(30)));
    try (StubProvider gone = new StubProvider()) {
      client = clientOf(gone);
      gone.answers(200, "{}");
      call();
    }
    Thread.sleep(KeptConnections.LONGEST_IDLE.plusMillis(50).toMillis());
    ProblemException problem = assertThrows(ProblemException.class, this::call);
    assertEquals(ProblemCode.PROVIDER_UNREACHABLE, problem.code());
    assertTrue(deadline.left().toSeconds() > 10, "asked again until the time was over");
  }

  @Test
  void one_that_the_provider_closed_is_not_used_again() throws Exception {
    stub.behaves(response -> response.end("{}").onComplete(sent -> response.close()));
    for (int i = 1; i <= 20; i++) {
      assertEquals(200, call());
      Thread.sleep(20);
    }
    assertArrived(20, 20);
  }

  @Test
  void one_that_carried_an_error_carries_the_next_request_if_that_was_taken() {
    stub.answers(500, "{}");
    assertEquals(500, call());
    assertEquals(500, call());
    assertArrived(2, 1);
  }

  @Test
  void one_whose_answer_was_not_taken_carries_no_other_request() {
    for (int i = 1; i <= 5; i++) {
      assertThrows(IllegalStateException.class, this::callInVain);
    }
    assertArrived(5, 5);
  }

  /** What is judged yet may turn out not to be taken. */
  @Test
  void one_whose_answer_is_being_judged_carries_no_other_request() {
    client.call(CALL, soon(), KeptConnectionsTest::topup, answer -> call());
    assertArrived(2, 2);
  }

  private static Uni<RestResponse<InputStream>> topup(PhonePeApi api) {
    return api.topupWallet("signature", "{}");
  }

  private void callInVain() {
    client.call(
        CALL,
        soon(),
        KeptConnectionsTest::topup,
        answer -> {
          throw new IllegalStateException();
        });
  }
}
