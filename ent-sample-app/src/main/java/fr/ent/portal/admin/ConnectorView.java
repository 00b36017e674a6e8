package fr.ent.portal.admin;

import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Structure;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page of one connector.
 *
 * @param hours lines of opening hours, the last one blank
 * @param typed what was typed, by field, where the form was wrong; else empty
 * @param errors sentences by field
 */
public record ConnectorView(
    RelyingParty party,
    boolean kept,
    List<Structure> structures,
    List<HoursRow> hours,
    Map<String, String> typed,
    Map<String, String> errors,
    Preview preview)
    implements FormErrors {

  /** Tell what a text field holds. */
  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  /** List the addresses, one on a line. */
  public String services() {
    return party.services().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  /** Tell the name under which a fact is released; empty where it is not. */
  public String attribute(PersonFact fact) {
    return part(fact, ReleasedAttribute::name);
  }

  /** Tell what joins the values of a fact. */
  public String joined(PersonFact fact) {
    return part(fact, ReleasedAttribute::joined);
  }

  private String part(PersonFact fact, Function<ReleasedAttribute, String> part) {
    return party.answer().attributes().stream()
        .filter(attribute -> attribute.fact() == fact)
        .map(part)
        .findFirst()
        .orElse("");
  }
}
