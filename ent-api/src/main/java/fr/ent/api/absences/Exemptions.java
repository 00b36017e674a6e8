package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Exemptions and outings (fr: dispenses, absences collectives). ABS-05.
 *
 * <p>Safe for use by several threads. Whoever is exempted or away stands so on the sheet of a roll
 * call. Each change is kept in the audit log.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Exemptions {
  /**
   * Give an exemption; the same id again is giving once.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link Explanations#SETTLE} for the
   *     structure, or for the pupil or group that is meant
   */
  void give(Actor actor, Exemption exemption);

  /**
   * End an exemption as if it had never been; one that is not there has ended already.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link Explanations#SETTLE} for the
   *     structure
   */
  void end(Actor actor, StructureId structure, ExemptionId exemption);

  /**
   * List those of a structure that reach into some days, both included, by time.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link Explanations#SETTLE} for the
   *     structure
   */
  List<Exemption> in(Actor actor, StructureId structure, LocalDate first, LocalDate last);

  /**
   * List what concerns a pupil and reaches into some days, both included, by time: exemptions, and
   * outings of a class or group that the pupil is in today. Staff reads those of the school of its
   * hat.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link AbsenceRegister#CONSULT} for
   *     this pupil
   */
  List<Exemption> of(Actor actor, PersonId pupil, LocalDate first, LocalDate last);
}
