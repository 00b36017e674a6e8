package org.example.presence;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.AbsenceWithdrawn;
import fr.ent.api.absences.UnknownAbsenceException;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.Atomic;
import fr.ent.core.Replacement;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the register in the product that the school already has. */
@Replacement
class PresenceRegister implements AbsenceRegister {
  private final Presence presence;
  private final Directory directory;
  private final AccessPolicy access;
  private final EventBus events;
  private final Clock clock;

  @Inject
  PresenceRegister(
      Presence presence, Directory directory, AccessPolicy access, EventBus events, Clock clock) {
    this.presence = presence;
    this.directory = directory;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  // tag::record[]
  @Atomic
  @Override
  public Absence record(Actor actor, PersonId pupil, TimeSpan missed) {
    access.require(actor, RECORD, pupil);
    return keep(actor, schoolOf(actor, pupil), pupil, missed);
  }

  private Absence keep(Actor actor, StructureId school, PersonId pupil, TimeSpan missed) {
    var known = presence.find(pupil, missed);
    if (known.isPresent() && known.get().state() != AbsenceState.WITHDRAWN) {
      return known.get();
    }
    var id = known.map(Absence::id).orElseGet(AbsenceId::random);
    var absence = Presence.unexplained(id, pupil, school, missed);
    events.publish(new AbsenceRecorded(clock.instant(), actor.territory(), absence));
    return presence.put(absence, actor.person(), clock.instant());
  }

  // end::record[]

  private StructureId schoolOf(Actor actor, PersonId pupil) {
    return directory.affiliationsOf(Actor.house(actor.territory()), pupil).stream()
        .filter(one -> one.profile().equals(Profile.PUPIL))
        .map(Affiliation::structure)
        .findFirst()
        .orElseThrow();
  }

  @Atomic
  @Override
  public List<Absence> record(
      Actor actor, StructureId structure, Collection<PersonId> pupils, TimeSpan missed) {
    access.require(actor, RECORD, structure);
    return pupils.stream().map(one -> keep(actor, structure, one, missed)).toList();
  }

  @Atomic
  @Override
  public List<Absence> recordBy(
      Actor house,
      PersonId by,
      StructureId structure,
      Collection<PersonId> pupils,
      TimeSpan missed) {
    var actor = inTheNameOf(house, by);
    return pupils.stream().map(one -> keep(actor, structure, one, missed)).toList();
  }

  private static Actor inTheNameOf(Actor house, PersonId by) {
    if (!house.isHouse()) {
      throw new AccessRefusedException(RECORD);
    }
    return Actor.of(house.territory(), by);
  }

  @Atomic
  @Override
  public Absence withdraw(Actor actor, AbsenceId id) {
    var found = find(actor, id).orElseThrow(() -> new UnknownAbsenceException(id));
    access.require(actor, RECORD, found.pupil());
    return withdraw(actor, found);
  }

  private Absence withdraw(Actor actor, Absence one) {
    if (one.state() == AbsenceState.WITHDRAWN) {
      return one;
    }
    var withdrawn =
        new Absence(one.id(), one.pupil(), one.structure(), one.missed(), AbsenceState.WITHDRAWN);
    events.publish(new AbsenceWithdrawn(clock.instant(), actor.territory(), withdrawn));
    return presence.put(withdrawn, actor.person(), clock.instant());
  }

  @Atomic
  @Override
  public void withdraw(Actor actor, StructureId structure, Collection<AbsenceId> absences) {
    access.require(actor, RECORD, structure);
    withdrawAll(actor, structure, absences);
  }

  @Atomic
  @Override
  public void withdrawBy(
      Actor house, PersonId by, StructureId structure, Collection<AbsenceId> absences) {
    withdrawAll(inTheNameOf(house, by), structure, absences);
  }

  private void withdrawAll(Actor actor, StructureId structure, Collection<AbsenceId> absences) {
    absences.stream()
        .flatMap(id -> presence.find(id).stream())
        .filter(one -> one.structure().equals(structure))
        .forEach(one -> withdraw(actor, one));
  }

  @Override
  public Optional<Absence> find(Actor actor, AbsenceId id) {
    return presence.find(id).filter(one -> access.allows(actor, CONSULT, one.pupil()));
  }

  @Override
  public List<Absence> absencesOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    access.require(actor, CONSULT, pupil);
    var found =
        new ArrayList<>(
            presence.all(one -> one.pupil().equals(pupil) && reaches(one, first, last)));
    Collections.reverse(found);
    return List.copyOf(found);
  }

  private static boolean reaches(Absence one, LocalDate first, LocalDate last) {
    return one.missed().from().isBefore(last.plusDays(1).atStartOfDay())
        && one.missed().to().isAfter(first.atStartOfDay());
  }

  /** The product joins what it joins; here, a day. */
  @Override
  public List<AbsenceSpell> spellsOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    var found = new ArrayList<>(absencesOf(actor, pupil, first, last));
    Collections.reverse(found);
    var spells =
        new ArrayList<>(
            found.stream()
                .collect(Collectors.groupingBy(one -> one.missed().day()))
                .values()
                .stream()
                .map(AbsenceSpell::new)
                .toList());
    spells.sort((one, other) -> other.missed().from().compareTo(one.missed().from()));
    return List.copyOf(spells);
  }

  @Override
  public List<Absence> absencesIn(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    access.require(actor, RECORD, structure);
    return presence.all(one -> one.structure().equals(structure) && reaches(one, first, last));
  }

  @Override
  public List<AbsenceChange> historyOf(Actor actor, AbsenceId id) {
    return presence
        .find(id)
        .filter(one -> access.allows(actor, RECORD, one.pupil()))
        .map(one -> presence.historyOf(id))
        .orElse(List.of());
  }
}
