package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Who is sent word of absences (fr: alertes). ABS-02.
 *
 * <p>Safe for use by several threads. Whoever is missing and stands for nobody here is told by
 * nobody: no guardian is known, or the family said so itself. When an absence that was told is
 * withdrawn, whoever was told hears that it was a mistake, or that the pupil came late; a lateness
 * that takes the place of no such absence is not told. Where that lateness is taken back in turn,
 * they hear that it was a mistake.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AbsenceAlerts {
  /**
   * List what was sent of absences of a structure on a day; one of several lessons missed one after
   * the other speaks for all.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link AbsenceRegister#RECORD} for the
   *     structure
   */
  List<AlertSent> sent(Actor actor, StructureId structure, LocalDate day);
}
