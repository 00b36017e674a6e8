package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who must be told that a pupil is missing: every adult whom the law lets follow, those to be
 * called first before the others; the kinship decides nothing, so a placed child's service is told
 * and a foster family without legal level is not. A pupil of age is told, with the guardians that
 * the pupil lets follow.
 */
@EntService
class AlertedPeople {
  private static final Comparator<PupilRelation> CALLED_FIRST =
      Comparator.comparing((PupilRelation one) -> !one.contact())
          .thenComparing(one -> one.legal() != LegalLevel.LEGAL_GUARDIAN)
          .thenComparing(one -> one.adult().value());

  private final Directory directory;
  private final AdultPupils adults;

  @Inject
  AlertedPeople(Directory directory, AdultPupils adults) {
    this.directory = directory;
    this.adults = adults;
  }

  List<PersonId> of(TerritoryId territory, PersonId pupil) {
    var relations = directory.relationsOf(Actor.house(territory), pupil);
    boolean alone =
        relations.stream().anyMatch(PupilRelation::isSelf)
            || adults.isOfAge(Actor.of(territory, pupil));
    var guardians =
        relations.stream()
            .filter(PupilRelation::isGuardian)
            .sorted(CALLED_FIRST)
            .map(PupilRelation::adult);
    return Stream.concat(alone ? Stream.of(pupil) : Stream.empty(), guardians).distinct().toList();
  }
}
