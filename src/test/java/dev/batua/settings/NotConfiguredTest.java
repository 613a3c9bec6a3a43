package dev.batua.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.operation.Event;
import dev.batua.operation.Event.Answer;
import dev.batua.operation.OperationUnderTest;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.provider.Stubbed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A function whose settings are missing or malformed: none of PhonePe's are there at all. */
@QuarkusTest
@QuarkusTestResource(
    value = Stubbed.class,
    restrictToAnnotatedClass = true,
    initArgs = {
      @ResourceArg(name = "quarkus.lambda.handler", value = "juspay-direct-debit"),
      @ResourceArg(name = "batua.juspay.api-key", value = ""),
      @ResourceArg(name = "batua.phonepe.salt-key", value = ""),
      @ResourceArg(name = "batua.phonepe.url", value = ""),
      @ResourceArg(name = "batua.phonepe.merchant-id", value = ""),
      @ResourceArg(name = "batua.phonepe.salt-index", value = ""),
      @ResourceArg(name = "batua.juspay.url", value = "http://canary.example/"),
      @ResourceArg(name = "batua.juspay.merchant-id", value = ""),
      @ResourceArg(name = "batua.juspay.topup-path", value = "/canary"),
      @ResourceArg(name = "batua.juspay.version", value = "canary\n"),
      @ResourceArg(name = "batua.http.timeout", value = "canary"),
      @ResourceArg(name = "batua.http.connect-timeout", value = "0s"),
      @ResourceArg(name = "batua.ca-file", value = "canary.pem"),
      @ResourceArg(name = "batua.secrets.max-age", value = "canary"),
      @ResourceArg(name = "batua.metrics.namespace", value = "canary canary"),
      @ResourceArg(name = "batua.juspay.api_key", value = "canary"),
      @ResourceArg(name = "batua.jusapy.url", value = "canary"),
      @ResourceArg(name = "batua.phonepe.misspelt", value = "canary"),
      @ResourceArg(name = "aws.profile", value = "canary")
    })
class NotConfiguredTest {

  @Test
  void answers_with_every_key_at_once_and_no_value() {
    Answer answer =
        Event.with("{\"orderId\":\"o\",\"directWalletToken\":\"t\",\"paymentMethod\":\"PAYTM\"}")
            .header("x-routing-id", "c")
            .send();
    OperationUnderTest.assertProblem(
        answer, 500, ProblemCode.NOT_CONFIGURED, Outcome.NOT_SENT, false);
    assertEquals(
        List.of(
            "batua.ca-file",
            "batua.http.connect-timeout",
            "batua.http.timeout",
            "batua.jusapy.url",
            "batua.juspay.api-key",
            "batua.juspay.api_key",
            "batua.juspay.merchant-id",
            "batua.juspay.topup-path",
            "batua.juspay.url",
            "batua.juspay.version",
            "batua.metrics.namespace",
            "batua.secrets.max-age"),
        OperationUnderTest.faulty(answer));
    assertTrue(answer.toString().contains("is missing; set BATUA_JUSPAY_API_KEY"));
    assertFalse(answer.toString().contains("batua.phonepe"));
  }
}
