package fr.ent.tck.opening;

import static fr.ent.api.connectors.Closing.ASSURANCE;
import static fr.ent.api.connectors.Closing.HOURS;
import static fr.ent.api.connectors.Closing.NOT_FOR_YOU;
import static fr.ent.api.opening.ServiceOpening.ALWAYS;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.connectors.Closing;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.OpeningSetting;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.signon.Assurance;
import fr.ent.tck.Clause;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ServiceOpenings} does. Methods without a body tell it and its people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ServiceOpeningsContract {
  /** A name under which nothing else is set. */
  String SERVICE = "tck";

  /** Under test. */
  ServiceOpenings openings();

  /** A head of a school, who holds {@link ServiceOpenings#ADMINISTER} there and nowhere else. */
  Actor head();

  /** A teacher of that school who signed in with a password. */
  Actor teacher();

  /** A teacher of another school of the territory, on the same clock. */
  Actor teacherElsewhere();

  /** The clock of both schools. */
  ZoneId zone();

  /** Make it a moment on the clock of both schools. */
  void at(LocalDateTime moment);

  private Actor house() {
    return Actor.house(teacher().territory());
  }

  private RulePlace school() {
    return RulePlace.of(head().affiliation().map(Affiliation::structure).orElseThrow());
  }

  /** Let go of what an earlier test has set, on a Tuesday morning. */
  @BeforeEach
  default void letGo() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, ALWAYS);
    openings().change(house(), school(), SERVICE, ALWAYS);
    at(morning("10:00"));
  }

  /** A moment of Tuesday 24 November 2026. */
  private static LocalDateTime morning(String time) {
    return LocalDateTime.parse("2026-11-24T" + time);
  }

  private static ServiceOpening among(Profile... profiles) {
    return new ServiceOpening(Set.of(profiles), OpeningHours.ALWAYS, Assurance.LOW);
  }

  private static ServiceOpening daily(String from, String to) {
    var window = new Window(Set.of(DayOfWeek.values()), LocalTime.parse(from), LocalTime.parse(to));
    return new ServiceOpening(Set.of(), new OpeningHours(List.of(window)), Assurance.LOW);
  }

  private static ServiceOpening proven() {
    return new ServiceOpening(Set.of(), OpeningHours.ALWAYS, Assurance.SUBSTANTIAL);
  }

  private Optional<Closing> why(Actor actor) {
    return openings().closing(actor, SERVICE).map(ServiceClosing::why);
  }

  @Test
  @Clause("ServiceOpenings: where nothing is set, it opens at every hour to everybody")
  default void whatIsNotSetOpensAlways() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, among(Profile.PUPIL));
    assertThat(openings().closing(teacher(), SERVICE + "-other")).isEmpty();
    openings().change(house(), RulePlace.TERRITORY, SERVICE, ALWAYS);
    assertThat(openings().closing(teacher(), SERVICE)).isEmpty();
    assertThat(openings().setting(house(), RulePlace.TERRITORY, SERVICE))
        .isEqualTo(new OpeningSetting(ALWAYS, ALWAYS));
  }

  @Test
  @Clause("ServiceOpening.isFor: whose hat must be worn")
  default void itOpensToTheProfilesThatAreNamedOnly() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, among(Profile.HEAD));
    assertThat(why(teacher())).contains(NOT_FOR_YOU);
    assertThat(why(head())).isEmpty();
    assertThat(why(Actor.of(head().territory(), head().person()))).contains(NOT_FOR_YOU);
    assertThat(why(house())).isEmpty();
  }

  @Test
  @Clause("ServiceOpenings.closing: closed at this hour, it tells when it opens next")
  default void itOpensAtItsHoursAndTellsWhenNext() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, daily("08:00", "18:00"));
    assertThat(why(teacher())).isEmpty();
    at(morning("18:00"));
    var next = morning("08:00").plusDays(1).atZone(zone()).toInstant();
    assertThat(openings().closing(teacher(), SERVICE))
        .contains(new ServiceClosing(HOURS, Optional.of(next)));
    at(morning("08:00").plusDays(1));
    assertThat(why(teacher())).isEmpty();
  }

  @Test
  @Clause("ServiceOpening: how surely somebody must have signed in")
  default void itOpensToWhoeverSignedInSurelyEnough() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, proven());
    assertThat(why(teacher())).contains(ASSURANCE);
    assertThat(why(teacher().assured(Assurance.SUBSTANTIAL))).isEmpty();
    assertThat(why(teacher().assured(Assurance.HIGH))).isEmpty();
  }

  @Test
  @Clause("ServiceOpenings: a structure only narrows, for those who wear its hat")
  default void aStructureOnlyNarrowsAndOnlyForItsOwn() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, daily("08:00", "12:00"));
    openings().change(head(), school(), SERVICE, daily("11:00", "20:00"));
    assertThat(why(teacher())).contains(HOURS);
    assertThat(openings().closing(teacher(), SERVICE).flatMap(ServiceClosing::opens))
        .contains(morning("11:00").atZone(zone()).toInstant());
    assertThat(why(teacherElsewhere())).isEmpty();
    at(morning("11:30"));
    assertThat(why(teacher())).isEmpty();
    at(morning("12:30"));
    assertThat(why(teacher())).contains(HOURS);
    openings().change(house(), RulePlace.TERRITORY, SERVICE, among(Profile.PUPIL));
    openings().change(head(), school(), SERVICE, among(Profile.TEACHER));
    assertThat(why(teacher())).contains(NOT_FOR_YOU);
  }

  @Test
  @Clause("ServiceOpenings.closing: hours that never meet tell no opening")
  default void hoursThatNeverMeetTellNoOpening() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, daily("08:00", "09:00"));
    openings().change(head(), school(), SERVICE, daily("09:00", "12:00"));
    assertThat(openings().closing(teacher(), SERVICE))
        .contains(new ServiceClosing(HOURS, Optional.empty()));
  }

  @Test
  @Clause("ServiceOpenings.closing: whom it is not for is told no hours, nor how to sign in")
  default void whomItIsNotForIsToldNothingElse() {
    var all =
        new ServiceOpening(
            Set.of(Profile.HEAD), daily("18:00", "19:00").hours(), Assurance.SUBSTANTIAL);
    openings().change(house(), RulePlace.TERRITORY, SERVICE, all);
    assertThat(openings().closing(teacher(), SERVICE))
        .contains(new ServiceClosing(NOT_FOR_YOU, Optional.empty()));
    assertThat(why(head())).contains(HOURS);
    at(morning("18:30"));
    assertThat(why(head())).contains(ASSURANCE);
  }

  @Test
  @Clause("ServiceOpenings.ADMINISTER: over the place that is set")
  default void onlyWhoAdministersThePlaceSetsItAndSeesIt() {
    openings().change(head(), school(), SERVICE, proven());
    assertThat(openings().setting(head(), school(), SERVICE).own()).isEqualTo(proven());
    for (var other : List.of(teacher(), teacherElsewhere())) {
      assertRefused(() -> openings().setting(other, school(), SERVICE));
      assertRefused(() -> openings().change(other, school(), SERVICE, ALWAYS));
      assertRefused(() -> openings().preview(other, school(), SERVICE, ALWAYS));
    }
    assertRefused(() -> openings().setting(head(), RulePlace.TERRITORY, SERVICE));
    assertRefused(() -> openings().change(head(), RulePlace.TERRITORY, SERVICE, proven()));
    assertRefused(() -> openings().preview(head(), RulePlace.TERRITORY, SERVICE, proven()));
    assertThat(openings().setting(house(), school(), SERVICE).own()).isEqualTo(proven());
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("ServiceOpenings.setting: a structure reads what its territory asks")
  default void aStructureReadsWhatTheTerritoryAsks() {
    openings().change(house(), RulePlace.TERRITORY, SERVICE, proven());
    openings().change(head(), school(), SERVICE, among(Profile.TEACHER));
    assertThat(openings().setting(head(), school(), SERVICE))
        .isEqualTo(new OpeningSetting(proven(), among(Profile.TEACHER)));
  }

  @Test
  @Clause("ServiceOpenings.preview: it counts and changes nothing")
  default void aPreviewChangesNothing() {
    var lines = openings().preview(head(), school(), SERVICE, among(Profile.TEACHER)).lines();
    assertThat(lines)
        .filteredOn(one -> one.profile().equals(Profile.TEACHER))
        .singleElement()
        .satisfies(one -> assertThat(one.staying()).isPositive())
        .satisfies(one -> assertThat(one.losing() + one.gaining()).isZero());
    assertThat(lines)
        .filteredOn(one -> one.profile().equals(Profile.HEAD))
        .singleElement()
        .satisfies(one -> assertThat(one.losing()).isPositive());
    assertThat(why(head())).isEmpty();
    assertThat(openings().setting(head(), school(), SERVICE).own()).isEqualTo(ALWAYS);
  }

  @Test
  @Clause("ServiceOpenings.change: a service is named by one word")
  default void whatIsNoNameOfAServiceIsRefused() {
    for (var name : List.of("", "Absences", "a b", "../absences")) {
      assertThatThrownBy(() -> openings().change(head(), school(), name, proven()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> openings().preview(head(), school(), name, proven()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
