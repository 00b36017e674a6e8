package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The people of the small school on a Tuesday morning, and an empty register. */
abstract class SmallSchoolCase {
  @BeforeEach
  void begin(EntRuntime ent) {
    ent.get(RecordedEvents.class).awaitDelivery();
    EmptyAbsences.of(ent.get(Database.class));
    ent.get(SettableClock.class).set(Instant.parse("2026-11-24T07:10:00Z"));
    var directory = ent.get(PaperDirectory.class);
    directory.begin();
    for (var parent : List.of(SmallSchool.MOTHER, SmallSchool.FATHER)) {
      directory.relate(SmallSchool.PUPIL, parent, Kinship.OTHER, LegalLevel.LEGAL_GUARDIAN, true);
    }
  }

  public Actor teacher() {
    return SmallSchool.teacher();
  }

  public Actor otherTeacher() {
    return SmallSchool.otherTeacher();
  }

  public Actor schoolLife() {
    return SmallSchool.schoolLife();
  }

  public Actor head() {
    return SmallSchool.head();
  }

  public Actor guardian() {
    return SmallSchool.mother();
  }

  public PersonId pupil() {
    return SmallSchool.PUPIL;
  }

  public PersonId otherPupil() {
    return SmallSchool.PUPILS.get(1);
  }
}
