package fr.ent.services.absences;

import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;

/** Who may explain an absence, and who may judge an explanation. */
@EntService
class ExplanationDesk {
  private final AccessPolicy access;
  private final AdultPupils adults;
  private final PupilSchools schools;

  @Inject
  ExplanationDesk(AccessPolicy access, AdultPupils adults, PupilSchools schools) {
    this.access = access;
    this.adults = adults;
    this.schools = schools;
  }

  /** Require that somebody explains for a pupil, and tell of which school. */
  StructureId requireExplaining(Actor actor, PersonId pupil) {
    if (!explains(actor, pupil)) {
      throw new AccessRefusedException(Explanations.EXPLAIN);
    }
    return schools
        .of(actor, pupil)
        .orElseThrow(() -> new AccessRefusedException(Explanations.EXPLAIN));
  }

  /**
   * A pupil explains once of age only, whoever lets them. Whoever judges writes down what a family
   * said by telephone or on paper.
   */
  boolean explains(Actor actor, PersonId pupil) {
    if (pupil.equals(actor.person())) {
      return access.allows(actor, Explanations.EXPLAIN, pupil) && adults.isOfAge(actor);
    }
    return access.allows(actor, Explanations.EXPLAIN, pupil)
        || access.allows(actor, Explanations.SETTLE, pupil);
  }

  boolean settles(Actor actor, Explanation one) {
    return PupilSchools.looksAt(actor, one.structure())
        && access.allows(actor, Explanations.SETTLE, one.structure());
  }

  boolean mayKnow(Actor actor, Explanation one) {
    return settles(actor, one) || explains(actor, one.pupil());
  }

  /** Documents, which may tell of health, are for who gave them and who judges. */
  Explanation asReadBy(Actor actor, Explanation one) {
    return one.by().equals(actor.person()) || settles(actor, one)
        ? one
        : new Explanation(
            one.id(),
            one.pupil(),
            one.structure(),
            one.covers(),
            one.reason(),
            one.words(),
            one.by(),
            one.at(),
            one.state(),
            one.answer(),
            List.of());
  }
}
