package fr.ent.services.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.absences.UnknownAbsenceException;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rules of the register: one absence for a pupil and time, seen by those whom it concerns. */
@EntService
class DefaultAbsenceRegister implements AbsenceRegister {
  private final AbsenceBook book;
  private final AbsenceReading reading;
  private final PupilSchools schools;
  private final ShownPupils shown;
  private final AccessPolicy access;

  @Inject
  DefaultAbsenceRegister(
      AbsenceBook book,
      AbsenceReading reading,
      PupilSchools schools,
      ShownPupils shown,
      AccessPolicy access) {
    this.book = book;
    this.reading = reading;
    this.schools = schools;
    this.shown = shown;
    this.access = access;
  }

  @Atomic
  @Override
  public Absence record(Actor actor, PersonId pupil, TimeSpan missed) {
    access.require(actor, RECORD, pupil);
    var school = schools.of(actor, pupil).orElseThrow(() -> new AccessRefusedException(RECORD));
    return book.record(actor, school, List.of(pupil), missed).get(0);
  }

  @Atomic
  @Override
  public List<Absence> record(
      Actor actor, StructureId structure, Collection<PersonId> pupils, TimeSpan missed) {
    access.require(actor, RECORD, structure);
    if (!actor.isHouse()) {
      pupils.forEach(one -> access.require(actor, RECORD, one));
    }
    return book.record(actor, structure, pupils, missed);
  }

  @Atomic
  @Override
  public List<Absence> recordBy(
      Actor house,
      PersonId by,
      StructureId structure,
      Collection<PersonId> pupils,
      TimeSpan missed) {
    return book.record(inTheNameOf(house, by, structure), structure, pupils, missed);
  }

  private Actor inTheNameOf(Actor house, PersonId by, StructureId structure) {
    access.require(house, RECORD, structure);
    if (!house.isHouse()) {
      throw new AccessRefusedException(RECORD);
    }
    return Actor.of(house.territory(), by);
  }

  @Atomic
  @Override
  public Absence withdraw(Actor actor, AbsenceId absence) {
    var found =
        reading
            .find(actor.territory(), absence)
            .filter(one -> mayKnow(actor, one))
            .orElseThrow(() -> new UnknownAbsenceException(absence));
    access.require(actor, RECORD, found.pupil());
    book.withdraw(actor, found.structure(), List.of(absence));
    return reading.find(actor.territory(), absence).orElseThrow();
  }

  @Atomic
  @Override
  public void withdraw(Actor actor, StructureId structure, Collection<AbsenceId> absences) {
    access.require(actor, RECORD, structure);
    book.withdraw(actor, structure, absences);
  }

  @Atomic
  @Override
  public void withdrawBy(
      Actor house, PersonId by, StructureId structure, Collection<AbsenceId> absences) {
    book.withdraw(inTheNameOf(house, by, structure), structure, absences);
  }

  @Override
  public Optional<Absence> find(Actor actor, AbsenceId absence) {
    var found = reading.find(actor.territory(), absence).filter(one -> mayKnow(actor, one));
    found.ifPresent(one -> shown.card(actor, one.pupil()));
    return found;
  }

  private boolean mayKnow(Actor actor, Absence absence) {
    return PupilSchools.looksAt(actor, absence.structure())
        && (access.allows(actor, CONSULT, absence.pupil())
            || access.allows(actor, RECORD, absence.pupil()));
  }

  @Override
  public List<Absence> absencesOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    access.require(actor, CONSULT, pupil);
    shown.card(actor, pupil);
    return reading.of(actor, pupil, first, last);
  }

  @Override
  public List<AbsenceSpell> spellsOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    access.require(actor, CONSULT, pupil);
    shown.card(actor, pupil);
    return reading.spellsOf(actor, pupil, first, last);
  }

  @Override
  public List<Absence> absencesIn(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    access.require(actor, RECORD, structure);
    return reading.in(actor, structure, first, last);
  }

  @Override
  public List<AbsenceChange> historyOf(Actor actor, AbsenceId absence) {
    return reading
        .find(actor.territory(), absence)
        .filter(one -> PupilSchools.looksAt(actor, one.structure()))
        .filter(one -> access.allows(actor, RECORD, one.pupil()))
        .map(one -> reading.historyOf(actor, absence))
        .orElse(List.of());
  }
}
