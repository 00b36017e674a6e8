package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Collection;
import org.apiguardian.api.API;

/**
 * How many different people an account may be shown in a while (fr: garde-fou de lecture): whoever
 * takes it over does not leave with the directory.
 *
 * <p>Safe for use by several threads. Whoever shows people asks before the answer goes out. The
 * house, and oneself, are never counted; whom the account was shown in this window is not counted
 * again and is still shown. Nobody new is shown to an account that was stopped, until somebody
 * lifts it or the window passes. The stop is told by {@link ReadingStopped} and kept in the audit
 * log. In an open transaction a stop comes to nothing with it, and is found again at the next
 * reading.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ReadingBudget {
  /** Read many more people than anybody's work asks for: exports, a new school year. */
  Right WIDELY = new Right("directory:read-widely");

  /**
   * Count people of whom only a line is shown: what they are called, where they belong.
   *
   * @throws TooMuchReadException if somebody among them is new and the account has seen enough
   */
  void lines(Actor actor, Collection<PersonId> people);

  /**
   * Count people of whom more than a line is shown, or whom nobody looked for by name.
   *
   * @throws TooMuchReadException if somebody among them is new and the account has seen enough
   */
  void cards(Actor actor, Collection<PersonId> people);
}
