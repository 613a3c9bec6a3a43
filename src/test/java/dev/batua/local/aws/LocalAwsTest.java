package dev.batua.local.aws;

import static dev.batua.local.Happenings.await;
import static dev.batua.local.Happenings.messages;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batua.local.Local;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in for AWS on this machine, called directly. */
@QuarkusTest
@TestProfile(Local.class)
class LocalAwsTest {
  private static RequestSpecification signed() {
    return Local.http().header("Authorization", "AWS4-HMAC-SHA256 Credential=demo");
  }

  private static Response ask(String target, String body) {
    return signed()
        .contentType("application/json")
        .header("X-Amz-Target", target)
        .body(body)
        .post("/aws");
  }

  @Test
  void what_cannot_be_dealt_with_is_dead_after_three_times() throws InterruptedException {
    String body = "no watch " + Local.fresh();
    ask("AmazonSQS.SendMessage", "{\"QueueUrl\":\"u\",\"MessageBody\":\"" + body + "\"}")
        .then()
        .statusCode(200)
        .body("MessageId", not(emptyString()));
    JsonNode dead =
        await(it -> it.get(0).path("state").asText().equals("DEAD"), () -> messages(body)).get(0);
    assertEquals(3, dead.path("times").asInt());
  }

  @Test
  void an_event_whose_detail_is_no_JSON_is_not_taken() {
    ask(
            "AWSEvents.PutEvents",
            """
            {"Entries":[{"Source":"s","DetailType":"t","Detail":"{}","EventBusName":"b"},
            {"Source":"s","DetailType":"t","Detail":"{","EventBusName":"b"}]}""")
        .then()
        .statusCode(200)
        .body("FailedEntryCount", equalTo(1))
        .body("Entries[0].EventId", not(emptyString()))
        .body("Entries[1].ErrorCode", equalTo("MalformedDetail"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AmazonSQS.SendMessage | {} | InvalidParameterValue",
        "AmazonSQS.SendMessage | {\"MessageBody\":\"a\",\"DelaySeconds\":901} | InvalidParameterValue",
        "AmazonSQS.SendMessage | { | SerializationException",
        "AmazonSQS.ReceiveMessage | {} | UnknownOperationException"
      })
  void what_AWS_would_refuse_is_refused(String target, String body, String error) {
    ask(target, body).then().statusCode(400).body("__type", equalTo(error));
  }

  @Test
  void what_is_not_signed_is_refused() {
    Local.http()
        .header("X-Amz-Target", "AmazonSQS.SendMessage")
        .body("{}")
        .post("/aws/")
        .then()
        .statusCode(400)
        .body("__type", equalTo("MissingAuthenticationTokenException"));
  }
}
