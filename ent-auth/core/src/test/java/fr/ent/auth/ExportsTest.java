package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Period;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Scope;
import fr.ent.auth.exports.Export.Kind;
import fr.ent.auth.exports.ExportRequest;
import fr.ent.auth.exports.ExportRequest.State;
import fr.ent.auth.exports.Exports;
import fr.ent.auth.exports.ProofNeededException;
import fr.ent.auth.exports.SecondPersonNeededException;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class leaves with the right alone; a school asks for a telephone, and for somebody else. */
@EntTest(
    beans = {PaperDirectory.class, PaperPeople.class, ExportSchool.class},
    settings = {"ent.auth.session.idle=P3D", "ent.auth.session.longest=P3D"})
class ExportsTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Exports exports;
  private final Grants grants;
  private final ExportSchool school;
  private final SettableClock clock;
  private Actor asker = Fixture.house();

  ExportsTest(Exports exports, Grants grants, ExportSchool school, SettableClock clock) {
    this.exports = exports;
    this.grants = grants;
    this.school = school;
    this.clock = clock;
  }

  @BeforeEach
  void somebodyAtASchool() {
    school.build();
    asker = school.asker();
  }

  @Test
  @Clause("SEC-19: bulk export needs step-up")
  void aClassLeavesWithTheRightAloneAndMoreAskForATelephoneShownNotLongAgo() {
    var class1 = ExportSchool.crowd(40);
    school.file(asker, "4A", class1);
    school.file(asker, "4A again", class1);
    assertThatThrownBy(() -> school.file(asker, "one more", ExportSchool.crowd(1)))
        .as("slices lead nowhere")
        .isInstanceOf(ProofNeededException.class);
    exports.admit(
        asker, school.session(asker), school.export(Kind.SHEET, "slips", ExportSchool.crowd(40)));
    assertThatThrownBy(
            () ->
                exports.admit(
                    asker,
                    school.session(asker),
                    school.export(Kind.SHEET, "slips", ExportSchool.crowd(41))))
        .isInstanceOf(ProofNeededException.class);
    school.fresh(asker);
    school.file(asker, "one more", ExportSchool.crowd(1));
    clock.advance(QUARTER);
    assertThatThrownBy(() -> school.file(asker, "later", ExportSchool.crowd(1)))
        .isInstanceOf(ProofNeededException.class);
    clock.advance(Duration.ofHours(24));
    school.file(asker, "tomorrow", ExportSchool.crowd(40));
  }

  @Test
  @Clause("SEC-19: bulk export needs a second person")
  void moreThanFiveHundredLeaveOnceSomebodyElseHasConfirmedAndOnceOnly() {
    school.fresh(asker);
    var all = ExportSchool.crowd(600);
    school.file(asker, "half", List.copyOf(all).subList(0, 300));
    var request = school.asked("all", all);
    assertThat(exports.mine(asker)).extracting(ExportRequest::state).containsExactly(State.WAITING);
    assertThatThrownBy(() -> school.file(asker, "all", all))
        .isInstanceOf(SecondPersonNeededException.class);
    var second = school.second();
    assertThat(exports.waiting(second))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.people()).isEqualTo(600);
              assertThat(one.reason()).isEqualTo("Pour la cantine");
              assertThat(one.asker()).isEqualTo(asker.person());
            });
    exports.confirm(second, school.session(second), request);
    assertThat(exports.waiting(second)).isEmpty();
    school.fresh(asker);
    assertThatThrownBy(() -> school.file(asker, "another", ExportSchool.crowd(600)))
        .isInstanceOf(SecondPersonNeededException.class);
    assertThatThrownBy(() -> school.file(asker, "all", ExportSchool.crowd(631)))
        .isInstanceOf(SecondPersonNeededException.class);
    school.file(asker, "all", all);
    assertThatThrownBy(() -> school.file(asker, "all", all))
        .isInstanceOf(SecondPersonNeededException.class);
    school.file(asker, "what is confirmed does not count", ExportSchool.crowd(100));
    assertThat(school.operations(asker.person()))
        .contains("export:ask", "export:confirm", "export:take");
  }

  @Test
  void whatWasConfirmedIsNotTakenTooLateAndWhatNobodyAnswersLapses() {
    school.fresh(asker);
    var all = ExportSchool.crowd(501);
    var request = school.asked("all", all);
    var second = school.second();
    exports.confirm(second, school.session(second), request);
    clock.advance(Exports.TAKEN_WITHIN);
    school.fresh(asker);
    var again = school.asked("all", all);
    assertThat(exports.mine(asker))
        .extracting(ExportRequest::state)
        .containsExactlyInAnyOrder(State.WAITING, State.LAPSED);
    assertThat(again).isNotEqualTo(request);
    clock.advance(Exports.PATIENCE);
    assertThat(exports.waiting(second)).isEmpty();
    assertThatThrownBy(() -> exports.confirm(second, school.session(second), again))
        .isInstanceOf(IllegalStateException.class);
    school.lapse();
    school.lapse();
    assertThat(school.operations(asker.person()).stream().filter("export:lapse"::equals))
        .hasSize(2);
    assertThat(exports.mine(asker)).extracting(ExportRequest::state).containsOnly(State.LAPSED);
  }

  @Test
  void whoRefusesIsToldOnceAndWhatIsRefusedIsNotTaken() {
    school.fresh(asker);
    var all = ExportSchool.crowd(501);
    var request = school.asked("all", all);
    var second = school.second();
    exports.refuse(second, request);
    exports.refuse(second, request);
    assertThatThrownBy(() -> exports.confirm(second, school.session(second), request))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> school.file(asker, "all", all))
        .isInstanceOf(SecondPersonNeededException.class);
    assertThat(school.operations(asker.person())).contains("export:refuse");
  }

  @Test
  @Clause("SEC-19: a second person")
  void nobodyConfirmsTheirOwnNorInSomebodysPlaceNorUnderAnotherAccountNorFromElsewhere() {
    school.fresh(asker);
    var request = school.asked("all", ExportSchool.crowd(501));
    var today = LocalDate.now(clock);
    var delegate = school.somebody("Chloé", "Déléguée");
    grants.delegate(
        asker, delegate.person(), ExportSchool.SERVE, school.here(), Period.between(today, today));
    var twin = school.somebody("ADA", "Demandé");
    school.give(twin, ExportSchool.SERVE, school.here());
    var elsewhere = school.somebody("Denis", "Dailleurs");
    school.give(elsewhere, ExportSchool.SERVE, Scope.of(Fixture.SCHOOL));
    var unfit =
        Map.of(
            "the asker", asker,
            "a delegate of the asker", delegate,
            "the asker under another account", twin,
            "somebody of another school", elsewhere,
            "somebody without the right", school.somebody("Élise", "Rien"),
            "the support", school.supporter(),
            "the house", Fixture.house());
    unfit.forEach(
        (who, actor) -> {
          var theirs =
              actor.isHouse()
                  ? new SessionId(UUID.randomUUID())
                  : school.session(school.fresh(actor));
          assertThat(exports.waiting(actor)).as(who).isEmpty();
          assertThatThrownBy(() -> exports.confirm(actor, theirs, request))
              .as(who)
              .isInstanceOf(AccessRefusedException.class);
          assertThatThrownBy(() -> exports.refuse(actor, request))
              .as(who)
              .isInstanceOf(AccessRefusedException.class);
        });
    var second = school.second();
    clock.advance(QUARTER);
    assertThatThrownBy(() -> exports.confirm(second, school.session(second), request))
        .as("without a telephone")
        .isInstanceOf(ProofNeededException.class);
    exports.confirm(school.fresh(second), school.session(second), request);
  }

  @Test
  void nobodySendsTheRequestOfSomebodyElseNorOneWithoutAReason() {
    school.fresh(asker);
    var request = school.drawn("all", ExportSchool.crowd(501));
    assertThat(exports.mine(asker)).extracting(ExportRequest::state).containsExactly(State.DRAWN);
    var other = school.second();
    assertThatThrownBy(() -> exports.ask(other, request, "Pour voir"))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> exports.ask(asker, request, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exports.confirm(other, school.session(other), request))
        .as("not sent yet")
        .isInstanceOf(AccessRefusedException.class);
  }
}
