package fr.ent.auth.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.OpeningEffect;
import fr.ent.api.opening.OpeningSetting;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.PaperDirectory;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.opening.ServiceOpeningsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our openings keep the contract, and ones with any of these faults do not. */
@EntTest(beans = PaperDirectory.class)
class ServiceOpeningsTest implements ServiceOpeningsContract {
  private static final LocalDateTime MORNING = LocalDateTime.parse("2026-11-24T07:40");

  private final ServiceOpenings sound;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final Database database;
  private final NewYear year;
  private final Actor teacher;
  private final Actor elsewhere;
  private ServiceOpenings tested;

  ServiceOpeningsTest(
      ServiceOpenings sound, PaperDirectory directory, SettableClock clock, Database database) {
    this.sound = sound;
    this.tested = sound;
    this.directory = directory;
    this.clock = clock;
    this.database = database;
    year = new NewYear(directory);
    directory.wear(year.head.person(), List.of(Affiliation.of(year.school, Profile.HEAD)));
    teacher = teacherAt(year, directory);
    elsewhere = NewYear.at(year.other, teacher.person(), Profile.TEACHER);
  }

  private static Actor teacherAt(NewYear year, PaperDirectory directory) {
    var person = directory.add("Nora", "Cahier", Profile.TEACHER);
    directory.wear(person, List.of(Affiliation.of(year.school, Profile.TEACHER)));
    return NewYear.at(year.school, person, Profile.TEACHER);
  }

  @AfterEach
  void morningAgain() {
    tested = sound;
    letGo();
    at(MORNING);
  }

  @Override
  public ServiceOpenings openings() {
    return tested;
  }

  @Override
  public Actor head() {
    return year.head;
  }

  @Override
  public Actor teacher() {
    return teacher;
  }

  @Override
  public Actor teacherElsewhere() {
    return elsewhere;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Europe/Paris");
  }

  @Override
  public void at(LocalDateTime moment) {
    clock.set(moment.atZone(zone()).toInstant());
  }

  private static ServiceOpening proven() {
    return new ServiceOpening(Set.of(), OpeningHours.ALWAYS, Assurance.SUBSTANTIAL);
  }

  @Test
  @Clause("AAS-20")
  void hoursAreThoseOfTheClockOfTheSchoolWhoseHatIsWorn() {
    var window =
        new Window(Set.of(DayOfWeek.values()), LocalTime.parse("11:00"), LocalTime.parse("12:00"));
    var opening = new ServiceOpening(Set.of(), new OpeningHours(List.of(window)), Assurance.LOW);
    sound.change(Fixture.house(), RulePlace.TERRITORY, SERVICE, opening);
    var overseas = NewYear.at(year.overseas, teacher.person(), Profile.TEACHER);
    at(LocalDateTime.parse("2026-11-24T08:30"));
    assertThat(sound.closing(overseas, SERVICE)).isEmpty();
    assertThat(sound.closing(teacher, SERVICE)).isPresent();
    at(LocalDateTime.parse("2026-11-24T11:30"));
    assertThat(sound.closing(overseas, SERVICE)).isPresent();
    assertThat(sound.closing(teacher, SERVICE)).isEmpty();
  }

  @Test
  @Clause("ISO-4")
  void whatATerritorySetsClosesNothingInAnother() {
    var heads = new ServiceOpening(Set.of(Profile.HEAD), OpeningHours.ALWAYS, Assurance.LOW);
    sound.change(Fixture.house(), RulePlace.TERRITORY, SERVICE, heads);
    var hat = teacher.affiliation().orElseThrow();
    assertThat(sound.closing(Actor.of(Fixture.ELSEWHERE, teacher.person(), hat), SERVICE))
        .isEmpty();
    assertThat(sound.closing(teacher, SERVICE)).isPresent();
  }

  @Test
  void thePreviewCountsWhoLosesGainsStaysAndHasNoSecondFactor() {
    var place = RulePlace.of(year.school);
    teacherAt(year, directory);
    var heads = new ServiceOpening(Set.of(Profile.HEAD), OpeningHours.ALWAYS, Assurance.LOW);
    assertThat(sound.preview(year.head, place, SERVICE, heads).lines())
        .containsExactlyInAnyOrder(
            new OpeningEffect.Line(Profile.TEACHER, 2, 0, 0, 0),
            new OpeningEffect.Line(Profile.HEAD, 0, 0, 1, 0));
    int all = losing(sound.preview(Fixture.house(), RulePlace.TERRITORY, SERVICE, heads));
    sound.change(year.head, place, SERVICE, heads);
    assertThat(sound.preview(year.head, place, SERVICE, ServiceOpening.ALWAYS).lines())
        .contains(new OpeningEffect.Line(Profile.TEACHER, 0, 2, 0, 0));
    assertThat(losing(sound.preview(Fixture.house(), RulePlace.TERRITORY, SERVICE, heads)))
        .as("teachers whom their school keeps out already")
        .isEqualTo(all - 2);
    sound.change(year.head, place, SERVICE, ServiceOpening.ALWAYS);
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                "insert into auth.second_factor (person, secret, since) values (?, '', now())",
                teacher.person().value()));
    assertThat(sound.preview(year.head, place, SERVICE, proven()).lines())
        .containsExactlyInAnyOrder(
            new OpeningEffect.Line(Profile.TEACHER, 0, 0, 2, 1),
            new OpeningEffect.Line(Profile.HEAD, 0, 0, 1, 1));
  }

  private static int losing(OpeningEffect effect) {
    return effect.lines().stream()
        .filter(one -> one.profile().equals(Profile.TEACHER))
        .mapToInt(OpeningEffect.Line::losing)
        .sum();
  }

  private static Fault answering(String asked, Object other) {
    return (method, arguments, answer) -> method.equals(asked) ? other : answer.to(arguments);
  }

  private static Fault asTheHouse(String asked) {
    return (method, arguments, answer) -> {
      if (method.equals(asked)) {
        arguments[0] = Fixture.house();
      }
      return answer.to(arguments);
    };
  }

  private static Fault ofOneService() {
    return (method, arguments, answer) -> {
      if (method.equals("closing")) {
        arguments[1] = SERVICE;
      }
      return answer.to(arguments);
    };
  }

  private Fault changing() {
    return (method, arguments, answer) -> {
      if (method.equals("preview")) {
        sound.change(
            (Actor) arguments[0],
            (RulePlace) arguments[1],
            (String) arguments[2],
            (ServiceOpening) arguments[3]);
      }
      return answer.to(arguments);
    };
  }

  private static Fault renaming() {
    return (method, arguments, answer) -> {
      if (method.equals("change")) {
        arguments[2] = SERVICE;
      }
      return answer.to(arguments);
    };
  }

  private Map<String, Fault> faults() {
    var open = answering("closing", Optional.empty());
    return Map.ofEntries(
        Map.entry("whatIsNotSetOpensAlways", ofOneService()),
        Map.entry("itOpensToTheProfilesThatAreNamedOnly", open),
        Map.entry("itOpensAtItsHoursAndTellsWhenNext", open),
        Map.entry("itOpensToWhoeverSignedInSurelyEnough", open),
        Map.entry("aStructureOnlyNarrowsAndOnlyForItsOwn", open),
        Map.entry("hoursThatNeverMeetTellNoOpening", open),
        Map.entry("whomItIsNotForIsToldNothingElse", asTheHouse("closing")),
        Map.entry("onlyWhoAdministersThePlaceSetsItAndSeesIt", asTheHouse("setting")),
        Map.entry(
            "aStructureReadsWhatTheTerritoryAsks",
            answering("setting", new OpeningSetting(ServiceOpening.ALWAYS, proven()))),
        Map.entry("aPreviewChangesNothing", changing()),
        Map.entry("whatIsNoNameOfAServiceIsRefused", renaming()));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(ServiceOpeningsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(ServiceOpenings.class, sound, fault);
              assertThat(ContractRun.fails(ServiceOpeningsContract.class, this, test))
                  .as(test)
                  .isTrue();
            });
  }
}
