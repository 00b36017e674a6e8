package fr.ent.services.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonFollowUp.Line;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessage.State;
import fr.ent.api.liaison.LiaisonStanding;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.tck.liaison.Families;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes to follow a pupil, who stops, who comes of age, and where it is another day. */
@EntTest(
    beans = {
      SmallTown.class,
      TownDirectory.class,
      TownPolicy.class,
      AuditInMemory.class,
      AccountsInMemory.class
    })
class FamiliesThatChangeTest {
  private final LiaisonBook book;
  private final LiaisonFollowUps followUps;
  private final SmallTown town;
  private final SettableClock clock;
  private final Database database;
  private Families cast;

  FamiliesThatChangeTest(
      LiaisonBook book,
      LiaisonFollowUps followUps,
      SmallTown town,
      SettableClock clock,
      Database database) {
    this.book = book;
    this.followUps = followUps;
    this.town = town;
    this.clock = clock;
    this.database = database;
    this.cast = OneClass.in(town);
  }

  @BeforeEach
  void fill() {
    clock.set(Instant.parse("2026-11-24T06:40:00Z"));
    cast = OneClass.in(town);
  }

  private LiaisonMessage written(LiaisonText text) {
    return book.write(
        cast.teacher(),
        new LiaisonDraft(LiaisonKind.TO_SIGN, LiaisonAudience.of(cast.group()), text));
  }

  private static LiaisonText dueOn(String day) {
    return LiaisonText.of("Sortie", "Au phare.").due(LocalDate.parse(day));
  }

  private Optional<LiaisonEntry> found(Actor actor, LiaisonMessage message) {
    return book.entries(actor).stream()
        .filter(one -> one.message().id().equals(message.id()))
        .findFirst();
  }

  private List<PersonId> followed(LiaisonMessage message) {
    return followUps.find(cast.teacher(), message.id()).orElseThrow().lines().stream()
        .map(Line::person)
        .toList();
  }

  private Actor newcomer() {
    return OneClass.guardian(
        town, Actor.of(Fixture.TERRITORY, cast.pupil()), LegalLevel.LEGAL_GUARDIAN);
  }

  @Test
  @Clause("LIA-02")
  void aGuardianWhoComesLaterFindsWhatIsStillOpenAndNothingElse() {
    var open = written(dueOn("2026-12-03"));
    var over = written(dueOn("2026-11-24"));
    clock.advance(Duration.ofDays(1));
    var late = newcomer();
    assertThat(found(late, open).orElseThrow().isWaiting()).isTrue();
    assertThat(found(late, over)).isEmpty();
    assertThat(followed(open)).contains(late.person());
    assertThat(followed(over)).doesNotContain(late.person());
    assertThat(found(cast.mother(), over).orElseThrow().message().state()).isEqualTo(State.OVER);
    book.sign(late, found(late, open).orElseThrow().sheet());
    clock.advance(Duration.ofDays(30));
    assertThat(found(late, open)).isPresent();
  }

  @Test
  @Clause("ISO-8")
  void whoFollowsNoMoreFindsNothingAndWhatTheyDidStaysKept() {
    var message = written(dueOn("2026-12-03"));
    book.sign(cast.father(), found(cast.father(), message).orElseThrow().sheet());
    town.relate(cast.pupil(), cast.father().person(), LegalLevel.NONE);
    assertThat(book.entries(cast.father())).isEmpty();
    assertThat(book.open(cast.father(), message.id(), cast.pupil())).isEmpty();
    var line =
        followUps.find(cast.teacher(), message.id()).orElseThrow().lines().stream()
            .filter(one -> one.person().equals(cast.father().person()))
            .findFirst()
            .orElseThrow();
    assertThat(line.standing()).isEmpty();
    assertThat(line.act()).isPresent();
  }

  @Test
  @Clause("ISO-8")
  void aPupilOfAgeSignsAloneAndAMinorReadsNothing() {
    var pupil = Fixture.actor(cast.pupil(), Profile.PUPIL);
    var message = written(dueOn("2026-12-03"));
    assertThat(book.entries(pupil)).isEmpty();
    town.ofAge.add(cast.pupil());
    assertThat(found(pupil, message).orElseThrow().standing()).isEqualTo(LiaisonStanding.DECIDES);
    assertThat(book.sign(pupil, found(pupil, message).orElseThrow().sheet()).isDone()).isTrue();
    assertThat(book.entries(cast.mother())).isEmpty();
  }

  @Test
  void aPersonInChargeDecidesWhereNobodyElseIsKnown() {
    for (var one : List.of(cast.mother(), cast.father())) {
      town.relate(cast.pupil(), one.person(), LegalLevel.NONE);
    }
    var message = written(dueOn("2026-12-03"));
    assertThat(found(cast.informed(), message).orElseThrow().standing())
        .isEqualTo(LiaisonStanding.DECIDES);
  }

  @Test
  void whoTeachesTheClassAndHasAChildInItDoesNotMixTheTwo() {
    town.relate(cast.pupil(), cast.teacher().person(), LegalLevel.LEGAL_GUARDIAN);
    var asGuardian = Fixture.actor(cast.teacher().person(), Profile.GUARDIAN);
    var message = written(dueOn("2026-12-03"));
    assertThat(book.entries(cast.teacher())).isEmpty();
    assertThat(found(asGuardian, message)).isPresent();
    assertThat(followUps.find(asGuardian, message.id())).isEmpty();
    assertThatThrownBy(
            () ->
                book.write(
                    asGuardian,
                    new LiaisonDraft(
                        LiaisonKind.INFORMATION,
                        LiaisonAudience.of(cast.group()),
                        LiaisonText.of("Non", "Non."))))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void daysAreThoseOfTheSchoolOverseas() {
    town.school(Fixture.SCHOOL, "Pacific/Noumea");
    clock.set(Instant.parse("2026-11-24T14:00:00Z"));
    assertThatThrownBy(() -> written(dueOn("2026-11-24"))).hasMessageContaining("DAY_PASSED");
    var message = written(dueOn("2026-11-25"));
    clock.set(Instant.parse("2026-11-25T12:59:00Z"));
    assertThat(found(cast.mother(), message).orElseThrow().isWaiting()).isTrue();
    clock.set(Instant.parse("2026-11-25T13:01:00Z"));
    assertThat(found(cast.mother(), message).orElseThrow().isWaiting()).isFalse();
  }

  @Test
  @Clause("ISO-4")
  void nothingOfATerritoryIsSeenFromAnother() {
    var message = written(dueOn("2026-12-03"));
    var elsewhere =
        new Actor(
            Fixture.ELSEWHERE,
            cast.teacher().person(),
            cast.teacher().affiliation(),
            cast.teacher().assurance());
    assertThat(followUps.find(elsewhere, message.id())).isEmpty();
    assertThat(followUps.find(Actor.house(Fixture.ELSEWHERE), message.id())).isEmpty();
    long rows =
        database.inTerritory(
            Fixture.ELSEWHERE,
            handle ->
                handle.createQuery("select count(*) from liaison.message").mapTo(Long.class).one());
    assertThat(rows).isZero();
  }
}
