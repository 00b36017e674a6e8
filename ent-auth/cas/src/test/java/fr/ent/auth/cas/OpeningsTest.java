package fr.ent.auth.cas;

import static fr.ent.auth.cas.Parties.party;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Closing;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.auth.cas.CasAnswer.Code;
import fr.ent.auth.cas.CasAnswer.Failure;
import fr.ent.auth.cas.CasAnswer.Success;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.auth.opening.YearOpening;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a service opens, and to whoever signed in how surely. It is Tuesday, 7:40 in Paris. */
@EntTest(beans = Tilleuls.class)
class OpeningsTest {
  private static final String SERVICE = "https://partner.example.org/ent/";
  private static final Instant MORNING = Instant.parse("2026-11-24T06:40:00Z");

  private final CasServer server;
  private final Connectors connectors;
  private final SettableClock clock;

  OpeningsTest(CasServer server, Connectors connectors, SettableClock clock) {
    this.server = server;
    this.connectors = connectors;
    this.clock = clock;
  }

  @AfterEach
  void removeAll() {
    clock.set(MORNING);
    connectors.all(Fixture.house()).forEach(one -> connectors.remove(Fixture.house(), one.id()));
  }

  private static OpeningHours hours(String from, String to) {
    return new OpeningHours(
        List.of(
            new Window(
                EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to))));
  }

  private RelyingParty save(RelyingParty party) {
    return connectors.save(Fixture.house(), party);
  }

  private static Actor teacher() {
    return Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER);
  }

  private static Actor overseas() {
    var hat = Affiliation.of(Tilleuls.OVERSEAS, Profile.TEACHER);
    return Actor.of(Fixture.TERRITORY, Tilleuls.TEACHER, hat);
  }

  private CasServer.Way way(RelyingParty party, Actor actor) {
    var session = new SessionId(UUID.randomUUID());
    var signedIn = new SignedIn(actor, session, clock.instant(), "password");
    var service = ServiceAddress.require(SERVICE);
    return server.enter(Fixture.TERRITORY, () -> Optional.of(signedIn), party, service, false);
  }

  private void assertClosed(RelyingParty party, Actor actor, Closing why) {
    assertThat(way(party, actor)).isEqualTo(new CasServer.Way.Closed(why));
    assertThat(connectors.closing(actor, party)).contains(why);
    assertThat(connectors.mayOpen(actor, party)).isFalse();
    assertThat(connectors.openTo(actor)).isEmpty();
  }

  private CasAnswer validate(CasServer.Way way) {
    var ticket = ((CasServer.Way.Open) way).ticket();
    return server.validate(Fixture.TERRITORY, ticket, SERVICE, false);
  }

  @Test
  @Clause("AAS-20")
  void aServiceOpensDuringItsHoursOnly() {
    var party = save(party("Partner", SERVICE).during(hours("08:00", "18:00")));
    assertClosed(party, teacher(), Closing.HOURS);
    clock.advance(Duration.ofMinutes(20));
    assertThat(validate(way(party, teacher()))).isInstanceOf(Success.class);
    assertThat(connectors.openTo(teacher())).containsExactly(party);
  }

  @Test
  void hoursThatEndBeforeTheTicketIsSpentCloseTheService() {
    var party = save(party("Partner", SERVICE).during(hours("07:00", "07:41")));
    clock.advance(Duration.ofSeconds(55));
    var way = way(party, teacher());
    clock.advance(Duration.ofSeconds(5));
    assertThat(validate(way))
        .isInstanceOfSatisfying(
            Failure.class, one -> assertThat(one.code()).isEqualTo(Code.UNAUTHORIZED_SERVICE));
  }

  @Test
  void hoursAreThoseOfTheSchoolWhoseHatIsWorn() {
    // In La Réunion it is 10:40, and in the ENT, which somebody without a hat asks, 7:40.
    var party = save(party("Partner", SERVICE).during(hours("10:00", "11:00")));
    assertClosed(party, teacher(), Closing.HOURS);
    assertClosed(party, Actor.of(Fixture.TERRITORY, Tilleuls.TEACHER), Closing.HOURS);
    assertThat(validate(way(party, overseas()))).isInstanceOf(Success.class);
  }

  @Test
  void whomAServiceIsNotForIsNotToldItsHours() {
    var party =
        save(
            party("Pupils", SERVICE)
                .among(Set.of(Profile.PUPIL), Set.of())
                .during(hours("08:00", "09:00"))
                .requiring(Assurance.HIGH));
    assertClosed(party, teacher(), Closing.NOT_FOR_YOU);
  }

  @Test
  void aPasswordAloneDoesNotOpenWhatAsksForMore() {
    var party = save(party("Partner", SERVICE).requiring(Assurance.SUBSTANTIAL));
    assertClosed(party, teacher(), Closing.ASSURANCE);
    for (var level : List.of(Assurance.SUBSTANTIAL, Assurance.HIGH)) {
      assertThat(validate(way(party, teacher().assured(level)))).isInstanceOf(Success.class);
    }
  }

  @Test
  void aServiceThatAsksForMoreMeanwhileIsClosedToTicketsOfAPassword() {
    var party = save(party("Partner", SERVICE));
    var before = way(party, teacher());
    save(party.requiring(Assurance.SUBSTANTIAL));
    assertThat(validate(before)).isInstanceOf(Failure.class);
  }

  @Test
  void hoursAndLevelAreKeptWithTheRecord() {
    var kept =
        save(party("Partner", SERVICE).during(hours("20:00", "02:00")).requiring(Assurance.HIGH));
    assertThat(connectors.all(Fixture.house())).containsExactly(kept);
  }

  @Test
  void aRecordFromBeforeThereWereHoursIsAlwaysOpen(Database database) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into connectors.connector (id, name, description, icon, start, services,
                  profiles, structures, enabled, user_form, attributes, profile_form, dates,
                  wrapped, keep_empty, all_structures)
                values (gen_random_uuid(), 'Old', '', 'map', ?, array[?], '{}', '{}', true,
                  'PAIRWISE', '{}', 'NEW_CODE', 'dd/MM/yyyy', true, false, false)""",
                SERVICE,
                SERVICE));
    clock.advance(Duration.ofSeconds(6));
    var party = connectors.all(Fixture.house()).get(0);
    assertThat(party.hours()).isEqualTo(OpeningHours.ALWAYS);
    assertThat(validate(way(party, teacher()))).isInstanceOf(Success.class);
  }

  @Test
  void aPupilWhoMustWaitThisYearGetsNoTicketAndSpendsNone(YearOpening year) {
    var party = save(party("Partner", SERVICE));
    var pupil = Fixture.actor(Tilleuls.CHILD, Profile.PUPIL);
    var before = way(party, pupil);
    var whom = new Whom(Fixture.SCHOOL, Set.of(), Set.of(), Set.of(Profile.PUPIL));
    var late = year.postpone(Fixture.house(), whom, LocalDate.of(2026, 11, 25));
    assertThat(validate(before)).isInstanceOf(Failure.class);
    assertClosed(party, pupil, Closing.YEAR);
    assertThat(validate(way(party, teacher()))).isInstanceOf(Success.class);
    clock.set(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(validate(way(party, pupil))).isInstanceOf(Success.class);
    year.undo(Fixture.house(), late.id());
  }
}
