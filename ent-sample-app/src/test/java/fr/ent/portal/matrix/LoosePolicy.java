package fr.ent.portal.matrix;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.Incidents;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Profile;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.crisis.Crisis;
import fr.ent.core.Replacement;
import java.util.List;

/**
 * Planted faults: teachers and other staff see everybody (a class taken for a school), school life
 * and other staff look after accounts everywhere, the librarian opens what is for a crisis and what
 * changes rights, follows incidents and reads absences, lessons and messages, everybody asks
 * schools to let them in.
 */
@Replacement
class LoosePolicy implements AccessPolicy {
  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse() || isLoose(actor, right);
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return actor.isHouse() || isLoose(actor, right);
  }

  private static boolean isLoose(Actor actor, Right right) {
    return right.equals(SupportAccess.ASK)
        || actor.affiliation().map(hat -> isLoose(hat.profile(), right)).orElse(false);
  }

  private static boolean isLoose(Profile profile, Right right) {
    return (List.of(Profile.TEACHER, Profile.STAFF).contains(profile)
            && right.equals(Directory.CONSULT))
        || (List.of(Profile.SCHOOL_LIFE, Profile.STAFF).contains(profile)
            && right.equals(Accounts.ADMINISTER))
        || (profile.equals(Profile.LIBRARIAN)
            && (right.equals(Crisis.CUT) || right.equals(Grants.ADMINISTER)))
        || isLooseOfIncidents(profile, right)
        || isLooseOfTheDay(profile, right);
  }

  /** What it takes to have a school day, and a librarian who reads of it. */
  private static boolean isLooseOfTheDay(Profile profile, Right right) {
    return (profile.equals(Profile.TEACHER) && right.equals(LiaisonBook.WRITE))
        || (profile.equals(Profile.LOCAL_AUTHORITY) && right.equals(WebHooks.ADMINISTER))
        || (profile.equals(Profile.GUARDIAN)
            && List.of(LiaisonBook.READ, Explanations.EXPLAIN).contains(right))
        || (profile.equals(Profile.LIBRARIAN)
            && List.of(
                    AbsenceRegister.CONSULT,
                    AbsenceRegister.RECORD,
                    Explanations.SETTLE,
                    LiaisonBook.FOLLOW,
                    Timetable.CONSULT)
                .contains(right));
  }

  private static boolean isLooseOfIncidents(Profile profile, Right right) {
    return (profile.equals(Profile.TEACHER)
            && List.of(Incidents.REPORT, Incidents.PUNISH).contains(right))
        || (profile.equals(Profile.LIBRARIAN)
            && List.of(Incidents.REPORT, Incidents.FOLLOW).contains(right));
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(allows(actor, right, target), "Faute plantée.");
  }
}
