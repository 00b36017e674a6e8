package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.access.UsualInForce.Origin;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says why somebody may not do something, as far as the place that is asked about tells it (fr:
 * motif de refus): what is held in other schools is for those who administer them (ISO-6).
 */
@EntService
class Refusals {
  private final Function<TerritoryId, UsualTable> table;
  private final Reasons reasons;
  private final Ties ties;
  private final Clock clock;

  @Inject
  Refusals(UsualShelf shelf, Reasons reasons, Ties ties, Clock clock) {
    this(shelf::table, reasons, ties, clock);
  }

  Refusals(Function<TerritoryId, UsualTable> table, Reasons reasons, Ties ties, Clock clock) {
    this.table = table;
    this.reasons = reasons;
    this.ties = ties;
    this.clock = clock;
  }

  /** What is refused: nothing in it allows it. */
  private record Asked(Actor actor, Right right, AccessTarget target) {}

  /** Say it in the middle of a sentence. */
  Said because(Actor actor, Right right, AccessTarget target) {
    var asked = new Asked(actor, right, target);
    return otherHat(asked)
        .or(() -> given(asked))
        .or(() -> withdrawn(asked))
        .or(() -> beside(asked))
        .or(() -> office(asked))
        .orElseGet(() -> Said.of("no.nothing"));
  }

  private Optional<Said> otherHat(Asked asked) {
    var actor = asked.actor();
    return ties.hatsOf(actor, actor.person())
        .filter(hat -> !actor.affiliation().equals(Optional.of(hat)))
        .filter(hat -> hat.period().contains(today()))
        .map(hat -> Actor.of(actor.territory(), actor.person(), hat))
        .filter(one -> reasons.find(one, asked.right(), asked.target()).isPresent())
        .findFirst()
        .map(one -> Said.of("no.hat"));
  }

  /** What was given there and is not in force; of several, what held last. */
  private Optional<Said> given(Asked asked) {
    return reasons
        .given(asked.actor(), asked.right(), asked.target())
        .max(Comparator.comparing(grant -> grant.period().to().orElse(LocalDate.MAX)))
        .map(this::notInForce);
  }

  private Said notInForce(Grant grant) {
    var days = grant.period();
    if (days.to().filter(last -> last.isBefore(today())).isPresent()) {
      return Said.of("no.past", days.to().get());
    }
    if (days.from().filter(first -> first.isAfter(today())).isPresent()) {
      return Said.of("no.future", days.from().get());
    }
    return Said.of(grant.until().isPresent() ? "no.closed" : "no.delegated");
  }

  private Optional<Said> withdrawn(Asked asked) {
    return lines(asked, false).stream()
        .filter(line -> line.origin() != Origin.NATIONAL)
        .filter(line -> ties.find(asked.actor(), ground(line), asked.target()).isPresent())
        .findFirst()
        .map(line -> Said.of("no.withdrawn." + line.origin()));
  }

  private Optional<Said> beside(Asked asked) {
    return reasons.isGivenBeside(asked.actor(), asked.right(), asked.target())
        ? Optional.of(
            Said.of(asked.target() instanceof StructureId ? "no.beside.school" : "no.beside.class"))
        : Optional.empty();
  }

  /** The right goes with the hat, and nothing ties it to the target. */
  private Optional<Said> office(Asked asked) {
    return lines(asked, true).stream()
        .findFirst()
        .map(line -> Said.of("no.office", Said.of("only." + ground(line))));
  }

  private static Ground ground(UsualInForce line) {
    return line.line().usual().ground();
  }

  /** The lines of the table that name the hat that is worn, held or not. */
  private List<UsualInForce> lines(Asked asked, boolean held) {
    return asked.actor().affiliation().stream()
        .flatMap(
            hat ->
                table.apply(asked.actor().territory()).in(RulePlace.of(hat.structure())).stream()
                    .filter(one -> one.held() == held)
                    .filter(one -> one.line().right().equals(asked.right()))
                    .filter(one -> one.line().usual().isOf(hat)))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
