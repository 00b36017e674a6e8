package fr.ent.auth.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.ent.core.rest.RestResource;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of resources, and that it is OpenAPI 3.1. */
class OpenApiTest {
  private static final String TEXT =
      OpenApiDocument.of(List.<RestResource>of(new Notebook(), new Notebook.Torn()));
  private static final JsonObject TOLD = Json.createReader(new StringReader(TEXT)).readObject();

  /** The schema of the OpenAPI Initiative, of 2022-10-07. */
  private static Schema official() {
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaIdResolvers(
                    ids ->
                        ids.mapPrefix(
                            "https://spec.openapis.org/", "classpath:spec.openapis.org/")));
    return registry.getSchema(
        SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));
  }

  @Test
  void itIsADocumentOfOpenApi31() {
    assertThat(TOLD.getString("openapi")).startsWith("3.1.");
    assertThat(official().validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theProofSeesADocumentThatIsNone() {
    for (var wrong :
        List.of(
            TEXT.replace("\"openapi\" : \"3.1.0\"", "\"openapi\" : \"3.0.3\""),
            TEXT.replace("\"in\" : \"path\"", "\"in\" : \"road\""),
            TEXT.replace("\"type\" : \"http\"", "\"type\" : \"htp\""))) {
      assertThat(wrong).isNotEqualTo(TEXT);
      assertThat(official().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void eachMethodOfAResourceIsThere() {
    assertThat(TOLD.getJsonObject("paths").keySet())
        .containsExactlyInAnyOrder(
            "/openapi.json",
            "/notes",
            "/notes/of/{person}",
            "/notes/secret",
            "/notes/broken",
            "/notes/torn");
    assertThat(TOLD.getJsonObject("paths").getJsonObject("/notes").keySet())
        .containsExactlyInAnyOrder("get", "post");
  }

  @Test
  void anIdIsAUuidAndADayIsADate() {
    var of = value("/paths/~1notes~1of~1{person}/get/parameters");
    assertThat(of.toString()).contains("PersonId").doesNotContain("Actor");
    assertThat(value("/components/schemas/PersonId/format").toString()).isEqualTo("\"uuid\"");
    assertThat(value("/components/schemas/LocalDate/format").toString()).isEqualTo("\"date\"");
    assertThat(value("/components/schemas/Note/properties").asJsonObject().keySet())
        .containsExactlyInAnyOrder("author", "text");
  }

  @Test
  void whatWritesNeedsTheFormTokenBesideASessionAndRefusalsAreProblems() {
    assertThat(value("/paths/~1notes/post/security").toString())
        .isEqualTo("[{\"key\":[]},{\"session\":[],\"form\":[]}]");
    assertThat(value("/security").toString()).isEqualTo("[{\"key\":[]},{\"session\":[]}]");
    var answers = value("/paths/~1notes/post/responses").asJsonObject();
    assertThat(answers.keySet())
        .contains("200", "400", "401", "403", "404", "413", "429", "default");
    assertThat(value("/components/responses/problem/content").asJsonObject().keySet())
        .containsExactly("application/problem+json");
  }

  private static JsonValue value(String pointer) {
    return TOLD.getValue(pointer);
  }
}
