package fr.ent.auth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an access opens, to the minute, when it ends, and what is left in the log. */
@EntTest(beans = PaperDirectory.class)
class SupportEndsTest extends SupportCase {
  private final SupportEnds ends;

  SupportEndsTest(SupportEnds ends) {
    this.ends = ends;
  }

  @Test
  void itHoldsThereToTheMinuteAndNowhereElse() {
    var request = opened();
    assertThat(access.allows(supporter, READ, school)).isTrue();
    assertThat(access.allows(supporter, READ, other)).isFalse();
    assertThat(access.allows(supporter, READ)).isFalse();
    assertThat(access.allows(supporter, SERVE, school)).isFalse();
    var end = start.plus(HOUR).atZone(ZoneId.of(clock.getZone().getId()));
    assertThat(access.explain(supporter, READ, school).because())
        .startsWith(
            "Oui\u00a0: Anne Renard a ouvert l’accès d’assistance jusqu’à "
                + end.getHour()
                + "\u00a0h\u00a0"
                + "%02d".formatted(end.getMinute()));
    later(HOUR.minusSeconds(1));
    assertThat(access.allows(supporter, READ, school)).isTrue();
    later(HOUR);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    assertThat(state(request)).isEqualTo(State.ENDED);
  }

  @Test
  void itGoesNoFurther() {
    opened();
    var friend = directory.add("Zoé", "Amie", Profile.STAFF);
    var today = LocalDate.now(clock);
    refused(
        () ->
            grants.delegate(
                supporter, friend, READ, Scope.of(school), Period.between(today, today)));
    give(supporter, Grants.ADMINISTER, Scope.of(school));
    refused(() -> grants.give(supporter, Holder.of(friend), READ, Scope.of(school)));
  }

  @Test
  void itEndsAtTheNextRequestWhenStoppedByEither() {
    for (var stopper : List.of(head, supporter, administrator("Ada", school))) {
      var request = opened();
      assertThat(access.allows(supporter, READ, school)).isTrue();
      support.stop(stopper, request.id());
      assertThat(access.allows(supporter, READ, school)).isFalse();
      assertThat(state(request)).isEqualTo(State.STOPPED);
      support.stop(stopper, request.id());
      assertThatThrownBy(() -> support.consent(head, request.id(), HOUR))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(grants.delegations(head)).isEmpty();
  }

  @Test
  void itEndsWhenWhoConsentedLosesTheSchoolOrTheRight() {
    opened();
    takeBack(head, READ);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    give(head, READ, Scope.of(school));
    assertThat(access.allows(supporter, READ, school)).isTrue();
    takeBack(head, Grants.ADMINISTER);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    assertThat(access.allows(head, READ, school)).isTrue();
  }

  @Test
  void anUnansweredRequestLapses() {
    var request = ask(READ);
    later(SupportAccess.PATIENCE.minusSeconds(1));
    assertThat(state(request)).isEqualTo(State.WAITING);
    later(SupportAccess.PATIENCE);
    assertThat(state(request)).isEqualTo(State.LAPSED);
    assertThatThrownBy(() -> support.consent(head, request.id(), HOUR))
        .isInstanceOf(IllegalStateException.class);
    support.refuse(head, request.id());
    assertThat(state(request)).isEqualTo(State.LAPSED);
    ends.run();
    assertThat(state(request)).isEqualTo(State.LAPSED);
    assertThat(told()).startsWith("support:lapse");
  }

  @Test
  void oldRequestsAreForgottenAndEndedOnesLeaveNoRight() {
    opened();
    later(HOUR);
    ends.run();
    assertThat(grants.delegations(head)).isEmpty();
    assertThat(told()).startsWith("support:end");
    later(Duration.ofDays(91));
    ends.run();
    assertThat(support.asked(supporter)).isEmpty();
  }

  @Test
  void eachStepIsInTheLogWithTheStructure() {
    support.stop(head, opened().id());
    support.refuse(head, ask(READ).id());
    assertThat(told())
        .containsExactly(
            "support:refuse", "support:ask", "support:stop", "support:consent", "support:ask");
    assertThat(audit.read(Fixture.house(), AuditQuery.of("support").about(supporter.person())))
        .allMatch(one -> (one.fact().target() + one.fact().detail()).contains(school.toString()));
  }

  @Test
  void theSchoolReadsWhatWasDoneThereMeanwhileAndNothingElse() {
    var asked = ask(READ);
    later(Duration.ofMinutes(1));
    var request = support.consent(head, asked.id(), HOUR);
    var pupil = directory.add("Inès", "Berthier", Profile.PUPIL);
    directory.wear(pupil, List.of(Affiliation.of(school, Profile.PUPIL)));
    var far = directory.add("Ugo", "Loin", Profile.PUPIL);
    directory.wear(far, List.of(Affiliation.of(other, Profile.PUPIL)));
    for (var target : List.of(pupil.toString(), far.toString(), school.toString(), "", "x")) {
      audit.append(supporter, AuditFact.done("canteen:look", target));
    }
    audit.append(head, AuditFact.done("canteen:look", pupil.toString()));
    later(HOUR.plusMinutes(2));
    audit.append(supporter, AuditFact.done("canteen:late", pupil.toString()));
    assertThat(support.deeds(head, request.id()))
        .extracting(AuditEntry::fact)
        .containsExactly(
            AuditFact.done("canteen:look", school.toString()),
            AuditFact.done("canteen:look", pupil.toString()));
    refused(() -> support.deeds(supporter, request.id()));
    refused(() -> support.deeds(stranger, request.id()));
  }

  @Test
  void itWearsAHatWhereItIsLetInAndOnlyAsLong() {
    assertThat(support.hats(supporter)).isEmpty();
    var request = ask(READ);
    assertThat(support.hats(supporter)).isEmpty();
    support.consent(head, request.id(), HOUR);
    var hat = Affiliation.of(school, SupportAccess.PROFILE);
    assertThat(support.hats(supporter)).containsExactly(hat);
    assertThat(support.hats(head)).isEmpty();
    later(HOUR);
    var still = Actor.of(Fixture.TERRITORY, supporter.person(), hat);
    assertThat(support.hats(still)).isEmpty();
    assertThat(access.allows(still, READ, school)).isFalse();
  }
}
