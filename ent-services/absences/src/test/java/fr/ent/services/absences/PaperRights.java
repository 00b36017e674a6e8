package fr.ent.services.absences;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.testkit.Fixture;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Decides by what the service declares, for the one school that there is. */
@Singleton
public class PaperRights implements AccessPolicy {
  private final List<DeclaredRight> declared = new AbsenceRights().rights();
  private final PaperDirectory directory;

  @Inject
  PaperRights(PaperDirectory directory) {
    this.directory = directory;
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse();
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return allows(actor, right)
        || declared.stream()
            .filter(one -> one.right().equals(right))
            .flatMap(one -> one.usual().stream())
            .filter(one -> actor.affiliation().filter(one::isOf).isPresent())
            .anyMatch(one -> holds(actor, one.ground(), target));
  }

  private boolean holds(Actor actor, Ground ground, AccessTarget target) {
    return switch (ground) {
      case SELF -> target.equals(actor.person());
      case OWN_CHILD -> target instanceof PersonId pupil && isGuardian(actor, pupil);
      case TAUGHT, FORM_CLASS ->
          actor.person().equals(SmallSchool.TEACHER)
              && (target instanceof GroupId
                  ? target.equals(SmallSchool.CLASS)
                  : SmallSchool.PUPILS.contains(target));
      case STRUCTURE ->
          target.equals(Fixture.SCHOOL)
              || target instanceof GroupId
              || (target instanceof PersonId person && PaperDirectory.isPupil(person));
    };
  }

  private boolean isGuardian(Actor actor, PersonId pupil) {
    return directory.relationsOf(actor, pupil).stream()
        .filter(PupilRelation::isGuardian)
        .anyMatch(one -> one.adult().equals(actor.person()));
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(allows(actor, right, target), "d’office");
  }
}
