package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import java.util.List;

/** The rights that absences ask for, as the order on the ENT lets each category see (ABS-03). */
@EntService
class AbsenceRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
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
}
