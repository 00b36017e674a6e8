package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.Timetable;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.PaperBudget;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose timetable is counted as a card that was shown, and whose never is. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class, PaperBudget.class})
class ReadingCountTest implements PaperSchool {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Timetable timetable;
  private final PaperBudget budget;

  ReadingCountTest(Timetable timetable, PaperBudget budget) {
    this.timetable = timetable;
    this.budget = budget;
  }

  @BeforeEach
  void begin() {
    budget.begin();
  }

  private void read(Actor actor, PersonId whose) {
    timetable.lessonsOf(actor, whose, DAY, DAY);
  }

  @Test
  @Clause("SEC-19")
  void whoReadsWhereSomebodyIsHourByHourIsCounted() {
    read(head(), PUPIL);
    read(head(), TEACHER);
    assertThat(budget.cards()).containsExactly(PUPIL, TEACHER);
    budget.stop();
    assertThatThrownBy(() -> read(head(), OTHER_PUPIL)).isInstanceOf(TooMuchReadException.class);
  }

  @Test
  @Clause("SEC-19")
  void onesOwnAndThatOfOnesChildrenAreShownWhateverWasRead() {
    read(pupil(), PUPIL);
    read(Fixture.house(), PUPIL);
    assertThat(budget.cards()).isEmpty();
    budget.stop();
    assertThatCode(() -> read(pupil(), PUPIL)).doesNotThrowAnyException();
    assertThatCode(() -> read(guardian(), PUPIL)).doesNotThrowAnyException();
  }
}
