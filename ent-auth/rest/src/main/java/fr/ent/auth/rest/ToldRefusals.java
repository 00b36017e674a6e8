package fr.ent.auth.rest;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Says of each operation how it is refused, and that what writes needs the token of the forms. */
class ToldRefusals implements OASFilter {
  private static final String REFERENCE = "#/components/responses/";
  private static final SortedMap<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "400", "not-understood",
              "401", "not-signed-in",
              "403", "refused",
              "404", "not-found",
              "429", "too-much-read",
              "default", "problem"));

  @Override
  public PathItem filterPathItem(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              if (operation.getSecurity() == null) {
                tell(operation);
                if (method != PathItem.HttpMethod.GET) {
                  needToken(operation);
                }
              }
            });
    return path;
  }

  private static void tell(Operation operation) {
    ALWAYS.forEach((status, name) -> add(operation, status, name));
    if (operation.getRequestBody() != null) {
      add(operation, "413", "too-large");
    }
  }

  private static void add(Operation operation, String status, String name) {
    operation
        .getResponses()
        .addAPIResponse(status, OASFactory.createAPIResponse().ref(REFERENCE + name));
  }

  private static void needToken(Operation operation) {
    operation.setSecurity(
        List.of(
            OASFactory.createSecurityRequirement().addScheme("key"),
            OASFactory.createSecurityRequirement().addScheme("session").addScheme("form")));
  }
}
