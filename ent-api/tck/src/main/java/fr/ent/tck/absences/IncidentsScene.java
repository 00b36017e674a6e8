package fr.ent.tck.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Involved.Part;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A school in which incidents happen, and what is done with them again and again (fr: le décor).
 * Methods without a body are what an implementation's test provides.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface IncidentsScene {
  String WORDS = "A lancé une chaise.";

  /** The incidents under test; each test reports its own. */
  Incidents incidents();

  /** The school. */
  StructureId school();

  /** A teacher of the school who teaches {@link #pupil}. */
  Actor teacher();

  /** A teacher of the school who does not. */
  Actor otherTeacher();

  /** Somebody of the school life of the school. */
  Actor schoolLife();

  /** The head of the school. */
  Actor head();

  /** A pupil of the school. */
  PersonId pupil();

  /** Another pupil of the same class. */
  PersonId otherPupil();

  /** The last name of {@link #otherPupil}, which {@link #pupil} does not have. */
  String otherName();

  /** The guardian of {@link #pupil} alone. */
  Actor guardian();

  /** Somebody who is no pupil of the school. */
  PersonId nobody();

  /** What the clock of the school shows. */
  LocalDateTime now();

  /** Tell the day on the clock of the school. */
  default LocalDate today() {
    return now().toLocalDate();
  }

  /** Write down an incident. */
  default IncidentDraft draft(LocalDateTime when, Involved... involved) {
    return new IncidentDraft(
        IncidentId.random(), school(), when, "Salle B12", "Une chaise a volé.", List.of(involved));
  }

  /** Let somebody report one that the pupil did and another suffered. */
  default Incident report(Actor actor) {
    return incidents()
        .report(
            actor,
            draft(
                now().minusHours(1),
                new Involved(pupil(), Part.AUTHOR),
                new Involved(otherPupil(), Part.VICTIM)));
  }

  /** Write down a measure for the pupil, at no time. */
  default MeasureDraft measure(Incident incident, MeasureKind kind) {
    return new MeasureDraft(
        MeasureId.random(), incident.id(), pupil(), kind, Optional.empty(), WORDS);
  }

  /** Write down a measure for the pupil, at a time. */
  default MeasureDraft measure(Incident incident, MeasureKind kind, TimeSpan covers) {
    return new MeasureDraft(
        MeasureId.random(), incident.id(), pupil(), kind, Optional.of(covers), WORDS);
  }

  /** Write down a detention. */
  default MeasureDraft detention(Incident incident) {
    return measure(incident, MeasureKind.DETENTION);
  }

  /** Check that something is refused for a reason. */
  default void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            IncidentRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /** Check that something needs a right that is not held. */
  default void assertNotAllowed(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
  }
}
