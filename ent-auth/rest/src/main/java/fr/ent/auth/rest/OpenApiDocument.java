package fr.ent.auth.rest;

import fr.ent.core.rest.RestResource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Describes the resources that are there in OpenAPI 3.1, from their annotations and the records
 * that they read and write. What is the same for all stands in {@code META-INF/ent/openapi.json}.
 */
final class OpenApiDocument {
  private static final String FRAME = "/META-INF/ent/openapi.json";
  private static final int SETTING = 300;

  private OpenApiDocument() {}

  /** Write the description of these resources. */
  static String of(List<? extends RestResource> resources) {
    var described =
        resources.stream()
            .<Class<?>>map(RestResource::getClass)
            .filter(one -> one.isAnnotationPresent(Path.class))
            .toList();
    var loader = OpenApiDocument.class.getClassLoader();
    return SmallRyeOpenAPI.builder()
        .withConfig(config(described))
        .withApplicationClassLoader(loader)
        .withCustomStaticFile(OpenApiDocument::frame)
        .withIndex(SpokenTypes.index(described))
        .enableModelReader(false)
        .enableStandardFilter(false)
        .enableStandardStaticFiles(false)
        .addFilter(new ToldRefusals())
        .build()
        .toJSON();
  }

  private static InputStream frame() {
    return Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream(FRAME));
  }

  /** What a parameter is made from by {@link TextValues} is a text for whoever calls. */
  private static Config config(List<Class<?>> resources) {
    var settings = new TreeMap<String, String>();
    settings.put("mp.openapi.extensions.smallrye.openapi", "3.1.0");
    settings.put("mp.openapi.extensions.smallrye.operationIdStrategy", "CLASS_METHOD");
    resources.stream()
        .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
        .flatMap(OpenApiDocument::taken)
        .filter(one -> TextValues.maker(one).isPresent() && !one.getName().startsWith("java."))
        .forEach(one -> settings.put("mp.openapi.schema." + one.getName(), schema(one)));
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(Map.copyOf(settings), "openapi", SETTING))
        .build();
  }

  private static Stream<Class<?>> taken(Method method) {
    return Arrays.stream(method.getParameters()).map(Parameter::getType);
  }

  private static String schema(Class<?> type) {
    var parts = type.getRecordComponents();
    boolean uuid = parts != null && parts.length == 1 && parts[0].getType().equals(UUID.class);
    return "{\"name\":\"%s\",\"type\":\"string\"%s}"
        .formatted(type.getSimpleName(), uuid ? ",\"format\":\"uuid\"" : "");
  }
}
