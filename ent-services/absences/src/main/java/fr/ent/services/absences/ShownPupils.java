package fr.ent.services.absences;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.Involved;
import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Counts of whom somebody reads, as the directory does (decision 19): what happened to one pupil is
 * a card, a pupil in a list a line. Whoever embeds absences without accounts counts nothing.
 */
@EntService
class ShownPupils {
  private final Directory directory;
  private final Instance<ReadingBudget> budget;

  @Inject
  ShownPupils(Directory directory, Instance<ReadingBudget> budget) {
    this.directory = directory;
    this.budget = budget;
  }

  /**
   * Count one pupil whose file is read. Children are looked for only once an account was stopped:
   * their guardians go on reading, and no request costs more.
   */
  void card(Actor actor, PersonId pupil) {
    if (counts(actor) && !pupil.equals(actor.person())) {
      try {
        budget.get().cards(actor, List.of(pupil));
      } catch (TooMuchReadException stopped) {
        if (!isChild(actor, pupil)) {
          throw stopped;
        }
      }
    }
  }

  void lines(Actor actor, Collection<PersonId> pupils) {
    if (counts(actor)) {
      budget.get().lines(actor, pupils);
    }
  }

  /** Count everybody of whom incidents tell. */
  List<Incident> involved(Actor actor, List<Incident> incidents) {
    lines(
        actor,
        incidents.stream()
            .flatMap(one -> one.involved().stream())
            .map(Involved::pupil)
            .distinct()
            .toList());
    return incidents;
  }

  private boolean counts(Actor actor) {
    return budget.isResolvable() && !actor.isHouse();
  }

  private boolean isChild(Actor actor, PersonId pupil) {
    return directory.pupilsOf(Actor.house(actor.territory()), actor.person()).stream()
        .filter(PupilRelation::isGuardian)
        .anyMatch(one -> one.pupil().equals(pupil));
  }
}
