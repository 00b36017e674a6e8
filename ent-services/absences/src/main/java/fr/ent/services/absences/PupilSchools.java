package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which school something that is said of a pupil belongs to, and which one a reader looks at. */
@EntService
class PupilSchools {
  private final Directory directory;

  @Inject
  PupilSchools(Directory directory) {
    this.directory = directory;
  }

  /**
   * Find the school of a pupil that the actor means: that of the hat, else the pupil's main one.
   */
  Optional<StructureId> of(Actor actor, PersonId pupil) {
    var schools =
        directory.affiliationsOf(Actor.house(actor.territory()), pupil).stream()
            .filter(one -> one.profile().equals(Profile.PUPIL))
            .map(Affiliation::structure)
            .toList();
    return actor
        .affiliation()
        .map(Affiliation::structure)
        .filter(schools::contains)
        .or(() -> schools.stream().findFirst());
  }

  /** Tell whether somebody looks at a school: staff looks at that of its hat only. */
  static boolean looksAt(Actor actor, StructureId structure) {
    return lookedAt(actor).map(structure::equals).orElse(true);
  }

  /** Tell the one school that somebody looks at; nothing for whoever looks at any. */
  static Optional<StructureId> lookedAt(Actor actor) {
    return actor.affiliation().filter(hat -> hat.profile().isStaff()).map(Affiliation::structure);
  }
}
