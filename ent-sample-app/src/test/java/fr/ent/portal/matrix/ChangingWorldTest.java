package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the change of a world changes, and for whom; then what becomes of everybody who is signed in
 * when their account, their school or their ties change. One house for all, from test to test.
 */
@Tag("sweep")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
// Time passes between two looks: what families are told stays on its way meanwhile.
@EntTest(
    beans = SharedPages.class,
    settings = {"ent.territory=tilleuls", "ent.absences.grace=P60D", "ent.timetable.grace=P60D"})
class ChangingWorldTest {
  private static House house;
  private static World world;
  private static States states;

  private final SettableClock clock;

  ChangingWorldTest(SettableClock clock) {
    this.clock = clock;
  }

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    world = house.world();
    states = new States(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Order(1)
  @Clause("ISO-5")
  void whoMayNotSeeAChangeIsAnsweredByteForByteTheSame() {
    var changes = new Changes(world, house.haveADay()).all();
    assertThat(changes).hasSizeGreaterThanOrEqualTo(30);
    everybodyReadsTheirMessages();
    var pairs =
        new Pairs(
            house,
            Cast.PERSONAS,
            persona ->
                Cast.turn(
                    persona,
                    house.addresses(page -> Matrix.opens(page, persona)).stream()
                        .filter(address -> !isLogOf(persona, address))
                        .toList()));
    assertThat(pairs.wrong(changes)).isEmpty();
  }

  /** Each look at the log is a line of it: who reads it never reads the same twice. */
  private static boolean isLogOf(String persona, String address) {
    return persona.equals("authority") && address.startsWith("/audit");
  }

  /** That a message was read is kept: it may not happen between two looks. */
  private static void everybodyReadsTheirMessages() {
    Cast.PERSONAS.parallelStream()
        .forEach(
            persona ->
                house.addresses(page -> false).stream()
                    .filter(address -> address.startsWith("/liaison/read/"))
                    .forEach(address -> house.as(persona).get(address)));
  }

  @Test
  @Order(2)
  void aPupilLeavesAClassAndTheTeacherLosesThePupilAtOnce() {
    everybodyEnters();
    assertThat(card("teacher", "pupil")).isEqualTo(200);
    end("membership", "person", "pupil");
    assertThat(card("teacher", "pupil")).isEqualTo(404);
  }

  @Test
  @Order(3)
  @Clause("ISO-8")
  void whoFollowsAChildNoLongerLosesItAtOnceAndItsNameWithinAMinute() {
    assertThat(card("guardian", "child")).isEqualTo(200);
    assertThat(house.as("guardian").get("/").body())
        .containsIgnoringCase(World.lastName("classone"));
    end("relation", "adult", "guardian");
    assertThat(card("guardian", "child")).isEqualTo(404);
    clock.advance(Duration.ofSeconds(61));
    assertThat(house.as("guardian").get("/").body())
        .doesNotContainIgnoringCase(World.lastName("classone"));
  }

  @Test
  @Order(4)
  @Clause("ISO-9")
  void whoseLastDayAtASchoolIsOverIsOfThatSchoolNoLongerInAnOpenSession() {
    var home = clock.getZone();
    for (var zone :
        List.of("Pacific/Noumea", "Indian/Reunion", "Europe/Paris", "America/Martinique")) {
      clock.moveTo(ZoneId.of(zone));
      var midnight = World.TODAY.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
      clock.set(midnight.minus(Duration.ofMinutes(10)));
      assertThat(house.enter("schoollife")).as(zone).isTrue();
      run(
          "update directory.affiliation set valid_to = ? where person = ?",
          World.TODAY,
          id("schoollife").value());
      assertThat(card("schoollife", "pupil")).as(zone).isEqualTo(200);
      clock.set(midnight.plus(Duration.ofMinutes(1)));
      assertThat(card("schoollife", "pupil")).as(zone).isEqualTo(404);
      run(
          "update directory.affiliation set valid_to = null where person = ?",
          id("schoollife").value());
    }
    clock.moveTo(home);
  }

  @Test
  @Order(5)
  @Clause("ISO-9")
  void whoIsBlockedWhileSignedInIsNobodyAtTheNextRequest() {
    everybodyEnters();
    everybody().forEach(one -> world.accounts().block(Fixture.house(), one));
    assertThat(states.wrong()).isEmpty();
    assertThat(Cast.PERSONAS).noneMatch(house::enter);
    everybody().forEach(one -> world.accounts().unblock(Fixture.house(), one));
  }

  @Test
  @Order(6)
  void whoseAccountIsNotActivatedIsNobody() {
    everybodyEnters();
    accounts("TO_BE_ACTIVATED");
    assertThat(states.wrong()).isEmpty();
    assertThat(Cast.PERSONAS).noneMatch(house::enter);
    accounts("ACTIVE");
  }

  @Test
  @Order(7)
  void whoseSessionIsOverIsNobody() {
    everybodyEnters();
    clock.advance(Duration.ofMinutes(61));
    assertThat(states.wrong()).isEmpty();
    everybodyEnters();
    for (int i = 0; i < 14; i++) {
      assertThat(house.as("pupil").get("/account").status()).isEqualTo(200);
      clock.advance(Duration.ofMinutes(50));
    }
    clock.advance(Duration.ofMinutes(21));
    assertThat(states.wrong("pupil")).isEmpty();
  }

  @Test
  @Order(8)
  @Clause("ISO-9")
  void whoHasLeftWhileSignedInIsNobody(EventBus events, RecordedEvents delivered) {
    everybodyEnters();
    run("update directory.affiliation set valid_to = ?", World.TODAY.minusDays(1));
    for (var school : List.of("here", "there", "townhall")) {
      world
          .ent()
          .get(Database.class)
          .useTerritory(
              Fixture.TERRITORY,
              handle ->
                  events.publish(
                      new PeopleLeft(
                          clock.instant(), Fixture.TERRITORY, world.school(school), everybody())));
    }
    delivered.awaitDelivery();
    assertThat(states.wrong()).isEmpty();
    assertThat(Cast.PERSONAS).noneMatch(house::enter);
  }

  private static void everybodyEnters() {
    assertThat(Cast.PERSONAS.parallelStream().filter(one -> !house.enter(one)).toList()).isEmpty();
  }

  private static List<PersonId> everybody() {
    return Cast.PERSONAS.stream().map(ChangingWorldTest::id).toList();
  }

  private static PersonId id(String key) {
    return world.require(key).id();
  }

  private static int card(String reader, String other) {
    return house.as(reader).get("/directory/" + id(other)).status();
  }

  private static void end(String table, String column, String key) {
    run(
        "update directory." + table + " set valid_to = ? where " + column + " = ?",
        World.TODAY.minusDays(1),
        id(key).value());
  }

  private static void accounts(String state) {
    everybody()
        .forEach(
            one -> run("update auth.account set state = ? where person = ?", state, one.value()));
  }

  private static void run(String sql, Object... values) {
    world.run(Fixture.TERRITORY, sql, values);
  }
}
