package fr.ent.auth.opening;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rules of the start of the year: who puts it off, and who must wait. */
@EntService
class DefaultYearOpening implements YearOpening {
  private final OpeningShelf shelf;
  private final SchoolRoll roll;
  private final AccessPolicy access;
  private final AuditLog audit;

  @Inject
  DefaultYearOpening(OpeningShelf shelf, SchoolRoll roll, AccessPolicy access, AuditLog audit) {
    this.shelf = shelf;
    this.roll = roll;
    this.access = access;
    this.audit = audit;
  }

  @Atomic
  @Override
  public LateOpening postpone(Actor actor, Whom whom, LocalDate opens) {
    access.require(actor, ADMINISTER, whom.school());
    requireHere(actor.territory(), whom);
    var today = roll.today(actor.territory(), whom.school());
    if (!opens.isAfter(today) || opens.isAfter(today.plusYears(1))) {
      throw new IllegalArgumentException("an opening is put off to a day within a year");
    }
    var kept =
        shelf.keep(
            actor.territory(), new LateOpening(UUID.randomUUID(), whom, opens, actor.person()));
    audit(actor, "opening:postpone", kept);
    return kept;
  }

  private void requireHere(TerritoryId territory, Whom whom) {
    boolean here =
        whom.classes().stream().allMatch(one -> roll.isClassOf(territory, one, whom.school()))
            && whom.mefs().stream().allMatch(one -> roll.mef(territory, one).isPresent());
    if (!here) {
      throw new IllegalArgumentException("a class or MEF is not one of this school");
    }
  }

  private void audit(Actor actor, String operation, LateOpening one) {
    var school = one.whom().school().toString();
    audit.append(actor, new AuditFact(operation, school, "done", one.opens().toString()));
  }

  @Atomic
  @Override
  public void undo(Actor actor, UUID opening) {
    requireSomewhere(actor);
    shelf.all(actor.territory()).stream()
        .filter(one -> one.id().equals(opening))
        .filter(one -> access.allows(actor, ADMINISTER, one.whom().school()))
        .forEach(
            one -> {
              shelf.remove(actor.territory(), opening);
              audit(actor, "opening:undo", one);
            });
  }

  /** Everywhere, or in the school whose hat is worn. */
  private void requireSomewhere(Actor actor) {
    if (!access.allows(actor, ADMINISTER)) {
      var hat = actor.affiliation().orElseThrow(() -> new AccessRefusedException(ADMINISTER));
      access.require(actor, ADMINISTER, hat.structure());
    }
  }

  @Override
  public List<LateOpening> all(Actor actor) {
    requireSomewhere(actor);
    return shelf.all(actor.territory()).stream()
        .filter(one -> access.allows(actor, ADMINISTER, one.whom().school()))
        .filter(one -> isToCome(actor.territory(), one))
        .toList();
  }

  private boolean isToCome(TerritoryId territory, LateOpening one) {
    return roll.today(territory, one.whom().school()).isBefore(one.opens());
  }

  @Override
  public Optional<LateOpening> over(Actor actor) {
    var hat = actor.affiliation();
    if (hat.isEmpty()) {
      return Optional.empty();
    }
    var school = hat.get().structure();
    var here =
        shelf.known(actor.territory()).stream()
            .filter(one -> one.whom().school().equals(school))
            .filter(one -> one.whom().profiles().contains(hat.get().profile()))
            .toList();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    var today = roll.today(actor.territory(), school);
    var toCome = here.stream().filter(one -> today.isBefore(one.opens())).toList();
    return hat.get().profile().equals(Profile.PUPIL)
        ? overPupil(actor.territory(), actor.person(), toCome)
        : overGuardian(actor, school, toCome);
  }

  /** The last that concerns a pupil: before it, another would still keep him out. */
  private Optional<LateOpening> overPupil(
      TerritoryId territory, PersonId pupil, List<LateOpening> toCome) {
    return toCome.stream()
        .filter(one -> concerns(territory, one.whom(), pupil))
        .max(Comparator.comparing(LateOpening::opens));
  }

  private boolean concerns(TerritoryId territory, Whom whom, PersonId pupil) {
    return whom.isSchool()
        || roll.classesOf(territory, pupil).stream().anyMatch(whom.classes()::contains)
        || roll.mefOf(territory, pupil).filter(whom.mefs()::contains).isPresent();
  }

  /** The first for which a child is let in; nothing while one child does not wait. */
  private Optional<LateOpening> overGuardian(
      Actor actor, StructureId school, List<LateOpening> toCome) {
    if (toCome.isEmpty()) {
      return Optional.empty();
    }
    var waits =
        roll.childrenAt(actor.territory(), actor.person(), school).stream()
            .map(child -> overPupil(actor.territory(), child, toCome))
            .toList();
    return waits.stream().allMatch(Optional::isPresent)
        ? waits.stream().flatMap(Optional::stream).min(Comparator.comparing(LateOpening::opens))
        : Optional.empty();
  }

  @Override
  public Concerned concerned(Actor actor, Whom whom) {
    access.require(actor, ADMINISTER, whom.school());
    requireHere(actor.territory(), whom);
    var pupils = pupils(actor.territory(), whom).distinct().toList();
    boolean families = whom.profiles().contains(Profile.GUARDIAN);
    return new Concerned(
        whom.profiles().contains(Profile.PUPIL) ? pupils.size() : 0,
        families ? (int) roll.guardiansOf(actor.territory(), pupils) : 0);
  }

  private Stream<PersonId> pupils(TerritoryId territory, Whom whom) {
    var ofClasses = whom.classes().stream().flatMap(one -> roll.members(territory, one));
    if (!whom.isSchool() && whom.mefs().isEmpty()) {
      return ofClasses;
    }
    var ofMefs =
        roll.pupils(territory, whom.school()).entrySet().stream()
            .filter(
                one -> whom.isSchool() || one.getValue().filter(whom.mefs()::contains).isPresent())
            .map(one -> one.getKey());
    return Stream.concat(ofClasses, ofMefs);
  }

  @Override
  public List<Mef> mefs(Actor actor, StructureId school) {
    access.require(actor, ADMINISTER, school);
    return roll.mefs(actor.territory(), school);
  }
}
