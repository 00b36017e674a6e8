package fr.ent.services.directory;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counts nothing: notes what the directory tells, and stops it when a test says so. */
@ApplicationScoped
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

  void begin(boolean alreadySpent) {
    lines.clear();
    cards.clear();
    spent = alreadySpent;
  }

  List<PersonId> lines() {
    return List.copyOf(lines);
  }

  List<PersonId> cards() {
    return List.copyOf(cards);
  }
}
