package fr.ent.services.webhooks;

import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceWithdrawn;
import fr.ent.api.absences.RepeatedAbsence;
import fr.ent.api.absences.RollCallTaken;
import fr.ent.api.directory.AdultPupilDecided;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.directory.PeopleMoved;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.events.EntEvent;
import fr.ent.api.liaison.AppointmentBooked;
import fr.ent.api.liaison.AppointmentCancelled;
import fr.ent.api.timetable.LessonChanged;
import fr.ent.api.timetable.TimetableTaken;
import fr.ent.api.webhooks.TellsEvents;
import fr.ent.api.webhooks.ToldEvent;
import fr.ent.core.EntService;
import java.util.List;

/**
 * Which events of the contracts products may be told. What is about the safety of accounts, about
 * what one wrote to another, or about who shares what with whom stays inside.
 */
@EntService
class ContractEvents implements TellsEvents {
  static final List<ToldEvent> ALL =
      List.of(
          told(
              AbsenceRecorded.class,
              "absences.absence-recorded",
              "une absence est constatée",
              "an absence was recorded"),
          told(
              AbsenceWithdrawn.class,
              "absences.absence-withdrawn",
              "une absence est annulée",
              "an absence was withdrawn"),
          told(
              RollCallTaken.class,
              "absences.roll-call-taken",
              "un appel est fait ou corrigé",
              "a roll call was taken or corrected"),
          told(
              RepeatedAbsence.class,
              "absences.repeated-absence",
              "le seuil d’absentéisme est atteint",
              "absences of a pupil became repeated"),
          told(
              LessonChanged.class,
              "timetable.lesson-changed",
              "une séance est ajoutée, modifiée ou annulée",
              "a lesson was added, changed or cancelled"),
          told(
              TimetableTaken.class,
              "timetable.timetable-taken",
              "un emploi du temps est importé",
              "a timetable was imported"),
          told(
              PeopleJoined.class,
              "directory.people-joined",
              "des personnes arrivent dans un établissement",
              "people came to a school"),
          told(
              PeopleMoved.class,
              "directory.people-moved",
              "des personnes changent de nom, de classe ou de fonction",
              "people changed names, class or duty"),
          told(
              PeopleLeft.class,
              "directory.people-left",
              "des personnes quittent un établissement",
              "people left a school"),
          told(
              PeopleDeleted.class,
              "directory.people-deleted",
              "des personnes sont effacées pour de bon",
              "people were erased for good"),
          told(
              PersonMerged.class,
              "directory.person-merged",
              "deux fiches de la même personne sont réunies",
              "two records of one person were merged"),
          told(
              AdultPupilDecided.class,
              "directory.adult-pupil-decided",
              "un élève majeur décide qui le suit",
              "a pupil of age decided who follows"),
          told(
              AppointmentBooked.class,
              "liaison.appointment-booked",
              "un rendez-vous est pris",
              "an appointment was booked"),
          told(
              AppointmentCancelled.class,
              "liaison.appointment-cancelled",
              "un rendez-vous est annulé",
              "an appointment was cancelled"));

  private static ToldEvent told(
      Class<? extends EntEvent> event, String name, String french, String english) {
    return new ToldEvent(event, "fr.ent." + name, french, english);
  }

  @Override
  public List<ToldEvent> events() {
    return ALL;
  }
}
