package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.ReleasedIdentity;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Simulates the answer of a connector for somebody found by name. */
@Shared
public class Previews {
  private static final int OTHERS = 6;

  private final Directory directory;
  private final Connectors connectors;

  @Inject
  public Previews(Directory directory, Connectors connectors) {
    this.directory = directory;
    this.connectors = connectors;
  }

  /** Simulate; the record is null while the form is not complete. */
  Preview of(Actor actor, @Nullable RelyingParty party, String name, String chosen) {
    if (name.length() < 2) {
      return Preview.NONE;
    }
    var text = name.length() > 100 ? name.substring(0, 100) : name;
    var found = directory.search(actor, PersonQuery.of(text).size(OTHERS)).people();
    Optional<PersonLine> person =
        found.stream()
            .filter(line -> line.person().toString().equals(chosen))
            .findFirst()
            .or(() -> found.stream().findFirst());
    var answer =
        party == null
            ? Optional.<ReleasedIdentity>empty()
            : person.flatMap(line -> connectors.simulate(actor, party, line.person()));
    return new Preview(text, person, List.copyOf(found), answer, party != null);
  }
}
