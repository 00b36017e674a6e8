package org.example.satchel;

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
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the law lets follow a pupil, as the directory of the ENT says it today. */
@EntService
class SatchelFamilies {
  private final Directory directory;
  private final AdultPupils adults;
  private final AccessPolicy access;

  @Inject
  SatchelFamilies(Directory directory, AdultPupils adults, AccessPolicy access) {
    this.directory = directory;
    this.adults = adults;
    this.access = access;
  }

  void requireReader(Actor actor, PersonId pupil) {
    access.require(actor, LiaisonBook.READ, pupil);
  }

  // tag::families[]
  /** As what the actor follows a pupil, if at all. */
  Optional<LiaisonStanding> standing(Actor actor, PersonId pupil) {
    return access.allows(actor, LiaisonBook.READ, pupil)
        ? Optional.ofNullable(of(actor, pupil).get(actor.person()))
        : Optional.empty();
  }

  /** Those who follow a pupil: by legal level, never by kinship. */
  Map<PersonId, LiaisonStanding> of(Actor actor, PersonId pupil) {
    var relations = directory.relationsOf(Actor.house(actor.territory()), pupil);
    boolean alone = isOfAge(actor, pupil) || relations.stream().anyMatch(SatchelFamilies::isOwn);
    boolean legal = relations.stream().anyMatch(SatchelFamilies::isLegalGuardian);
    var family = new HashMap<PersonId, LiaisonStanding>();
    relations.stream()
        .filter(PupilRelation::isGuardian)
        .forEach(
            one -> {
              boolean decides = !alone && (isLegalGuardian(one) || !legal);
              family.put(one.adult(), decides ? DECIDES : INFORMED);
            });
    if (alone) {
      family.put(pupil, DECIDES);
    }
    return family;
  }

  // end::families[]

  private boolean isOfAge(Actor actor, PersonId pupil) {
    return adults.isOfAge(Actor.of(actor.territory(), pupil));
  }

  /** Emancipated: the pupil is the own legal guardian. */
  private static boolean isOwn(PupilRelation one) {
    return one.isSelf() && one.legal() != LegalLevel.NONE;
  }

  private static boolean isLegalGuardian(PupilRelation one) {
    return one.isGuardian() && one.legal() == LegalLevel.LEGAL_GUARDIAN;
  }

  /** Every pupil whom somebody may follow. */
  List<PersonId> pupilsOf(Actor actor) {
    var children =
        directory.pupilsOf(Actor.house(actor.territory()), actor.person()).stream()
            .filter(PupilRelation::isGuardian)
            .map(PupilRelation::pupil);
    return Stream.concat(children, Stream.of(actor.person())).distinct().toList();
  }
}
