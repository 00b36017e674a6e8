package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Secret addresses under which a calendar application reads a timetable (fr: adresse d'agenda).
 * EDT-04.
 *
 * <p>Safe for use by several threads. An address belongs to one person, and shows one timetable:
 * that person's, or a child's. Its secret is told once and kept as a hash. What it opens follows
 * the rights of its owner at each read. Making and revoking are kept in the audit log. One made
 * since an account was in wrong hands ends when that account is frozen ({@link
 * fr.ent.api.accounts.AccountFrozen}).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface CalendarAddresses {
  /**
   * Make an address; one that was there for the same timetable ends.
   *
   * @return the secret, of 256 bits; it cannot be told again
   * @throws fr.ent.api.access.AccessRefusedException if the actor does not hold {@link
   *     Timetable#CONSULT} for this person, or is the house
   */
  String make(Actor actor, PersonId of);

  /** Find the actor's own address for a timetable. */
  Optional<CalendarAddress> find(Actor actor, PersonId of);

  /** End the actor's own address for a timetable; one that is not there has ended already. */
  void revoke(Actor actor, PersonId of);

  /**
   * Read the calendar behind a secret as iCalendar (RFC 5545): from four weeks ago to sixteen weeks
   * ahead, without the name of any pupil. An address that is unknown, has ended, or whose owner may
   * no longer see this timetable finds nothing; nobody can tell these apart. Whether its owner is
   * shut out for now is asked by the door that answers.
   */
  Optional<CalendarFile> read(TerritoryId territory, String secret);
}
