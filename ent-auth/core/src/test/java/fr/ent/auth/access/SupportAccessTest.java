package fr.ent.auth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The support asks, the school consents or not; nobody else does, and to nothing else. */
@EntTest(beans = PaperDirectory.class)
class SupportAccessTest extends SupportCase {
  @Test
  void whoMayNotAskDoesNot() {
    refused(() -> support.ask(somebody("Max", "Curieux"), wish(READ)));
    var local = somebody("Lou", "Proche");
    give(local, SupportAccess.ASK, Scope.of(other));
    refused(() -> support.ask(local, wish(READ)));
    assertThat(support.all(head)).isEmpty();
  }

  @Test
  void whatGivesPowerOverOthersIsNotAskedFor() {
    var offered = support.offered(supporter).stream().map(one -> one.right()).toList();
    for (var right :
        List.of(
            Grants.ADMINISTER,
            new Right("accounts:administer"),
            new Right("crisis:cut"),
            AuditLog.READ,
            SupportAccess.ASK,
            new Right("directory:read-widely"),
            new Right("role:cook"),
            new Right("canteen:burn"))) {
      assertThat(offered).doesNotContain(right);
      wrong(() -> ask(READ, right));
    }
    assertThat(offered).contains(READ, SERVE);
    assertThat(support.isReading(READ)).isTrue();
    assertThat(support.isReading(SERVE)).isFalse();
  }

  @Test
  void aWishIsForAFewHoursOfAStructureThatIsThere() {
    var rights = Set.of(READ);
    wrong(() -> new Wish(school, Set.of(), HOUR, "Panne"));
    wrong(() -> new Wish(school, rights, Duration.ofHours(8).plusMinutes(1), "Panne"));
    wrong(() -> new Wish(school, rights, Duration.ZERO, "Panne"));
    wrong(() -> new Wish(school, rights, Duration.ofSeconds(90), "Panne"));
    wrong(() -> new Wish(school, rights, HOUR, " "));
    wrong(() -> new Wish(school, rights, HOUR, "x".repeat(301)));
    wrong(() -> support.ask(supporter, new Wish(StructureId.random(), rights, HOUR, "Panne")));
  }

  @Test
  void askingOpensNothing() {
    var request = ask(READ);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    assertThat(support.all(head)).containsExactly(request);
    assertThat(support.all(stranger)).isEmpty();
  }

  @Test
  @Clause("ISO-6")
  void nobodyElseConsents() {
    var request = ask(READ);
    give(supporter, Grants.ADMINISTER, Scope.of(school));
    give(supporter, READ, Scope.of(school));
    refused(() -> support.consent(supporter, request.id(), HOUR));
    takeBack(supporter, Grants.ADMINISTER);
    takeBack(supporter, READ);
    for (var nobody :
        List.of(
            stranger,
            supporter,
            somebody("Max", "Curieux"),
            new Actor(Fixture.ELSEWHERE, head.person(), head.affiliation(), head.assurance()),
            Actor.house(Fixture.ELSEWHERE))) {
      refused(() -> support.consent(nobody, request.id(), HOUR));
      if (!nobody.equals(supporter)) {
        refused(() -> support.refuse(nobody, request.id()));
        refused(() -> support.stop(nobody, request.id()));
        refused(() -> support.deeds(nobody, request.id()));
      }
    }
    refused(() -> support.consent(Fixture.house(), request.id(), HOUR));
    refused(() -> support.consent(head, UUID.randomUUID(), HOUR));
    assertThat(state(request)).isEqualTo(State.WAITING);
    assertThat(access.allows(supporter, READ, school)).isFalse();
  }

  @Test
  void nobodyOpensWhatHeHasNot() {
    var request = ask(READ, SERVE);
    refused(() -> support.consent(head, request.id(), HOUR));
    assertThat(access.allows(supporter, READ, school)).isFalse();
    var owner = administrator("Ada", school);
    give(owner, SERVE, Scope.of(school));
    var today = LocalDate.now(clock);
    grants.delegate(owner, head.person(), SERVE, Scope.of(school), Period.between(today, today));
    assertThat(access.allows(head, SERVE, school)).isTrue();
    refused(() -> support.consent(head, request.id(), HOUR));
  }

  @Test
  void nobodyConsentsToLongerThanWasAsked() {
    var request = ask(READ);
    wrong(() -> support.consent(head, request.id(), HOUR.plusMinutes(1)));
    wrong(() -> support.consent(head, request.id(), Duration.ZERO));
    support.consent(head, request.id(), Duration.ofMinutes(20));
    later(Duration.ofMinutes(19));
    assertThat(access.allows(supporter, READ, school)).isTrue();
    later(Duration.ofMinutes(20));
    assertThat(access.allows(supporter, READ, school)).isFalse();
  }

  @Test
  void whatIsRefusedOrAnsweredTwiceOpensNothing() {
    var request = ask(READ);
    support.refuse(head, request.id());
    assertThat(state(request)).isEqualTo(State.REFUSED);
    assertThatThrownBy(() -> support.consent(head, request.id(), HOUR))
        .isInstanceOf(IllegalStateException.class);
    var open = opened();
    assertThatThrownBy(() -> support.consent(head, open.id(), HOUR))
        .isInstanceOf(IllegalStateException.class);
    assertThat(grants.delegations(head)).hasSize(1);
  }

  @Test
  void askingAnewWithdrawsWhatStillWaits() {
    var before = ask(READ);
    var after = ask(READ);
    assertThat(state(before)).isEqualTo(State.STOPPED);
    assertThat(state(after)).isEqualTo(State.WAITING);
  }

  @Test
  void anotherTerritorySeesNothing() {
    opened();
    var twin = new Actor(Fixture.ELSEWHERE, head.person(), head.affiliation(), head.assurance());
    assertThat(support.all(twin)).isEmpty();
    assertThat(support.all(Actor.house(Fixture.ELSEWHERE))).isEmpty();
    var there = Actor.of(Fixture.ELSEWHERE, supporter.person());
    assertThat(support.asked(there)).isEmpty();
    assertThat(access.allows(there, READ, school)).isFalse();
  }
}
