package fr.ent.api.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Who may write to whom (fr: règles de communication): what messaging asks before it offers a
 * recipient, and again before it sends. GRP-06, MSG-1.
 *
 * <p>Somebody may be written to if a rule in force ties the profile whose hat the actor wears to
 * what that person is, and the {@link fr.ent.api.directory.Directory} lets the actor know of them:
 * a rule never opens what the directory hides, and what the directory shows is not for that reason
 * written to. Only people who are present are reached, and never one's own account. A hat that is
 * not worn, or whose last day has passed, reaches nobody. A person of several profiles is reached
 * as any of them. What the school of the hat has set between two of its groups ({@link GroupRule})
 * comes before the rules between profiles. The house ({@link Actor#house}) reaches everybody who is
 * present.
 *
 * <p>Safe for use by several threads. Days are those of the school; an answer holds for the day of
 * the question and the rules of its moment. Lists cannot be changed.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Communication {
  /** Tell whether the actor may write to a person; no to somebody whom nobody knows. */
  default boolean mayWrite(Actor actor, PersonId person) {
    return !reachable(actor, List.of(person)).isEmpty();
  }

  /** List those of several people to whom the actor may write: each once, in no order. */
  List<PersonId> reachable(Actor actor, Collection<PersonId> among);

  /**
   * Search people by part of their names among those to whom the actor may write, page after page,
   * as {@link fr.ent.api.directory.Directory#search} does.
   */
  PersonPage search(Actor actor, PersonQuery query);

  /**
   * Explain in words why the actor may write to a person or not, and whose rule it is. Of somebody
   * whom the actor may not know of it says what it says of somebody whom nobody knows.
   */
  Decision explain(Actor actor, PersonId person);
}
