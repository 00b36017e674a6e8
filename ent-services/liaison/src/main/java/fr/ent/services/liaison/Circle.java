package fr.ent.services.liaison;

import static fr.ent.api.liaison.LiaisonStanding.DECIDES;
import static fr.ent.api.liaison.LiaisonStanding.INFORMED;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonStanding;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom what concerns a pupil reaches, and as what: by the legal level of today, never by kinship.
 * The one place that says so (decision 31).
 */
@EntService
class Circle {
  private final Directory directory;
  private final AdultPupils adults;
  private final AccessPolicy access;

  @Inject
  Circle(Directory directory, AdultPupils adults, AccessPolicy access) {
    this.directory = directory;
    this.adults = adults;
    this.access = access;
  }

  /** Tell who follows a pupil today, those who decide first. */
  Map<PersonId, LiaisonStanding> of(TerritoryId territory, PersonId pupil) {
    var relations = directory.relationsOf(Actor.house(territory), pupil);
    var guardians = relations.stream().filter(PupilRelation::isGuardian).toList();
    boolean alone = decidesAlone(territory, pupil, relations);
    boolean legal = guardians.stream().anyMatch(one -> one.legal() == LegalLevel.LEGAL_GUARDIAN);
    var reached = new LinkedHashMap<PersonId, LiaisonStanding>();
    if (alone) {
      reached.put(pupil, DECIDES);
    }
    for (var one : guardians) {
      boolean decides = !alone && (one.legal() == LegalLevel.LEGAL_GUARDIAN || !legal);
      reached.merge(
          one.adult(),
          decides ? DECIDES : INFORMED,
          (before, now) -> before == DECIDES ? before : now);
    }
    return reached;
  }

  /** Of age, or emancipated: the pupil is the own legal guardian (AAF links 7 and 70). */
  private boolean decidesAlone(
      TerritoryId territory, PersonId pupil, List<PupilRelation> relations) {
    return adults.isOfAge(Actor.of(territory, pupil))
        || relations.stream().anyMatch(one -> one.isSelf() && one.legal() != LegalLevel.NONE);
  }

  /** Tell as what an actor follows a pupil, if at all. */
  Optional<LiaisonStanding> standing(Actor actor, PersonId pupil) {
    return access.allows(actor, LiaisonBook.READ, pupil)
        ? Optional.ofNullable(of(actor.territory(), pupil).get(actor.person()))
        : Optional.empty();
  }

  /** Tell whom an actor follows today under the hat that is worn, and as what. */
  Map<PersonId, LiaisonStanding> followed(Actor actor) {
    var children =
        directory.pupilsOf(Actor.house(actor.territory()), actor.person()).stream()
            .filter(PupilRelation::isGuardian)
            .map(PupilRelation::pupil);
    var followed = new LinkedHashMap<PersonId, LiaisonStanding>();
    Stream.concat(children, Stream.of(actor.person()))
        .distinct()
        .forEach(
            pupil -> standing(actor, pupil).ifPresent(standing -> followed.put(pupil, standing)));
    return followed;
  }
}
