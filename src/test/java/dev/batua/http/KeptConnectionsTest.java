package dev.batua.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.invocation.Deadline;
import dev.batua.phonepe.PhonePeApi;
import dev.batua.provider.StubProvider;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
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
  StubProvider stub;

  private HttpApi<PhonePeApi> client;
  private int before;

  @BeforeEach
  void connectNothingYet() throws Exception {
    client = clientOf(stub);
    stub.answers(200, "{}");
    before = stub.connections();
  }

  private HttpApi<PhonePeApi> clientOf(StubProvider provider) throws Exception {
    byte[] trusted = Files.readAllBytes(Path.of(provider.authority()));
    HttpSetup setup = new HttpSetup(Duration.ofSeconds(2), Duration.ofSeconds(20), trusted, null);
    return setup.api(PhonePeApi.class, URI.create(provider.url()));
  }

  private static Uni<RestResponse<InputStream>> send(PhonePeApi api) {
    return api.topupWallet("signature", "{}");
  }

  private int call() throws HttpFailure {
    return call(Duration.ofSeconds(30), KeptConnectionsTest::send);
  }

  private int call(Duration time, Function<PhonePeApi, Uni<RestResponse<InputStream>>> send)
      throws HttpFailure {
    return client.call(Deadline.in(time), 1000, false, send, it -> it.head().getStatus());
  }

  private void assertArrived(int requests, int connections) {
    assertEquals(requests, stub.received().size());
    assertEquals(connections, stub.connections() - before);
  }

  @Test
  void one_that_was_just_used_carries_the_next_request() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertEquals(200, call());
    }
    assertArrived(5, 1);
  }

  @Test
  void one_that_was_left_too_long_is_not_used_again() throws Exception {
    call();
    waitTooLong();
    assertEquals(200, call());
    assertArrived(2, 2);
  }

  @Test
  void a_provider_that_is_gone_after_a_while_is_asked_once_more() throws Exception {
    Deadline deadline = Deadline.in(Duration.ofSeconds(30));
    try (StubProvider gone = new StubProvider()) {
      client = clientOf(gone);
      gone.answers(200, "{}");
      call();
    }
    waitTooLong();
    assertFalse(assertThrows(HttpFailure.class, this::call).isSent());
    assertTrue(deadline.left().toSeconds() > 10, "asked again until the time was over");
  }

  @Test
  void one_that_proves_old_when_the_time_is_over_is_no_connection() throws Exception {
    call();
    waitTooLong();
    HttpFailure failure =
        assertThrows(
            HttpFailure.class,
            () -> call(Duration.ofMillis(500), KeptConnectionsTest::tooLateForAnother));
    assertFalse(failure.isSent());
    assertArrived(1, 1);
  }

  /** Sends by a connection that is old, and tells so when the time is over. */
  private static Uni<RestResponse<InputStream>> tooLateForAnother(PhonePeApi api) {
    CompletableFuture<RestResponse<InputStream>> old = send(api).subscribeAsCompletionStage();
    assertThrows(CompletionException.class, old::join);
    LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
    return Uni.createFrom().completionStage(old);
  }

  private static void waitTooLong() throws InterruptedException {
    Thread.sleep(KeptConnections.LONGEST_IDLE.plusMillis(50).toMillis());
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
  void one_that_carried_an_error_carries_the_next_request_if_that_was_taken() throws Exception {
    stub.answers(500, "{}");
    assertEquals(500, call());
    assertEquals(500, call());
    assertArrived(2, 1);
  }

  @Test
  void one_whose_answer_was_not_taken_carries_no_other_request() throws Exception {
    for (int i = 1; i <= 5; i++) {
      assertThrows(IllegalStateException.class, this::callInVain);
    }
    assertArrived(5, 5);
  }

  /** What is judged yet may turn out not to be taken. */
  @Test
  void one_whose_answer_is_being_judged_carries_no_other_request() throws Exception {
    Deadline deadline = Deadline.in(Duration.ofSeconds(30));
    client.call(deadline, 1000, false, KeptConnectionsTest::send, answer -> callInPassing());
    assertArrived(2, 2);
  }

  private int callInPassing() {
    try {
      return call();
    } catch (HttpFailure e) {
      throw new AssertionError(e);
    }
  }

  private void callInVain() throws HttpFailure {
    client.call(
        Deadline.in(Duration.ofSeconds(30)),
        1000,
        false,
        KeptConnectionsTest::send,
        answer -> {
          throw new IllegalStateException();
        });
  }
}
