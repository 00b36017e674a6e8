package fr.ent.portal.matrix;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.ent.core.rest.RestResource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code /api/openapi.json} tells, held against what is there and what answers. */
final class RestDescription {
  private static final String ITSELF = "get /openapi.json";
  private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";

  /** What nothing answers. */
  static final List<String> UNTOLD =
      List.of("get /absences/of/{pupil}/nothing", "post /timetable/lessons/{lesson}");

  private final House house;
  private final String text;

  RestDescription(House house) {
    this.house = house;
    this.text = house.as(Cast.ANONYMOUS).get("/api/openapi.json").body();
  }

  /** What makes it no document of OpenAPI 3.1, by the schema of the OpenAPI Initiative. */
  List<String> faults() {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaIdResolvers(
                    ids ->
                        ids.mapPrefix(
                            "https://spec.openapis.org/", "classpath:spec.openapis.org/")))
        .getSchema(SchemaLocation.of(OFFICIAL))
        .validate(text, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** What it tells. */
  SortedSet<String> told() {
    return paths().entrySet().stream()
        .flatMap(
            path ->
                path.getValue().asJsonObject().keySet().stream()
                    .map(verb -> verb + " " + path.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonObject paths() {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject().getJsonObject("paths");
    }
  }

  /** What the annotations of every resource in the container say, read a second time. */
  SortedSet<String> there() {
    var beans = house.world().ent().get(BeanManager.class);
    var there = new TreeSet<>(List.of(ITSELF));
    beans.getBeans(RestResource.class, Any.Literal.INSTANCE).stream()
        .flatMap(one -> methods(one.getBeanClass()))
        .forEach(there::add);
    return there;
  }

  private static Stream<String> methods(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> verb(method).map(verb -> verb + " " + path(resource, method)).stream());
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
        .map(one -> one.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    return path(resource) + path(method);
  }

  private static String path(AnnotatedElement element) {
    var path = element.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
  }

  /** What is told and does not answer; what is told nowhere does not, which proves the question. */
  List<String> silent() {
    var asked = new TreeSet<>(told());
    asked.addAll(UNTOLD);
    return asked.stream().filter(one -> List.of(404, 405).contains(knock(one))).toList();
  }

  private int knock(String route) {
    var parts = route.split(" ", 2);
    var path = "/api" + parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var anybody = house.as(Cast.ANONYMOUS);
    return parts[0].equals("get")
        ? anybody.get(path).status()
        : anybody.post(path, Map.of()).status();
  }
}
