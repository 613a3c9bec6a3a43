package dev.batua.local;

import static dev.batua.local.Local.http;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser finds on this machine. */
@QuarkusTest
@TestProfile(Local.class)
class PagesTest {
  @Test
  void the_pages_are_there() {
    http().get("/").then().statusCode(200).body(containsString("Batua on this machine"));
    http().get("/api").then().statusCode(200).body(containsString("the contract"));
    http()
        .get("/triggers.json")
        .then()
        .body("juspay-direct-debit.field", equalTo("directWalletToken"));
    http().get("/favicon.ico").then().statusCode(200).contentType("image/svg+xml");
  }

  /** Nor anything from elsewhere, which the browser is told. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/api", "/events"})
  void a_page_asks_for_nothing_that_is_not_there(String page) {
    String text =
        http()
            .get(page)
            .then()
            .header("Content-Security-Policy", startsWith("default-src 'self';"))
            .extract()
            .asString();
    Matcher file = Pattern.compile("<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)").matcher(text);
    int files = 0;
    for (; file.find(); files++) {
      http().get(file.group(1)).then().statusCode(200).body(not(emptyString()));
    }
    assertTrue(files > 1, text);
    Pattern.compile("from \"([^\"]+)\"")
        .matcher(http().get("/app.js").asString())
        .results()
        .forEach(module -> http().get(module.group(1)).then().statusCode(200));
  }

  @Test
  void the_document_is_the_one_that_the_build_puts_together() {
    assertEquals(
        JsonPath.from(new File("target/openapi.json")).getMap(""),
        http().get("/openapi.json").jsonPath().getMap(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/wallets/topup/start/nope", "/txns/topup/nope", "/pay/finish/demo_merchant/nope"})
  void a_page_of_nothing_says_so(String path) {
    http()
        .get("/simulator/juspay" + path)
        .then()
        .statusCode(404)
        .body(containsString("Nothing here"));
  }
}
