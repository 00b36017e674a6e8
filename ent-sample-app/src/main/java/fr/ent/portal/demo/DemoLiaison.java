package fr.ent.portal.demo;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.AppointmentPlace.Way;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A few messages and an open evening, for the classes of those who are shown. */
@EntService
class DemoLiaison {
  private static final int SIGNED = 7;

  private final Directory directory;
  private final LiaisonBook book;
  private final Appointments appointments;
  private final DemoActors actors;
  private final Clock clock;

  @Inject
  DemoLiaison(
      Directory directory,
      LiaisonBook book,
      Appointments appointments,
      DemoActors actors,
      Clock clock) {
    this.directory = directory;
    this.book = book;
    this.appointments = appointments;
    this.actors = actors;
    this.clock = clock;
  }

  /** Write to the class of a child of each guardian shown, and to that of the teacher shown. */
  void fill(Actor house, Map<String, PersonId> people) {
    var classes = new LinkedHashSet<GroupId>();
    Stream.of("guardian", "guardian2")
        .flatMap(one -> Optional.ofNullable(people.get(one)).stream())
        .flatMap(one -> directory.pupilsOf(house, one).stream())
        .filter(PupilRelation::isGuardian)
        .forEach(one -> classes.addAll(classesOf(house, one.pupil(), Capacity.MEMBER)));
    Optional.ofNullable(people.get("teacher"))
        .ifPresent(one -> classes.addAll(classesOf(house, one, Capacity.FORM_TEACHER)));
    classes.forEach(one -> fill(house, one, Set.copyOf(people.values())));
    Stream.of("guardian", "guardian2")
        .flatMap(one -> Optional.ofNullable(people.get(one)).stream())
        .forEach(one -> ask(house, one));
  }

  private List<GroupId> classesOf(Actor house, PersonId person, Capacity capacity) {
    return directory.groupsOf(house, person).stream()
        .filter(one -> one.capacity() == capacity)
        .map(GroupMembership::group)
        .flatMap(one -> directory.findGroup(house, one).stream())
        .filter(one -> one.kind() == GroupKind.CLASS)
        .map(one -> one.id())
        .distinct()
        .toList();
  }

  private void fill(Actor house, GroupId group, Set<PersonId> shown) {
    var school = directory.findGroup(house, group).orElseThrow().structure();
    var teachers = teachers(house, group, school);
    if (teachers.isEmpty()) {
      return;
    }
    write(teachers.get(0), group, shown);
    var head = actors.first(house, school, Profile.HEAD);
    head.ifPresent(one -> evening(one, teachers, group));
  }

  /** The teachers of a class, form teachers first. */
  private List<Actor> teachers(Actor house, GroupId group, StructureId school) {
    var members = directory.membersOf(house, group);
    return Stream.of(Capacity.FORM_TEACHER, Capacity.TEACHER)
        .flatMap(
            capacity ->
                members.stream()
                    .filter(one -> one.capacity() == capacity)
                    .map(GroupMembership::person))
        .distinct()
        .flatMap(one -> actors.wearing(house, one, school, Profile.TEACHER).stream())
        .toList();
  }

  private void write(Actor teacher, GroupId group, Set<PersonId> shown) {
    var today = LocalDate.now(clock);
    var trip =
        LiaisonText.of(
                "Sortie au phare",
                "Bonjour,\nnous irons au phare avec la classe. Départ à 8 h 05 devant "
                    + "l’établissement, retour à 16 h 30. Prévoir un pique-nique et un vêtement "
                    + "chaud.")
            .due(today.plusDays(6));
    var signed = send(teacher, group, LiaisonKind.TO_SIGN, trip);
    signedBySome(Actor.house(teacher.territory()), signed, group, shown);
    send(
        teacher,
        group,
        LiaisonKind.TO_ANSWER,
        LiaisonText.of(
                "Photo de classe",
                "Le photographe vient au début du mois prochain. Autorisez-vous la photo de "
                    + "votre enfant ?")
            .answeredBy("J’autorise", "Je n’autorise pas")
            .due(today.plusDays(10)));
    send(
        teacher,
        group,
        LiaisonKind.INFORMATION,
        LiaisonText.of(
            "Semaine de la lecture",
            "Toute la semaine, un quart d’heure de lecture libre chaque jour après le "
                + "déjeuner. Chacun apporte le livre de son choix."));
  }

  private LiaisonMessage send(Actor teacher, GroupId group, LiaisonKind kind, LiaisonText text) {
    return book.write(teacher, new LiaisonDraft(kind, LiaisonAudience.of(group), text));
  }

  /** The last ones of the class have signed; whoever is shown has not. */
  private void signedBySome(
      Actor house, LiaisonMessage message, GroupId group, Set<PersonId> shown) {
    var pupils =
        directory.membersOf(house, group).stream()
            .filter(one -> one.capacity() == Capacity.MEMBER)
            .map(GroupMembership::person)
            .toList();
    pupils.stream()
        .skip(Math.max(0, pupils.size() - SIGNED))
        .flatMap(
            pupil ->
                directory.relationsOf(house, pupil).stream()
                    .filter(one -> one.legal() == LegalLevel.LEGAL_GUARDIAN && !one.isSelf())
                    .filter(one -> !shown.contains(one.adult()))
                    .limit(1))
        .forEach(one -> sign(house, message, one));
  }

  private void sign(Actor house, LiaisonMessage message, PupilRelation tie) {
    var hat = Affiliation.of(message.structure(), Profile.GUARDIAN);
    var guardian = Actor.of(house.territory(), tie.adult(), hat);
    book.sign(guardian, new LiaisonSheet(message.id(), tie.pupil(), message.fingerprint()));
  }

  private void evening(Actor head, List<Actor> teachers, GroupId group) {
    var school = head.affiliation().orElseThrow().structure();
    var day = LocalDate.now(clock).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
    var title = "Rencontre parents-professeurs";
    var meeting =
        appointments.meetings(head, school).stream()
            .filter(one -> one.title().equals(title))
            .findFirst()
            .orElseGet(() -> appointments.gather(head, school, title, day));
    int room = 11;
    for (var teacher : teachers.stream().limit(3).toList()) {
      if (appointments.bookings(teacher, day, day).isEmpty()) {
        appointments.offer(
            teacher,
            new AppointmentDraft(
                LiaisonAudience.of(group),
                day.atTime(17, 0),
                Duration.ofMinutes(10),
                8,
                new AppointmentPlace(Way.AT_SCHOOL, "Salle " + room),
                Optional.of(meeting.id())));
      }
      room++;
    }
  }

  private void ask(Actor house, PersonId guardian) {
    directory.pupilsOf(house, guardian).stream()
        .filter(PupilRelation::isGuardian)
        .limit(1)
        .forEach(
            tie ->
                directory.affiliationsOf(house, guardian).stream()
                    .filter(hat -> hat.profile().equals(Profile.GUARDIAN))
                    .findFirst()
                    .map(hat -> Actor.of(house.territory(), guardian, hat))
                    .filter(one -> !book.desks(one, tie.pupil()).isEmpty())
                    .ifPresent(one -> ask(one, tie)));
  }

  private void ask(Actor guardian, PupilRelation tie) {
    book.ask(
        guardian,
        tie.pupil(),
        LiaisonDesk.SCHOOL_LIFE,
        LiaisonText.of(
            "Béquilles cette semaine",
            "Bonjour, mon enfant marche avec des béquilles jusqu’à vendredi. Peut-il prendre "
                + "l’ascenseur ?"));
  }
}
