package fr.ent.api.opening;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * To whom the services of the house open, when, and how surely signed in (fr: ouverture des
 * services). AAS-20.
 *
 * <p>A service is known by its one word, {@code absences} for instance, under which its pages and
 * its REST interface stand; a vendor's is no other. Where nothing is set, it opens at every hour to
 * everybody whose rights allow it. A territory sets conditions; a structure sets more for those who
 * wear its hat: both count, so that a structure only narrows.
 *
 * <p>Safe for use by several threads. Doors ask {@link #closing} with each request; what a service
 * does by itself goes on. Changes are kept in the audit log and hold at the next request on this
 * node, within five seconds on others. What sets and lists throws {@link
 * fr.ent.api.access.AccessRefusedException} without {@link #ADMINISTER} over the place, the whole
 * territory or the structure.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ServiceOpenings {
  /** Decide when services open and to whom, and who is let in later at the start of the year. */
  Right ADMINISTER = new Right("opening:administer");

  /**
   * Find why a service does not open to somebody now, with the hat that is worn; nothing if it
   * does. Whom it is not for is told no hours, and whoever comes at another hour no proof. It never
   * closes to the house.
   */
  Optional<ServiceClosing> closing(Actor actor, String service);

  /** Tell the conditions of a service in a place. */
  OpeningSetting setting(Actor actor, RulePlace place, String service);

  /**
   * Set the conditions of a service in a place; {@link ServiceOpening#ALWAYS} lets go of what was
   * set. Setting the same again changes nothing.
   *
   * @throws IllegalArgumentException if no service can have this name
   */
  void change(Actor actor, RulePlace place, String service, ServiceOpening opening);

  /**
   * Count for how many people other conditions would change something, and change nothing.
   *
   * @throws IllegalArgumentException as {@link #change} would
   */
  OpeningEffect preview(Actor actor, RulePlace place, String service, ServiceOpening opening);
}
