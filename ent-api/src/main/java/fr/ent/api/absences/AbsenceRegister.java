package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The register of who was missing from school (fr: registre d'appel). ABS-01, ABS-03.
 *
 * <p>Safe for use by several threads. Times are those of the clocks of the school. Staff sees what
 * concerns the school whose hat it wears; a pupil of two schools has two of them. Lists cannot be
 * changed. What is read of one pupil counts as a card that was shown, and meets {@link
 * fr.ent.api.access.TooMuchReadException} once an account has seen enough ({@link
 * fr.ent.api.access.ReadingBudget}); oneself and one's children never do.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AbsenceRegister {
  /** Record who is missing, late or back. */
  Right RECORD = new Right("absences:record");

  /** See the absences of a pupil. */
  Right CONSULT = new Right("absences:consult");

  /**
   * Record that a pupil was missing.
   *
   * <p>Recording the same pupil and time again returns the absence already there, and one that was
   * withdrawn counts again. The first time, and whenever it counts again, {@link AbsenceRecorded}
   * is published.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #RECORD} for
   *     this pupil
   */
  Absence record(Actor actor, PersonId pupil, TimeSpan missed);

  /**
   * Record that several pupils of a structure were missing at the same time, all or none; as {@link
   * #record(Actor, PersonId, TimeSpan)} does for each.
   *
   * @return the absence of each, in no order
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #RECORD} for
   *     the structure
   */
  List<Absence> record(
      Actor actor, StructureId structure, Collection<PersonId> pupils, TimeSpan missed);

  /**
   * Record in the name of somebody whose leave was asked elsewhere, for a roll call; as {@link
   * #record(Actor, StructureId, Collection, TimeSpan)} does, and the history names them.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor is not the house
   */
  List<Absence> recordBy(
      Actor house,
      PersonId by,
      StructureId structure,
      Collection<PersonId> pupils,
      TimeSpan missed);

  /**
   * Withdraw an absence recorded by mistake; {@link AbsenceWithdrawn} is published. One that is
   * withdrawn already stays so, quietly.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #RECORD} for
   *     this pupil
   * @throws UnknownAbsenceException if there is none that the actor may know of
   */
  Absence withdraw(Actor actor, AbsenceId absence);

  /**
   * Withdraw several absences of a structure, all or none; those that it does not hold, or that are
   * withdrawn already, are left as they are.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #RECORD} for
   *     the structure
   */
  void withdraw(Actor actor, StructureId structure, Collection<AbsenceId> absences);

  /**
   * Withdraw in the name of somebody whose leave was asked elsewhere, for a roll call; as {@link
   * #withdraw(Actor, StructureId, Collection)} does, and the history names them.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor is not the house
   */
  void withdrawBy(Actor house, PersonId by, StructureId structure, Collection<AbsenceId> absences);

  /** Find an absence, or nothing if there is none that the actor may know of. */
  Optional<Absence> find(Actor actor, AbsenceId absence);

  /**
   * List the absences of a pupil between two days, both included, latest first; those withdrawn are
   * left out.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #CONSULT}
   *     for this pupil
   */
  List<Absence> absencesOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last);

  /**
   * List the same as {@link #absencesOf}, joined as families read them: lessons missed one after
   * the other are one {@link AbsenceSpell}.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #CONSULT}
   *     for this pupil
   */
  List<AbsenceSpell> spellsOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last);

  /**
   * List the absences of a structure between two days, both included, by time; those withdrawn are
   * left out.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link #RECORD} for
   *     this structure
   */
  List<Absence> absencesIn(Actor actor, StructureId structure, LocalDate first, LocalDate last);

  /**
   * List what has become of an absence, oldest first; nothing for whoever does not hold {@link
   * #RECORD} for its pupil.
   */
  List<AbsenceChange> historyOf(Actor actor, AbsenceId absence);
}
