package fr.ent.portal.look;

import static fr.ent.testkit.Fixture.ELSEWHERE;
import static fr.ent.testkit.Fixture.TERRITORY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.portal.look.Look.Banner;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EntTest(settings = "ent.portal.feeds-folder=target/feeds")
class PostgresLooksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Looks looks;
  private final PreferenceShelf preferences;
  private final Database database;

  PostgresLooksTest(Looks looks, PreferenceShelf preferences, Database database) {
    this.looks = looks;
    this.preferences = preferences;
    this.database = database;
  }

  @Test
  @Clause("ACC-05")
  void aSchoolShowsItsOwnLookOverThatOfItsTerritory() {
    var school = StructureId.random();
    var accent = Optional.of(new Accent(Colour.of("#7a0b3c")));
    var banner = new Banner("Portes ouvertes", Optional.of(DAY), Optional.of(DAY.plusDays(2)));
    looks.keep(
        Actor.house(TERRITORY),
        null,
        new Look("Les Tilleuls", accent, Optional.empty(), Banner.NONE));
    looks.keep(
        Actor.house(TERRITORY), school, new Look("", Optional.empty(), Optional.empty(), banner));
    var shown = looks.shown(TERRITORY, school);
    assertThat(shown.name()).isEqualTo("Les Tilleuls");
    assertThat(shown.accent()).isEqualTo(accent);
    assertThat(shown.banner().shownOn(DAY)).isTrue();
    assertThat(shown.banner().shownOn(DAY.plusDays(3))).isFalse();
    assertThat(looks.shown(ELSEWHERE, school)).isEqualTo(Look.NONE);
  }

  @Test
  void looksAreReadFromMemoryOnEveryPageButTheFirst() {
    Runnable another = () -> looks.shown(TERRITORY, StructureId.random());
    assertThat(Statements.least(database, another)).isZero();
  }

  @Test
  @Clause("ACC-06")
  void aChoiceFollowsThePersonAndNobodyElse() {
    var person = PersonId.random();
    var chosen = new Preferences("dark", "large", true, false, List.of("directory", "feeds"));
    preferences.keep(TERRITORY, person, Preferences.NONE);
    preferences.keep(TERRITORY, person, chosen);
    assertThat(preferences.of(TERRITORY, person)).isEqualTo(chosen);
    assertThat(preferences.of(ELSEWHERE, person)).isEqualTo(Preferences.NONE);
    assertThat(preferences.of(TERRITORY, PersonId.random())).isEqualTo(Preferences.NONE);
  }
}
