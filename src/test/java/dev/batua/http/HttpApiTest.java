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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** How others are connected to by their names. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"))
class HttpApiTest extends CalledByName {
  private HttpApi<PhonePeApi> api(String url, Duration connectTimeout) throws Exception {
    return api(url, connectTimeout, null);
  }

  private void tells(Duration after, String... addresses) {
    names.tells(StubProvider.NAME, after, List.of(addresses));
  }

  @Test
  void a_connection_that_is_kept_needs_no_name() throws Exception {
    tells(Duration.ZERO, "127.0.0.1");
    HttpApi<PhonePeApi> api = api(stub.namedUrl(), PLENTY);
    for (int i = 0; i < 5; i++) {
      assertEquals(200, call(api));
    }
    assertEquals(1, names.asked());
  }

  @Test
  void a_name_is_looked_up_beside_what_else_goes_on() throws Exception {
    tells(PLENTY.multipliedBy(2), "127.0.0.1");
    HttpApi<PhonePeApi> slow = api(stub.namedUrl(), PLENTY);
    CompletableFuture<Integer> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return call(slow);
              } catch (HttpFailure e) {
                throw new CompletionException(e);
              }
            });
    while (names.asked() == 0) {
      Thread.onSpinWait();
    }
    assertEquals(200, call(api(stub.url(), PLENTY)));
    assertFalse(waiting.isDone());
    names.close();
    assertEquals(200, waiting.join());
  }

  @Test
  void looking_up_a_name_is_part_of_connecting() throws Exception {
    tells(PLENTY, "127.0.0.1");
    Deadline deadline = Deadline.in(PLENTY);
    HttpApi<PhonePeApi> api = api(stub.namedUrl(), Duration.ofMillis(200));
    assertFalse(assertThrows(HttpFailure.class, () -> call(api)).isSent());
    assertTrue(deadline.left().compareTo(PLENTY.dividedBy(2)) > 0, "waited for the name");
    assertTrue(stub.received().isEmpty());
  }

  @Test
  void who_was_not_there_is_tried_last_the_next_time() throws Exception {
    tells(Duration.ZERO, "127.0.3.1", "127.0.3.2", "127.0.0.1");
    assertEquals(200, call(api(stub.namedUrl(), PLENTY)));
    assertEquals(3, names.asked());
    assertEquals(200, call(api(stub.namedUrl(), PLENTY)));
    assertEquals(4, names.asked());
    assertEquals(2, stub.received().size());
  }

  @Test
  void where_nobody_is_anywhere_each_address_is_tried_once() throws Exception {
    tells(Duration.ZERO, "127.0.4.1", "127.0.4.2");
    HttpApi<PhonePeApi> api = api(stub.namedUrl(), PLENTY);
    assertFalse(assertThrows(HttpFailure.class, () -> call(api)).isSent());
    assertEquals(2, names.asked());
  }
}
