package fr.ent.services.timetable;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import java.util.List;

/** The rights that the timetable asks for. */
@EntService
class TimetableRights implements DeclaresRights {
  /** National code of the duty of education advisers (fr: conseiller principal d'éducation). */
  private static final String EDUCATION = "EDU";

  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(Timetable.CONSULT, "voir l’emploi du temps", "see the timetable")
            .usually(Profile.PUPIL, Ground.SELF)
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
            .usually(Profile.TEACHER, Ground.SELF)
            .usually(Profile.TEACHER, Ground.TAUGHT)
            .usually(Profile.TEACHER, Ground.STRUCTURE)
            .usually(Profile.HEAD, Ground.STRUCTURE)
            .usually(Profile.SCHOOL_LIFE, Ground.STRUCTURE)
            .usually(Profile.LIBRARIAN, Ground.STRUCTURE)
            .usually(Profile.STAFF, Ground.STRUCTURE),
        DeclaredRight.of(Timetable.CHANGE, "modifier l’emploi du temps", "change the timetable")
            .usually(Profile.HEAD, Ground.STRUCTURE)
            .usually(Profile.SCHOOL_LIFE, EDUCATION, Ground.STRUCTURE),
        DeclaredRight.of(
                SchoolCalendar.ADMINISTER,
                "régler le calendrier scolaire",
                "set the school calendar")
            .usually(Profile.HEAD, Ground.STRUCTURE));
  }
}
