package fr.ent.tck.absences;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Explanations} does. Methods without a body tell the school. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ExplanationsContract {
  /** The explanations under test. */
  Explanations explanations();

  /** The register of the same school; nothing is recorded or explained before each test. */
  AbsenceRegister register();

  /** The school, which offers the usual reasons. */
  StructureId school();

  /** Somebody of the school life of the school. */
  Actor schoolLife();

  /** A guardian of {@link #pupil}. */
  Actor guardian();

  /** The other guardian of {@link #pupil}. */
  Actor otherGuardian();

  /** Somebody who teaches neither of the pupils. */
  Actor stranger();

  /** A pupil of the school, under age. */
  PersonId pupil();

  /** Another pupil, whom {@link #guardian} does not follow. */
  PersonId otherPupil();

  /** A day not far from now. */
  LocalDate day();

  private ExplanationDraft draft(PersonId pupil, String reason) {
    return new ExplanationDraft(
        ExplanationId.random(), pupil, TimeSpan.of(day(), "08:00", "12:00"), reason, "Grippe");
  }

  private String reason() {
    return explanations().reasons(guardian(), school()).get(0).code();
  }

  private Explanation explain() {
    return explanations().explain(guardian(), draft(pupil(), reason()));
  }

  private AbsenceState recorded() {
    return register().record(schoolLife(), pupil(), TimeSpan.of(day(), "08:05", "09:00")).state();
  }

  private AbsenceState state() {
    return register().absencesOf(schoolLife(), pupil(), day(), day()).get(0).state();
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ExplanationRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static byte[] pdf() {
    return "%PDF-1.7\nCertificat\n%%EOF".getBytes(ISO_8859_1);
  }

  @Test
  @Clause("ABS-04")
  @Clause("Explanations.accept: those recorded later too")
  default void whatIsAcceptedJustifiesWhatItCoversNowAndLater() {
    assertThat(recorded()).isEqualTo(AbsenceState.UNEXPLAINED);
    var said = explain();
    assertThat(state()).isEqualTo(AbsenceState.EXPLAINED);
    assertThat(explanations().waiting(schoolLife(), school())).contains(said);
    explanations().accept(schoolLife(), said.id(), "Bon rétablissement");
    assertThat(state()).isEqualTo(AbsenceState.JUSTIFIED);
    assertThat(explanations().waiting(schoolLife(), school())).isEmpty();
    var later =
        register().record(schoolLife(), pupil(), TimeSpan.of(day(), "10:00", "11:00")).state();
    assertThat(later).isEqualTo(AbsenceState.JUSTIFIED);
  }

  @Test
  @Clause("Explanations.refuse")
  default void whatIsRefusedDoesNotJustify() {
    recorded();
    explanations().refuse(schoolLife(), explain().id(), "");
    assertThat(state()).isEqualTo(AbsenceState.UNJUSTIFIED);
  }

  @Test
  @Clause("Explanations.explain: the same id again changes nothing and gives what was kept")
  default void whatIsSaidTwiceIsKeptOnce() {
    var draft = draft(pupil(), reason());
    var first = explanations().explain(guardian(), draft);
    assertThat(explanations().explain(guardian(), draft)).isEqualTo(first);
    assertThat(explanations().of(otherGuardian(), pupil(), day(), day())).containsExactly(first);
    assertRefused(
        () -> explanations().explain(guardian(), draft(pupil(), "no-such-reason")),
        Reason.UNKNOWN_REASON);
  }

  @Test
  @Clause("ABS-03")
  default void onlyGuardiansExplainAndOnlySchoolLifeJudges() {
    var said = explain();
    for (var work :
        List.<Runnable>of(
            () -> explanations().explain(guardian(), draft(otherPupil(), reason())),
            () -> explanations().explain(stranger(), draft(pupil(), reason())),
            () -> explanations().of(stranger(), pupil(), day(), day()),
            () -> explanations().accept(guardian(), said.id(), ""),
            () -> explanations().waiting(guardian(), school()),
            () -> explanations().offer(guardian(), school(), List.of()))) {
      assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
    }
    assertRefused(() -> explanations().accept(stranger(), said.id(), ""), Reason.NOT_FOUND);
  }

  @Test
  @Clause("ABS-05")
  @Clause("Explanations.explain: who holds SETTLE writes down what a family said")
  default void schoolLifeWritesDownWhatAFamilySaid() {
    var said = explanations().explain(schoolLife(), draft(pupil(), reason()));
    explanations().attach(schoolLife(), said.id(), pdf());
    explanations().accept(schoolLife(), said.id(), "");
    assertThat(recorded()).isEqualTo(AbsenceState.JUSTIFIED);
    var read = explanations().of(guardian(), pupil(), day(), day()).get(0);
    assertThat(read.by()).isEqualTo(schoolLife().person());
    assertThat(read.documents()).isEmpty();
  }

  @Test
  @Clause("Explanations.read: whoever neither gave it nor holds SETTLE there reads nothing")
  default void aDocumentIsForWhoGaveItAndWhoJudges() {
    var said = explanations().attach(guardian(), explain().id(), pdf());
    var document = said.documents().get(0).id();
    for (var reader : List.of(guardian(), schoolLife())) {
      assertThat(explanations().read(reader, said.id(), document)).hasValue(pdf());
    }
    for (var reader : List.of(otherGuardian(), stranger())) {
      assertThat(explanations().read(reader, said.id(), document)).isEmpty();
    }
    assertRefused(() -> explanations().attach(otherGuardian(), said.id(), pdf()), Reason.NOT_FOUND);
    assertRefused(
        () -> explanations().attach(guardian(), said.id(), "PK".getBytes(ISO_8859_1)),
        Reason.UNKNOWN_KIND);
    explanations().accept(schoolLife(), said.id(), "");
    assertRefused(() -> explanations().attach(guardian(), said.id(), pdf()), Reason.SETTLED);
  }

  @Test
  @Clause("Explanations.offer: none brings the usual ones back")
  default void aSchoolChoosesItsReasons() {
    var usual = explanations().reasons(guardian(), school());
    var own = List.of(new AbsenceReason("snow", "Neige", "Snow"));
    explanations().offer(schoolLife(), school(), own);
    assertThat(explanations().reasons(guardian(), school())).isEqualTo(own);
    explanations().offer(schoolLife(), school(), List.of());
    assertThat(explanations().reasons(guardian(), school())).isEqualTo(usual);
  }
}
