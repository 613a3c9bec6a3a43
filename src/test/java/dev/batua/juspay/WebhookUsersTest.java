package dev.batua.juspay;

import static dev.batua.juspay.Webhooks.basic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.problem.ProblemCode;
import dev.batua.problem.ProblemException;
import dev.batua.secret.SecretTexts;
import dev.batua.text.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may call back, out of a secret, in which two users may be for a while. */
class WebhookUsersTest {
  private static final String NEW = "\"webhookUser\":\"new\",\"webhookPassword\":\"canary:1\"";
  private static final String OLD =
      "\"previousWebhookUser\":\"old\",\"previousWebhookPassword\":\"canary-2\"";

  private static WebhookUsers of(String... fields) {
    return WebhookUsers.of(SecretTexts.of("{" + String.join(",", fields) + "}"));
  }

  @Test
  void the_new_user_and_the_one_before_are_known_while_both_are_there() {
    WebhookUsers both = of(NEW, OLD);
    assertTrue(both.have(basic("new:canary:1")));
    assertTrue(both.have(basic("old:canary-2")));
    assertFalse(both.have(basic("new:canary-2")));
    assertFalse(both.have(basic("old:canary:1")));
  }

  @Test
  void either_is_known_alone() {
    assertTrue(of(NEW).have(basic("new:canary:1")));
    assertFalse(of(NEW).have(basic("old:canary-2")));
    assertTrue(of(OLD).have(basic("old:canary-2")));
    assertFalse(of(OLD).have(basic("new:canary:1")));
  }

  @Test
  void half_of_one_is_nobody_who_has_an_empty_rest() {
    WebhookUsers half = of(NEW, "\"previousWebhookUser\":\"old\"");
    for (String header : List.of("", basic(""), basic("old:"), basic(":"), basic("old:null"))) {
      assertFalse(half.have(header), header);
    }
    assertFalse(half.have(null));
  }

  @Test
  void where_there_is_nobody_that_is_said() {
    for (WebhookUsers nobody : List.of(of(), of("\"webhookUser\":\"new\""))) {
      ProblemException problem =
          assertThrows(ProblemException.class, () -> nobody.have(basic("new:")));
      assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    }
  }

  /** The name may be part of a page that a customer is sent to, and that is handed on whole. */
  @Test
  void the_passwords_are_secret_and_the_names_are_not() {
    WebhookUsers both = of(NEW, OLD);
    assertEquals(List.of("canary:1", "canary-2"), both.secrets().map(Secret::reveal).toList());
    assertFalse(both.toString().contains("canary"), both::toString);
  }

  @Test
  void a_password_with_a_fault_is_named_without_itself() {
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () -> of("\"webhookUser\":\"new\",\"webhookPassword\":\" canary \""));
    assertEquals(ProblemCode.NOT_CONFIGURED, problem.code());
    String errors = problem.errors().toString();
    assertTrue(errors.contains("webhookPassword"), errors);
    assertFalse(errors.contains("canary"), errors);
  }
}
