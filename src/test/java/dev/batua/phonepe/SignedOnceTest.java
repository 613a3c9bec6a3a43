package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batua.environment.JvmEnvironment;
import dev.batua.environment.Parts;
import dev.batua.invocation.Invocation;
import dev.batua.invocation.InvocationContext;
import dev.batua.provider.Effect;
import dev.batua.provider.ProviderRequest;
import dev.batua.provider.UnconnectedParts;
import dev.batua.start.Readiness;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** That a call puts its payload together once: what is struck out is what was sent. */
class SignedOnceTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "batua.phonepe.url", "https://phonepe.example",
          "batua.phonepe.merchant-id", "M",
          "batua.phonepe.salt-key", "salt",
          "batua.phonepe.salt-index", "1");

  private final List<String> signed = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();

  private final class Payload implements SignedRequest {
    @Override
    public Effect effect() {
      return Effect.MOVES_NONE;
    }

    @Override
    public String afterUnknown() {
      return "Nothing.";
    }

    @Override
    public String path() {
      signed.add(PhonePeApi.WALLET_TOPUP);
      return PhonePeApi.WALLET_TOPUP;
    }

    @Override
    public ObjectNode payload(String merchantId) {
      return JsonNodeFactory.instance.objectNode().put("count", signed.size());
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload payload) {
      return api.topupWallet(payload.xVerify(), payload.body());
    }
  }

  private final class Question implements SignedQuestion {
    @Override
    public String path() {
      signed.add(PhonePeApi.TRANSACTION_STATUS);
      return PhonePeApi.TRANSACTION_STATUS;
    }

    @Override
    public String transactionId() {
      return "t";
    }

    @Override
    public Uni<RestResponse<InputStream>> send(PhonePeApi api, SignedPayload payload) {
      return api.transaction(new PhonePeHeaders(payload.xVerify()), payload.merchantId(), "t");
    }
  }

  private void call(ProviderRequest<PhonePeApi, PhonePeAccount> request) {
    Object api =
        Proxy.newProxyInstance(
            PhonePeApi.class.getClassLoader(),
            new Class<?>[] {PhonePeApi.class},
            (proxy, method, arguments) -> {
              sent.add(method.getName());
              InputStream body = new ByteArrayInputStream("{\"code\":\"SUCCESS\"}".getBytes());
              return Uni.createFrom().item(RestResponse.ok(body));
            });
    SmallRyeConfig config = JvmEnvironment.config(SETTINGS);
    var parts = new UnconnectedParts(config, api, null, new Readiness());
    PhonePe phonePe = Parts.provider(PhonePe.class, config, parts);
    Invocation invocation =
        new Invocation(new InvocationContext("request-1", Duration.ofSeconds(30)));
    assertEquals("SUCCESS", phonePe.call(request, invocation, answer -> answer.text("code")));
  }

  @Test
  void a_payload_is() {
    call(new Payload());
    assertEquals(List.of(PhonePeApi.WALLET_TOPUP), signed);
    assertEquals(List.of("topupWallet"), sent);
  }

  @Test
  void a_question_is() {
    call(new Question());
    assertEquals(List.of(PhonePeApi.TRANSACTION_STATUS), signed);
    assertEquals(List.of("transaction"), sent);
  }
}
