package fr.ent.auth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.exports.Export;
import fr.ent.auth.exports.Exports;
import fr.ent.auth.exports.ProofNeededException;
import fr.ent.auth.exports.SecondPersonNeededException;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Accounts in wrong hands are stopped, people at their work are not; thirty of each and more. */
@Tag("sweep")
@EntTest(beans = {PaperDirectory.class, Nodes.class, PaperPhones.class})
class ReadingScriptsTest {
  private static final int MOST = 500;
  private static final int PATIENCE = 30;

  private final ReadingBudget here;
  private final Nodes nodes;
  private final StoppedReadings stops;
  private final Grants grants;
  private final Exports exports;
  private final PaperPhones phones;
  private final SettableClock clock;

  ReadingScriptsTest(
      ReadingBudget here,
      Nodes nodes,
      StoppedReadings stops,
      Grants grants,
      Exports exports,
      PaperPhones phones,
      SettableClock clock) {
    this.here = here;
    this.nodes = nodes;
    this.stops = stops;
    this.grants = grants;
    this.exports = exports;
    this.phones = phones;
    this.clock = clock;
  }

  /** Somebody at work, as long as a script goes. */
  private final class Reader {
    private final List<PersonId> shown = new ArrayList<>();
    private ReadingBudget node = here;
    private Actor actor;
    private int refused;

    Reader(ReadingScript script) {
      actor = Fixture.actor(PersonId.random(), script.profile());
      switch (script.given()) {
        case CODES -> hold(Accounts.ADMINISTER, Scope.of(Fixture.SCHOOL));
        case WIDELY -> hold(ReadingBudget.WIDELY, Scope.TERRITORY);
        case NOTHING -> {}
      }
      Stream.of(script.steps().split(", ", -1)).forEach(step -> take(step.split(" ", -1)));
    }

    private void hold(Right right, Scope scope) {
      grants.give(Fixture.house(), Holder.of(actor.person()), right, scope);
    }

    private void take(String... step) {
      switch (step[0]) {
        case "cards" -> many(step[1]).forEach(one -> open(List.of(one)));
        case "files" ->
            many(step[1]).stream()
                .map(List::of)
                .forEach(
                    one -> {
                      list(one);
                      open(one);
                    });
        case "again" ->
            List.copyOf(shown).stream()
                .limit(Integer.parseInt(step[1]))
                .forEach(one -> open(List.of(one)));
        case "page" -> times(step[1], this::open);
        case "names" -> times(step[1], this::list);
        case "node" -> node = nodes.another();
        case "hat" -> actor = Fixture.actor(actor.person(), Profile.of("National_" + step[1]));
        case "phone" -> phones.show(actor);
        case "export" -> times(step[1], this::export);
        case "wait" -> clock.advance(Duration.parse(step[1]));
        default -> throw new IllegalArgumentException(step[0]);
      }
    }

    private static Collection<PersonId> many(String number) {
      return Nodes.people(Integer.parseInt(number));
    }

    private static void times(String count, Consumer<Collection<PersonId>> work) {
      var each = count.split("x", -1);
      for (int i = 0; i < Integer.parseInt(each[1]); i++) {
        work.accept(many(each[0]));
      }
    }

    /** Whoever was refused often enough gives up. */
    private void open(Collection<PersonId> people) {
      if (refused > PATIENCE) {
        return;
      }
      if (Nodes.opens(node, actor, people)) {
        shown.addAll(people);
      } else {
        refused++;
      }
    }

    private void export(Collection<PersonId> people) {
      var file =
          new Export(
              Export.Kind.FILE,
              "register",
              "" + shown.size(),
              Accounts.ADMINISTER,
              Optional.of(Fixture.SCHOOL),
              Set.copyOf(people));
      try {
        exports.admit(actor, phones.session(actor), file);
        shown.addAll(people);
      } catch (ProofNeededException | SecondPersonNeededException stopped) {
        refused++;
      }
    }

    private void list(Collection<PersonId> people) {
      refused += Nodes.lists(node, actor, people) ? 0 : 1;
    }

    boolean isStopped() {
      return stops.all(Fixture.house()).stream()
          .anyMatch(one -> one.person().equals(actor.person()));
    }
  }

  @TestFactory
  @Clause("SEC-19: thirty scripts of stolen accounts, stopped before five hundred cards")
  Stream<DynamicTest> whoCarriesTheDirectoryAwayIsStopped() {
    assertThat(ReadingScript.ATTACKS).hasSize(34).doesNotHaveDuplicates();
    return ReadingScript.ATTACKS.stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.name(),
                    () -> {
                      var thief = new Reader(script);
                      assertThat(thief.shown.stream().distinct().count()).isLessThanOrEqualTo(MOST);
                      assertThat(thief.refused).isPositive();
                      assertThat(thief.isStopped()).isTrue();
                    }));
  }

  @TestFactory
  @Clause("SEC-19: scripts of stolen accounts that take files out, stopped at five hundred people")
  Stream<DynamicTest> whoTakesFilesOutIsStopped() {
    assertThat(ReadingScript.EXPORTS).hasSize(10).doesNotHaveDuplicates();
    return ReadingScript.EXPORTS.stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.name(),
                    () -> {
                      var thief = new Reader(script);
                      boolean phone = script.steps().contains("phone");
                      assertThat(thief.shown.stream().distinct().count())
                          .isLessThanOrEqualTo(phone ? MOST : 40);
                      assertThat(thief.refused).isPositive();
                    }));
  }

  @TestFactory
  @Clause("SEC-19: thirty scripts of people at work, none stopped")
  Stream<DynamicTest> whoIsAtWorkIsNot() {
    assertThat(ReadingScript.HONEST).hasSize(34).doesNotHaveDuplicates();
    return ReadingScript.HONEST.stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.name(),
                    () -> {
                      var reader = new Reader(script);
                      assertThat(reader.refused).isZero();
                      assertThat(reader.isStopped()).isFalse();
                    }));
  }
}
