package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.keys.ApiKey;
import fr.ent.auth.keys.ApiKeys;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key opens as long as everything that it stands on does. */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class ApiKeysTest {
  private final ApiKeys keys;
  private final Grants grants;
  private final Accounts accounts;
  private final PaperDirectory directory;
  private final PaperPeople people;
  private final Database database;
  private final SettableClock clock;
  private PersonId person;
  private Actor actor;
  private LocalDate last;

  ApiKeysTest(
      ApiKeys keys,
      Grants grants,
      Accounts accounts,
      PaperDirectory directory,
      PaperPeople people,
      Database database,
      SettableClock clock) {
    this.keys = keys;
    this.grants = grants;
    this.accounts = accounts;
    this.directory = directory;
    this.people = people;
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void somebodyWhoMayMakeKeys() {
    person = people.active("Logiciel", "Cantine");
    actor = Fixture.actor(person, Profile.TEACHER);
    last = LocalDate.now(clock).plusDays(30);
    grants.give(Fixture.house(), Holder.of(person), ApiKeys.MAKE, Scope.of(Fixture.SCHOOL));
  }

  private String made() {
    return keys.make(actor, "Cantine", last).secret();
  }

  private Optional<Actor> found(String secret) {
    return keys.find(Fixture.TERRITORY, secret);
  }

  @Test
  void whatIsForgedOpensNothing() {
    var secret = made();
    for (var forged :
        List.of(
            "",
            "ent_",
            "x",
            secret.substring(4),
            secret.substring(0, secret.length() - 1),
            secret + "A",
            secret.toUpperCase(Locale.ROOT),
            "ent_' or 1=1 --",
            "ent_" + "B".repeat(5000))) {
      assertThat(found(forged)).as(forged).isEmpty();
    }
    assertThat(keys.find(Fixture.ELSEWHERE, secret)).isEmpty();
  }

  @Test
  void aKeyActsAsWhoMadeItInTheHatThatWasWorn() {
    var one = found(made()).orElseThrow();
    assertThat(one.person()).isEqualTo(person);
    assertThat(one.affiliation().orElseThrow().structure()).isEqualTo(Fixture.SCHOOL);
    assertThat(one.affiliation().orElseThrow().profile()).isEqualTo(Profile.TEACHER);
  }

  @Test
  void theSecretIsToldOnceAndKeptNowhere() {
    var made = keys.make(actor, "Cantine", last);
    assertThat(made.toString()).doesNotContain(made.secret());
    var kept =
        database.inTerritory(
            Fixture.TERRITORY,
            handle ->
                handle
                    .createQuery("select k::text from auth.api_key k")
                    .mapTo(String.class)
                    .list());
    assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(made.secret().substring(4)));
    assertThat(keys.own(actor)).extracting(ApiKey::id).containsExactly(made.id());
  }

  @Test
  void withoutTheRightNobodyMakesOne() {
    var other = Fixture.actor(people.active("Sans", "Droit"), Profile.TEACHER);
    assertThatThrownBy(() -> keys.make(other, "Cantine", last))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> keys.make(Fixture.house(), "Cantine", last))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void aKeyNeedsALabelAndADay() {
    var today = LocalDate.now(clock);
    for (var label : List.of(" ", "x".repeat(81))) {
      assertThatThrownBy(() -> keys.make(actor, label, last))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (var day : List.of(today.minusDays(1), today.plusDays(ApiKeys.DAYS_AT_MOST + 1L))) {
      assertThatThrownBy(() -> keys.make(actor, "Cantine", day))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void itsLastDayIsTheLast() {
    last = LocalDate.now(clock);
    var secret = made();
    assertThat(found(secret)).isPresent();
    clock.advance(Duration.ofDays(1));
    assertThat(found(secret)).isEmpty();
  }

  @Test
  void aBlockedAccountOpensNothing() {
    var secret = made();
    accounts.block(Fixture.house(), person);
    assertThat(found(secret)).isEmpty();
    accounts.unblock(Fixture.house(), person);
    assertThat(found(secret)).isPresent();
  }

  @Test
  void whoLosesTheRightToMakeKeysLosesThem() {
    var secret = made();
    grants.all(Fixture.house()).stream()
        .filter(grant -> grant.holder().equals(Holder.of(person)))
        .forEach(grant -> grants.takeBack(Fixture.house(), grant.id()));
    assertThat(found(secret)).isEmpty();
  }

  @Test
  void aHatThatIsNoLongerWornOpensNothing() {
    var secret = made();
    directory.wear(person, List.of());
    assertThat(found(secret)).isEmpty();
  }

  @Test
  void everybodyRevokesOnlyTheirOwn() {
    var made = keys.make(actor, "Cantine", last);
    var other = Fixture.actor(people.active("Un", "Autre"), Profile.TEACHER);
    keys.revoke(other, made.id());
    assertThat(keys.own(other)).isEmpty();
    assertThat(found(made.secret())).isPresent();
    keys.revoke(actor, made.id());
    keys.revoke(actor, UUID.randomUUID());
    assertThat(found(made.secret())).isEmpty();
    assertThat(keys.own(actor)).isEmpty();
  }

  @Test
  void theDayOfItsLastUseIsKnown() {
    var secret = made();
    assertThat(keys.own(actor).get(0).used()).isEmpty();
    found(secret);
    assertThat(keys.own(actor).get(0).used()).contains(LocalDate.now(clock));
  }

  @Test
  void oneThatWasMadeWithAnAccountInWrongHandsIsGoneWhenTheOwnerIsBack(
      Crisis crisis, RecordedEvents events) {
    var before = made();
    clock.advance(Duration.ofHours(2));
    var since = clock.instant();
    var after = made();
    crisis.freeze(Fixture.house(), person, since, "Session prise au CDI.");
    events.awaitDelivery();
    assertThat(found(before)).isEmpty();
    crisis.thaw(Fixture.house(), person);
    assertThat(found(before)).isPresent();
    assertThat(found(after)).isEmpty();
  }
}
