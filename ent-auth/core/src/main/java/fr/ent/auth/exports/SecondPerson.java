package fr.ent.auth.exports;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.auth.access.OwnRights;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Who is somebody else, and may say so: two pairs of eyes are not one pair with two accounts. */
@EntService
class SecondPerson {
  /** What is refused to whoever may not even know of a request. */
  static final Right UNKNOWN = new Right("export:confirm");

  private final OwnRights rights;
  private final Directory directory;

  @Inject
  SecondPerson(OwnRights rights, Directory directory) {
    this.rights = rights;
    this.directory = directory;
  }

  boolean mayAnswer(Actor actor, ExportRequest request) {
    return !actor.isHouse()
        && !actor.person().equals(request.asker())
        && holds(actor, request)
        && !isNamesake(actor, request.asker());
  }

  private boolean holds(Actor actor, ExportRequest request) {
    return request
        .place()
        .map(place -> rights.holds(actor, request.right(), place))
        .orElseGet(() -> rights.holds(actor, request.right()));
  }

  /** One person may have an account at the academy and one by hand: the name is the same. */
  private boolean isNamesake(Actor actor, PersonId asker) {
    var house = Actor.house(actor.territory());
    var names = directory.namesOf(house, List.of(actor.person(), asker));
    var own = names.get(actor.person());
    var theirs = names.get(asker);
    return own != null && theirs != null && folded(own).equals(folded(theirs));
  }

  private static String folded(PersonNames names) {
    return Normalizer.normalize(names.last() + " " + names.first(), Normalizer.Form.NFD)
        .replaceAll("[^\\p{L} ]", "")
        .toLowerCase(Locale.ROOT);
  }
}
