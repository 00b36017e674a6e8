package fr.ent.portal.admin;

import fr.ent.api.connectors.ReleasedIdentity;
import fr.ent.api.directory.PersonLine;
import java.util.List;
import java.util.Optional;

/**
 * What a partner would be told of somebody (fr: simulation).
 *
 * @param asked the name that was typed
 * @param person whom it was simulated for
 * @param others who else has such a name
 * @param answer empty where the person may not open the service, or the form is not complete
 */
public record Preview(
    String asked,
    Optional<PersonLine> person,
    List<PersonLine> others,
    Optional<ReleasedIdentity> answer,
    boolean complete) {
  /** Nobody was asked for. */
  public static final Preview NONE =
      new Preview("", Optional.empty(), List.of(), Optional.empty(), true);

  public Preview {
    others = List.copyOf(others);
  }
}
