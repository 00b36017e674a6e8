package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Exemptions} does. Methods without a body tell the school. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ExemptionsContract {
  /** The exemptions under test. */
  Exemptions exemptions();

  /** The school. */
  StructureId school();

  /** Somebody of the school life of the school. */
  Actor schoolLife();

  /** The guardian of {@link #pupil} alone. */
  Actor guardian();

  /** A teacher of the school who does not teach {@link #pupil}. */
  Actor stranger();

  /** A pupil of the school. */
  PersonId pupil();

  /** Another pupil of the same class. */
  PersonId otherPupil();

  /** Their class. */
  GroupId group();

  /** A day of which nothing is noted before each test. */
  LocalDate day();

  /** Of a whole day, midnight to midnight, as most are. */
  private Exemption of(Optional<PersonId> pupil, Optional<GroupId> group) {
    var covers = new TimeSpan(day().atStartOfDay(), day().plusDays(1).atStartOfDay());
    return new Exemption(ExemptionId.random(), school(), pupil, group, covers, "", "Dispense");
  }

  private Exemption ofPupil() {
    return of(Optional.of(pupil()), Optional.empty());
  }

  private List<Exemption> inSchool(LocalDate first, LocalDate last) {
    return exemptions().in(schoolLife(), school(), first, last);
  }

  @Test
  @Clause("ABS-05")
  @Clause("Exemptions.give: the same id again is giving once")
  default void whatIsGivenTwiceIsThereOnceUntilItIsEnded() {
    var one = ofPupil();
    exemptions().give(schoolLife(), one);
    exemptions().give(schoolLife(), one);
    assertThat(inSchool(day(), day())).containsExactly(one);
    exemptions().end(schoolLife(), school(), one.id());
    exemptions().end(schoolLife(), school(), one.id());
    assertThat(inSchool(day(), day())).isEmpty();
  }

  @Test
  @Clause("Exemptions.in: that reach into some days, both included")
  default void theFirstAndTheLastDayAreIncluded() {
    var one = ofPupil();
    exemptions().give(schoolLife(), one);
    assertThat(inSchool(day().minusDays(3), day())).containsExactly(one);
    assertThat(inSchool(day(), day().plusDays(3))).containsExactly(one);
    assertThat(inSchool(day().plusDays(1), day().plusDays(3))).isEmpty();
    assertThat(inSchool(day().minusDays(3), day().minusDays(1))).isEmpty();
    exemptions().end(schoolLife(), school(), one.id());
  }

  @Test
  @Clause("Exemptions.of: exemptions, and outings of a class or group that the pupil is in")
  default void aFamilyReadsWhatConcernsItsChild() {
    var own = ofPupil();
    var outing = of(Optional.empty(), Optional.of(group()));
    var other = of(Optional.of(otherPupil()), Optional.empty());
    for (var one : List.of(own, outing, other)) {
      exemptions().give(schoolLife(), one);
    }
    assertThat(exemptions().of(guardian(), pupil(), day(), day()))
        .containsExactlyInAnyOrder(own, outing);
    for (var one : List.of(own, outing, other)) {
      exemptions().end(schoolLife(), school(), one.id());
    }
  }

  @Test
  default void whoMayNotIsRefused() {
    var one = ofPupil();
    for (var actor : List.of(stranger(), guardian())) {
      assertNotAllowed(() -> exemptions().give(actor, one));
      assertNotAllowed(() -> exemptions().end(actor, school(), one.id()));
      assertNotAllowed(() -> exemptions().in(actor, school(), day(), day()));
      assertNotAllowed(() -> exemptions().of(actor, otherPupil(), day(), day()));
    }
  }

  private static void assertNotAllowed(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
  }
}
