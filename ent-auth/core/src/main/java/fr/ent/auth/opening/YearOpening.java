package fr.ent.auth.opening;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.StructureId;
import fr.ent.api.opening.ServiceOpenings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * The start of the school year (fr: ouverture de l’année): pupils and guardians of a school, of
 * some of its classes or of some MEF are let in from a day on only.
 *
 * <p>Safe for use by several threads. Changes hold at the next request on this node and within five
 * seconds on others, and are kept in the audit log. What requires {@link #ADMINISTER} throws {@link
 * fr.ent.api.access.AccessRefusedException} without it over the school. Doors ask {@link
 * #over(Actor)}: whoever must wait may sign in, reads when it opens, and nothing else opens.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface YearOpening {
  /** Put off the opening for some people, and take that back; who opens services opens the year. */
  Right ADMINISTER = ServiceOpenings.ADMINISTER;

  /**
   * Put off the opening for some people; putting it off again for the same ones changes the day.
   *
   * @param opens the first day on which they are let in, from midnight on the clock of the school
   * @throws IllegalArgumentException if the day is not to come, or more than a year away; or a
   *     class or MEF is not there or not one of this school
   */
  LateOpening postpone(Actor actor, LateOpening.Whom whom, LocalDate opens);

  /**
   * Let them in at once. One that is not there is undone already; so is one that the actor may not
   * know of.
   */
  void undo(Actor actor, UUID opening);

  /** List what is put off and to come, over the schools that the actor administers, by day. */
  List<LateOpening> all(Actor actor);

  /**
   * Find what a person, with the hat that is worn, must wait for. A pupil waits for the last that
   * concerns him; a guardian waits only while every child of his in that school waits, and only
   * under openings that name guardians.
   */
  Optional<LateOpening> over(Actor actor);

  /** Count whom it would concern today; requires {@link #ADMINISTER}. */
  Concerned concerned(Actor actor, LateOpening.Whom whom);

  /** List what the pupils of a school study, by label; requires {@link #ADMINISTER}. */
  List<Mef> mefs(Actor actor, StructureId school);

  /**
   * How many people must wait (fr: personnes concernées).
   *
   * @param guardians legal guardians of these pupils; one who has another child there may not wait
   */
  record Concerned(int pupils, int guardians) {}
}
