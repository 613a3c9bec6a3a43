package dev.batua.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.http.Unconnected;
import dev.batua.invocation.Invocation;
import dev.batua.invocation.InvocationContext;
import dev.batua.problem.Fault;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.secret.SecretReader;
import dev.batua.start.Readiness;
import dev.batua.start.Rehearsal;
import dev.batua.text.Secret;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a request becomes what was asked for, and with which keys it is sent. */
class ProviderTest {
  private static final SecretName SECRET = new SecretName("batua.shop.secret-id", "shop/keys");

  private final Map<String, String> settings =
      new HashMap<>(Map.of("batua.shop.url", "https://shop.example", "batua.shop.key", "key-one"));
  private final Deque<CompletableFuture<Secret>> readings = new ArrayDeque<>();
  private final Deque<Uni<RestResponse<InputStream>>> answers = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private final Readiness readiness = new Readiness();
  private final Invocation invocation =
      new Invocation(new InvocationContext("request-1", Duration.ofSeconds(30)));

  private Shop shop() {
    SecretReader store = readings::remove;
    return Shop.of(settings, this::answer, store, readiness);
  }

  private Uni<RestResponse<InputStream>> answer(String key) {
    keys.add(key);
    return answers.remove();
  }

  private void answers(int status, String json) {
    InputStream body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    RestResponse<InputStream> answer =
        RestResponse.ResponseBuilder.<InputStream>create(status)
            .entity(body)
            .header("x-request-id", "id-" + status)
            .build();
    answers.add(Uni.createFrom().item(answer));
  }

  private void keepsKeys(String... texts) {
    settings.remove("batua.shop.key");
    settings.put("batua.shop.secret-id", SECRET.id());
    for (String text : texts) {
      readings.add(
          CompletableFuture.completedFuture(Secret.of("{\"key\":\"%s\"}".formatted(text))));
    }
  }

  private String call(Shop shop) {
    return shop.call(
        new Shop.Question(Effect.MOVES_MONEY), invocation, answer -> answer.text("is"));
  }

  private ProblemException fails(Shop shop) {
    return assertThrows(ProblemException.class, () -> call(shop));
  }

  @Test
  void an_answer_is_read_and_what_is_learned_on_the_way_is_noted() {
    answers(200, "{\"is\":\"there\"}");
    assertEquals("there", call(shop()));
    assertEquals(List.of("key-one"), keys);
    assertEquals("shop", invocation.provider());
    assertEquals("id-200", invocation.providerRequestId());
    Duration took = invocation.inProvider();
    assertTrue(!took.isNegative() && took.compareTo(Duration.ofMinutes(10)) < 0, took::toString);
  }

  @Test
  void a_call_before_another_is_the_same() {
    answers(200, "{\"is\":\"there\"}");
    Shop.Question question = new Shop.Question(Effect.ASKS);
    assertEquals("there", shop().callFirst(question, invocation, answer -> answer.text("is")));
  }

  @Test
  void refused_keys_are_replaced_and_the_request_is_sent_once_more() {
    keepsKeys("key-one", "key-two");
    answers(401, "{}");
    answers(200, "{\"is\":\"there\"}");
    assertEquals("there", call(shop()));
    assertEquals(List.of("key-one", "key-two"), keys);
  }

  @Test
  void other_keys_that_are_refused_too_are_the_last() {
    keepsKeys("key-one", "key-two");
    answers(401, "{}");
    answers(401, "{}");
    assertEquals(ProblemCode.PROVIDER_CREDENTIALS, fails(shop()).code());
    assertEquals(List.of("key-one", "key-two"), keys);
  }

  @Test
  void the_same_keys_are_not_tried_again() {
    keepsKeys("key-one", "key-one");
    answers(401, "{}");
    ProblemException refusal = fails(shop());
    assertEquals(ProblemCode.PROVIDER_CREDENTIALS, refusal.code());
    assertNull(refusal.errors());
    assertEquals(List.of("key-one"), keys);
  }

  @Test
  void keys_of_the_settings_have_no_others() {
    answers(401, "{}");
    ProblemException refusal = fails(shop());
    assertEquals(ProblemCode.PROVIDER_CREDENTIALS, refusal.code());
    assertNull(refusal.errors());
  }

  @Test
  void what_else_is_refused_is_not_sent_again_and_shows_no_key() {
    keepsKeys("key-one", "key-two");
    answers(422, "{\"why\":\"not with key-one\"}");
    ProblemException refusal = fails(shop());
    assertEquals(ProblemCode.PROVIDER_REFUSED, refusal.code());
    assertEquals("not with ***", refusal.words().code());
    assertEquals(1, readings.size(), "read the secret");
  }

  @Test
  void a_refusal_of_keys_tells_what_is_wrong_with_the_secret() {
    keepsKeys("key-one");
    ProblemException odd = SECRET.faulty("is odd");
    readings.add(CompletableFuture.failedFuture(odd));
    answers(401, "{}");
    ProblemException refusal = fails(shop());
    assertEquals(ProblemCode.PROVIDER_CREDENTIALS, refusal.code());
    assertEquals(odd.errors(), refusal.errors());
  }

  @Test
  void a_refusal_of_keys_tells_that_there_may_be_others_which_cannot_be_read() {
    keepsKeys("key-one");
    readings.add(CompletableFuture.failedFuture(SECRET.unavailable()));
    answers(401, "{}");
    ProblemException refusal = fails(shop());
    assertEquals(ProblemCode.PROVIDER_CREDENTIALS, refusal.code());
    assertEquals(
        List.of(
            new Fault(
                SECRET.setting(), "names the secret shop/keys, which cannot be read for now")),
        refusal.errors());
  }

  @Test
  void init_waits_for_the_first_keys() {
    keepsKeys();
    CompletableFuture<Secret> reading = new CompletableFuture<>();
    readings.add(reading);
    Shop shop = shop();
    Thread init = new Thread(readiness::await);
    init.start();
    while (init.isAlive() && init.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertTrue(init.isAlive(), "waits for nothing");
    reading.complete(Secret.of("{\"key\":\"key-one\"}"));
    answers(200, "{\"is\":\"there\"}");
    assertEquals("there", call(shop));
  }

  @Test
  void every_setting_that_is_wrong_is_named() {
    settings.remove("batua.shop.url");
    settings.put("batua.shop.ulr", "https://shop.example");
    settings.put("batua.http.timeout", "soon");
    settings.put("batua.metrics.namespace", "a b");
    settings.put("batua.mall.url", "another provider's");
    ProblemException problem = fails(shop());
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    assertEquals(
        List.of(
            "batua.shop.url", "batua.http.timeout", "batua.metrics.namespace", "batua.shop.ulr"),
        problem.errors().stream().map(Fault::field).toList());
  }

  @ParameterizedTest
  @EnumSource
  void a_request_that_never_left_was_not_sent(Effect effect) {
    answers.add(Uni.createFrom().failure(new IOException("nobody there")));
    Shop shop = shop();
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () -> shop.call(new Shop.Question(effect), invocation, answer -> "read"));
    assertEquals(ProblemCode.PROVIDER_UNREACHABLE, problem.code());
    assertEquals("shop", invocation.provider());
  }

  @Test
  void a_failure_tells_what_is_known() {
    ProviderCall call =
        new ProviderCall("shop", Effect.ASKS, "Ask.", List.of(), Map.of(), Set.of());
    assertEquals(ProblemCode.PROVIDER_UNREACHABLE, problem(call, false, new IOException()));
    assertEquals(ProblemCode.PROVIDER_TIMEOUT, problem(call, true, new IOException()));
    assertEquals(ProblemCode.PROVIDER_FAILED, problem(call, true, new RuntimeException()));
  }

  private static ProblemCode problem(ProviderCall call, boolean sent, Exception cause) {
    return ProviderClient.problem(call, Unconnected.failure(sent, cause)).code();
  }

  @Test
  void a_rehearsal_goes_the_whole_way_with_keys_of_nobodys() throws Exception {
    keepsKeys("key-one");
    answers.add(Uni.createFrom().failure(new IOException("stopped before it left")));
    Shop shop = shop();
    Rehearsal rehearsal = new Rehearsal("{}", shop.rehearsalSecret(), "{\"is\":\"made up\"}");
    assertEquals("made up", rehearsal.play(() -> call(shop)));
    assertEquals(List.of("nobody's"), keys);
  }
}
