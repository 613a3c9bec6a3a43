package dev.batua.secretsmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.batua.aws.AwsAnswer;
import dev.batua.http.HttpAnswer;
import dev.batua.problem.Outcome;
import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretName;
import dev.batua.text.Secret;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValueTest {
  private static final SecretName NAME = new SecretName("batua.x.secret-id", "batua/x");

  private static Secret read(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    RestResponse<InputStream> head =
        RestResponse.ResponseBuilder.<InputStream>create(status).build();
    AwsAnswer answer = AwsAnswer.of(new HttpAnswer(head, bytes), new ObjectMapper());
    return SecretValue.of(answer, NAME, "ap-south-1");
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
    "ResourceNotFoundException, does not exist in ap-south-1",
    "com.amazon#AccessDeniedException, may not read",
    "DecryptionFailure:http://a, cannot be decrypted"
  })
  void the_type_of_an_error_is_found(String type, String says) {
    ProblemException problem = fails(400, "{\"__type\":\"" + type + "\"}");
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    String reason = problem.errors().get(0).reason();
    assertTrue(reason.contains(says), reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Message", "message"})
  void so_is_its_message(String field) {
    String body = "{\"__type\":\"AccessDenied\",\"" + field + "\":\"Access to KMS\"}";
    assertTrue(fails(400, body).errors().get(0).reason().contains("kms:Decrypt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no word", ""})
  void an_error_without_a_type_is_unavailable(String type) {
    assertEquals(
        ProblemCode.SECRETS_UNAVAILABLE, fails(400, "{\"__type\":\"" + type + "\"}").code());
  }

  @Test
  void what_is_too_long_is_unavailable() {
    String longest = "{\"SecretString\":\"a\"}" + " ".repeat(AwsAnswer.LARGEST_BYTES - 20);
    assertEquals("a", read(200, longest).reveal());
    assertEquals(ProblemCode.SECRETS_UNAVAILABLE, fails(200, longest + " ").code());
  }

  @Test
  void what_holds_no_text_is_no_secret() {
    assertEquals(ProblemCode.NOT_CONFIGURED, fails(200, "{\"SecretBinary\":\"canary\"}").code());
    for (String body : new String[] {"", "canary", "{}", "{\"SecretString\":1}"}) {
      ProblemException problem = fails(200, body);
      assertEquals(ProblemCode.SECRETS_UNAVAILABLE, problem.code());
      assertFalse(problem.problem("r", Outcome.NOT_SENT).toString().contains("canary"));
    }
  }
}
