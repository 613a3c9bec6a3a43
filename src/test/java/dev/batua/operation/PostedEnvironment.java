package dev.batua.operation;

import static io.restassured.RestAssured.given;

/** The application under test as Lambda runs it: an event goes through Quarkus' own loop. */
public final class PostedEnvironment implements FunctionEnvironment {
  private final LogLines lines = new LogLines();

  @Override
  public Contract contract() {
    return Contract.of(Stubbed.function());
  }

  @Override
  public String invoke(String event) {
    return given().contentType("application/json").body(event).post().asString();
  }

  @Override
  public String log() {
    return lines.text();
  }

  @Override
  public void close() {
    lines.close();
  }
}
