package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rights that absences ask for, as the order on the ENT lets each category see (ABS-03), and
 * the code lets each decide (ABS-06).
 */
@EntService
class AbsenceRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return Stream.of(ofAbsences(), ofIncidents()).flatMap(List::stream).toList();
  }

  private static List<DeclaredRight> ofAbsences() {
    return List.of(
        DeclaredRight.of(
                RollCalls.TAKE,
                "faire l’appel de ses propres cours",
                "take the roll call of one’s own lessons")
            .usually(Profile.TEACHER, Ground.SELF),
        DeclaredRight.of(AbsenceRegister.RECORD, "noter les absences et retards", "record absences")
            .usually(Profile.TEACHER, Ground.TAUGHT)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                AbsenceRegister.CONSULT, "voir les absences d’un élève", "see a pupil’s absences")
            .usually(Profile.PUPIL, Ground.SELF)
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
            .usually(Profile.TEACHER, Ground.TAUGHT)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                Explanations.EXPLAIN,
                "annoncer ou expliquer une absence",
                "announce or explain an absence")
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
            .usually(Profile.PUPIL, Ground.SELF),
        DeclaredRight.of(
                Explanations.SETTLE,
                "juger les justificatifs d’absence",
                "judge explanations of absences")
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE));
  }

  private static List<DeclaredRight> ofIncidents() {
    return List.of(
        DeclaredRight.of(Incidents.REPORT, "signaler un incident", "report an incident")
            .usually(Profile.TEACHER, Ground.STRUCTURE)
            .usually(Profile.LIBRARIAN, Ground.STRUCTURE)
            .usually(Profile.STAFF, Ground.STRUCTURE)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                Incidents.FOLLOW,
                "suivre les incidents de l’établissement",
                "follow the incidents of the school")
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(Incidents.PUNISH, "donner une punition", "punish a pupil")
            .usually(Profile.TEACHER, Ground.TAUGHT)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE),
        // R511-14: the head of the school, or the council that the head calls.
        DeclaredRight.of(Incidents.SANCTION, "prononcer une sanction", "sanction a pupil")
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.of(
                Incidents.READ,
                "voir les punitions et sanctions d’un élève",
                "see a pupil’s punishments and sanctions")
            .usually(Profile.PUPIL, Ground.SELF)
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD));
  }
}
