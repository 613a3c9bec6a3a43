package dev.batua.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a document comes out of its parts whole, or not at all. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeEach
  void common() throws IOException {
    part(
        "openapi.yaml",
        """
        openapi: '3.1.0'
        tags: [{name: Common}]
        x-common:
          x-ask:
            responses: {502: {$ref: '#/ask'}}
          requestBody:
            requestBody: {required: true}
            responses: {413: {$ref: '#/large'}}
          operationId:
            security: [{iam: []}]
            responses:
              200: {headers: {Kept: {$ref: '#/no'}}}
              502: {$ref: '#/common'}
        """);
  }

  private void part(String name, String yaml) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), yaml);
  }

  private JsonNode at(String place) throws IOException {
    return OpenApi.of(folder).at(place);
  }

  @Test
  void objects_and_lists_of_several_parts_grow_together() throws IOException {
    part("b/one.yaml", "tags: [{name: B}]\ncomponents: {schemas: {One: {type: string}}}");
    part("a/two.yaml", "tags: [{name: A}]\ncomponents: {schemas: {Two: {type: integer}}}");
    assertEquals(
        List.of("Common", "A", "B"),
        at("/tags").findValuesAsText("name"),
        "what is common first, then the folders by their names");
    assertEquals(
        JSON.readTree("{\"One\":{\"type\":\"string\"},\"Two\":{\"type\":\"integer\"}}"),
        at("/components/schemas"));
  }

  @Test
  void an_operation_has_what_it_says_and_what_is_common() throws IOException {
    part("a/one.yaml", "paths: {/a: {get: {operationId: a, responses: {200: {description: A}}}}}");
    assertEquals(
        JSON.readTree(
            """
            {"operationId":"a","security":[{"iam":[]}],"responses":{
            "200":{"description":"A","headers":{"Kept":{"$ref":"#/no"}}},
            "502":{"$ref":"#/common"}}}"""),
        at("/paths/~1a/get"));
    assertTrue(at("/x-common").isMissingNode());
  }

  @Test
  void an_operation_has_what_is_common_to_those_with_a_certain_field() throws IOException {
    part("a/one.yaml", "paths: {/a: {post: {operationId: a, requestBody: {content: {}}}}}");
    part("a/two.yaml", "paths: {/b: {get: {operationId: b, x-ask: true}}}");
    assertTrue(at("/paths/~1a/post/requestBody/required").asBoolean());
    assertEquals("#/large", at("/paths/~1a/post/responses/413/$ref").asText());
    assertEquals("#/ask", at("/paths/~1b/get/responses/502/$ref").asText());
    assertTrue(at("/paths/~1b/get/responses/413").isMissingNode());
  }

  @Test
  void what_an_operation_says_itself_is_left_alone() throws IOException {
    part(
        "a/one.yaml",
        """
        paths:
          /a: {get: {operationId: a, security: [], responses: {200: {$ref: '#/own'}, 502: {description: Own}}}}
        """);
    assertEquals(JSON.readTree("[]"), at("/paths/~1a/get/security"));
    assertEquals(
        JSON.readTree("{\"200\":{\"$ref\":\"#/own\"},\"502\":{\"description\":\"Own\"}}"),
        at("/paths/~1a/get/responses"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openapi: '3.1.0'",
        "tags: {name: B}",
        "info: {title: a, title: b}",
        "info: [",
        "info: {title: 'a}",
      })
  void what_is_said_twice_or_is_no_yaml_names_its_part(String yaml) throws IOException {
    part("b/wrong.yaml", yaml);
    Path wrong = folder.resolve("b/wrong.yaml");
    IOException failure = assertThrows(IOException.class, () -> OpenApi.of(folder));
    assertTrue(failure.getMessage().startsWith(wrong + ": "), failure::getMessage);
  }

  @Test
  void two_operations_at_one_path_are_both_there() throws IOException {
    part("a/one.yaml", "paths: {/a/b: {get: {operationId: one}}}");
    part("a/two.yaml", "paths: {/a/b: {post: {operationId: two}}}");
    assertEquals("one", at("/paths/~1a~1b/get/operationId").asText());
    assertEquals("two", at("/paths/~1a~1b/post/operationId").asText());
  }
}
