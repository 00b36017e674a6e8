package fr.ent.portal.demo;

import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Involved.Part;
import fr.ent.api.absences.Measure.State;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.portal.demo.DemoScene.Decided;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Incidents of the last weeks, one on each school day, and what was decided because of them. */
@EntService
class DemoIncidents {
  private static final int AT_LEAST = 24;

  private final Directory directory;
  private final Incidents incidents;
  private final DemoActors actors;
  private final Clock clock;

  /** Who follows the incidents of a school and decides. */
  private record Office(Actor house, StructureId school, Actor life, Actor head) {
    Actor deciding(MeasureKind kind) {
      return kind.isSanction() ? head : life;
    }
  }

  /** The pupils of a class and who teaches it. */
  private record Lot(List<PersonId> pupils, List<PersonId> teachers) {
    static Lot of(List<GroupMembership> members) {
      return new Lot(people(members, Capacity.MEMBER), people(members, Capacity.TEACHER));
    }

    private static List<PersonId> people(List<GroupMembership> members, Capacity capacity) {
      return members.stream()
          .filter(one -> one.capacity() == capacity)
          .map(GroupMembership::person)
          .toList();
    }
  }

  @Inject
  DemoIncidents(Directory directory, Incidents incidents, DemoActors actors, Clock clock) {
    this.directory = directory;
    this.incidents = incidents;
    this.actors = actors;
    this.clock = clock;
  }

  /** Let something happen in each class of a school, by whoever is followed where somebody is. */
  void fill(Actor house, StructureId school, Set<PersonId> followed) {
    var life = actors.first(house, school, Profile.SCHOOL_LIFE);
    var head = actors.first(house, school, Profile.HEAD);
    var classes = classes(house, school);
    if (life.isEmpty() || head.isEmpty() || classes.isEmpty()) {
      return;
    }
    var office = new Office(house, school, life.get(), head.get());
    var day = LocalDate.now(clock);
    for (int i = 0; i < Math.max(AT_LEAST, classes.size()); i++) {
      var lot = classes.get(i % classes.size());
      var shown = lot.pupils().stream().filter(followed::contains).findFirst();
      boolean first = i < classes.size() && shown.isPresent();
      var author = first ? shown.get() : lot.pupils().get(i * 7 % lot.pupils().size());
      var scene = DemoScene.ALL.get(first ? 0 : i % DemoScene.ALL.size());
      day = DemoAbsences.schoolDayBefore(day);
      happen(office, lot, author, scene, day.atTime(8 + i % 8, i % 6 * 10));
    }
  }

  private List<Lot> classes(Actor house, StructureId school) {
    return directory.groupsIn(house, school).stream()
        .filter(one -> one.kind() == GroupKind.CLASS)
        .map(one -> Lot.of(directory.membersOf(house, one.id())))
        .filter(one -> one.pupils().size() > 1)
        .toList();
  }

  private void happen(
      Office office, Lot lot, PersonId author, DemoScene scene, LocalDateTime when) {
    var involved = new ArrayList<>(List.of(new Involved(author, Part.AUTHOR)));
    scene.other().ifPresent(part -> involved.add(new Involved(beside(lot, author), part)));
    var draft =
        new IncidentDraft(
            IncidentId.random(), office.school(), when, scene.place(), scene.words(), involved);
    incidents.report(reporter(office, lot, when), draft);
    scene.decided().ifPresent(one -> decide(office, draft, one));
  }

  private static PersonId beside(Lot lot, PersonId author) {
    return lot.pupils().get((lot.pupils().indexOf(author) + 1) % lot.pupils().size());
  }

  /** One of the teachers of the class, on each day another one. */
  private Actor reporter(Office office, Lot lot, LocalDateTime when) {
    return lot.teachers().stream()
        .skip(when.getDayOfMonth() % Math.max(1, lot.teachers().size()))
        .findFirst()
        .flatMap(one -> actors.wearing(office.house(), one, office.school(), Profile.TEACHER))
        .orElse(office.life());
  }

  private void decide(Office office, IncidentDraft incident, Decided decided) {
    var actor = office.deciding(decided.kind());
    var author = incident.involved().get(0).pupil();
    var measure =
        incidents.decide(
            actor,
            new MeasureDraft(
                MeasureId.random(),
                incident.id(),
                author,
                decided.kind(),
                covers(decided.kind(), incident.when()),
                decided.words()));
    if (decided.state() == State.CARRIED_OUT) {
      incidents.carryOut(office.life(), measure.id());
    } else if (decided.state() == State.CANCELLED) {
      incidents.cancel(actor, measure.id());
    }
  }

  /** A lesson was left at once; the rest is for the coming days. */
  private Optional<TimeSpan> covers(MeasureKind kind, LocalDateTime when) {
    var today = LocalDate.now(clock);
    var tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    var wednesday = today.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    return switch (kind) {
      case SENT_OUT -> Optional.of(new TimeSpan(when, when.plusMinutes(30)));
      case DETENTION -> Optional.of(TimeSpan.of(wednesday, "13:30", "15:30"));
      case CLASS_EXCLUSION ->
          Optional.of(new TimeSpan(tuesday.atTime(8, 0), tuesday.plusDays(1).atTime(18, 0)));
      default -> Optional.empty();
    };
  }
}
