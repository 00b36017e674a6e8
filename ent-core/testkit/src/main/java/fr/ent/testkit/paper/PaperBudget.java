package fr.ent.testkit.paper;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;

/** Counts nothing: notes who is shown, and stops whoever reads when a test says so. */
@ApplicationScoped
@API(status = EXPERIMENTAL, since = "0.1")
public class PaperBudget implements ReadingBudget {
  private final List<PersonId> lines = new ArrayList<>();
  private final List<PersonId> cards = new ArrayList<>();
  private boolean spent;

  @Override
  public void lines(Actor actor, Collection<PersonId> people) {
    note(lines, people);
  }

  @Override
  public void cards(Actor actor, Collection<PersonId> people) {
    note(cards, people);
  }

  private void note(List<PersonId> told, Collection<PersonId> people) {
    if (spent) {
      throw new TooMuchReadException(Instant.EPOCH);
    }
    told.addAll(people);
  }

  /** Begin anew, for whoever may still read. */
  public void begin() {
    lines.clear();
    cards.clear();
    spent = false;
  }

  /** Stop everybody. */
  public void stop() {
    spent = true;
  }

  /** List who was shown as a line. */
  public List<PersonId> lines() {
    return List.copyOf(lines);
  }

  /** List of whom more was shown. */
  public List<PersonId> cards() {
    return List.copyOf(cards);
  }
}
