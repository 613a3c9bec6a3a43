package dev.batua.secretsmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.text.Secret;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretValueTest {
  private static final SecretName NAME = new SecretName("batua.x.secret-id", "batua/x");

  private static Secret read(int status, String body) {
    InputStream stream =
        body == null ? null : new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    RestResponse<InputStream> answer = RestResponse.status(RestResponse.Status.OK, stream);
    if (status != 200) {
      answer = RestResponse.ResponseBuilder.<InputStream>create(status).entity(stream).build();
    }
    return SecretValue.of(answer, NAME, new ObjectMapper());
  }

  private static ProblemException fails(int status, String body) {
    return assertThrows(ProblemException.class, () -> read(status, body));
  }

  @Test
  void the_text_is_taken_as_it_is() {
    assertEquals("{\"a\":1}", read(200, "{\"SecretString\":\"{\\\"a\\\":1}\"}").reveal());
  }

  @ParameterizedTest
  @CsvSource({
    "500, ResourceNotFoundException",
    "429, AccessDeniedException",
    "400, ThrottlingException",
    "400, Throttling",
    "400, ThrottledException",
    "400, TooManyRequestsException",
    "400, RequestThrottledException",
    "400, RequestTimeoutException",
    "400, ServiceUnavailable",
    "400, InternalServiceError",
    "400, InternalFailure",
    "400, 'no word'",
    "400, ''"
  })
  void what_may_pass_is_unavailable(int status, String type) {
    assertEquals(
        ProblemCode.SECRETS_UNAVAILABLE, fails(status, "{\"__type\":\"" + type + "\"}").code());
  }

  @ParameterizedTest
  @CsvSource({
    "ResourceNotFoundException, does not exist",
    "com.amazon#AccessDeniedException, may not read",
    "AccessDenied, may not read",
    "DecryptionFailure:http://a, cannot be decrypted",
    "InvalidParameterException, InvalidParameterException"
  })
  void what_is_wrong_is_said(String type, String says) {
    ProblemException problem = fails(400, "{\"__type\":\"" + type + "\"}");
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    String reason = problem.errors().get(0).reason();
    assertTrue(reason.contains(says), reason);
  }

  @Test
  void what_holds_no_text_is_no_secret() {
    assertEquals(ProblemCode.NOT_CONFIGURED, fails(200, "{\"SecretBinary\":\"canary\"}").code());
    for (String body : new String[] {null, "", "canary", "{}", "{\"SecretString\":1}"}) {
      ProblemException problem = fails(200, body);
      assertEquals(ProblemCode.SECRETS_UNAVAILABLE, problem.code());
      assertFalse(problem.problem("r", Outcome.NOT_SENT).toString().contains("canary"));
    }
  }
}
