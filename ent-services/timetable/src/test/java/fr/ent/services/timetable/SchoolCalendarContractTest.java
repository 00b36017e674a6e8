package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.tck.timetable.SchoolCalendarContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ours keeps the contract; Easter and what is a holiday somewhere only. */
@EntTest(beans = {PaperDirectory.class, PaperPolicy.class, AuditInMemory.class})
class SchoolCalendarContractTest implements SchoolCalendarContract, PaperSchool {
  private static final PersonId ADMINISTRATOR = new PersonId(new UUID(1, 99));

  private final SchoolCalendar calendar;
  private final Database database;
  private final PaperDirectory directory;

  SchoolCalendarContractTest(
      SchoolCalendar calendar, Database database, PaperDirectory directory, PaperPolicy policy) {
    this.calendar = calendar;
    this.database = database;
    this.directory = directory;
    policy.give(ADMINISTRATOR, SchoolCalendar.ADMINISTER);
  }

  @AfterEach
  void home() {
    directory.back();
  }

  @Override
  public SchoolCalendar calendar() {
    return calendar;
  }

  @Override
  public Actor administrator() {
    return Actor.of(Fixture.TERRITORY, ADMINISTRATOR);
  }

  @Override
  public void empty() {
    EmptyTimetable.of(database);
  }

  private String title(LocalDate day) {
    return calendar.days(pupil(), school(), day, day).get(0).title();
  }

  @Test
  void easterIsWhereTheMoonPutsIt() {
    assertThat(PublicHolidays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
    assertThat(PublicHolidays.easter(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
    assertThat(PublicHolidays.easter(2008)).isEqualTo(LocalDate.of(2008, 3, 23));
    assertThat(PublicHolidays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
  }

  @Test
  @Clause("SchoolCalendar: public holidays are computed from the law")
  void someAreHolidaysInPlacesOnly() {
    directory.place("0679001W", "15", "Europe/Paris");
    assertThat(title(LocalDate.of(2027, 3, 26))).isEqualTo("Vendredi saint");
    assertThat(title(LocalDate.of(2026, 12, 26))).isEqualTo("Saint-Étienne");
    directory.place("9740001W", "28", "Indian/Reunion");
    assertThat(title(LocalDate.of(2026, 12, 20))).isEqualTo("Abolition de l’esclavage");
    assertThat(title(LocalDate.of(2026, 12, 26))).isEmpty();
    directory.place("9720001W", "31", "America/Martinique");
    assertThat(title(LocalDate.of(2027, 5, 22))).isEqualTo("Abolition de l’esclavage");
  }

  @ParameterizedTest
  @CsvSource({
    "9770001W, 2026-10-09, Abolition de l’esclavage",
    "9780001W, 2027-05-28, Abolition de l’esclavage",
    "9860001W, 2027-04-28, Saint-Pierre-Chanel",
    "9860001W, 2027-07-29, Fête du Territoire",
    "9870001W, 2027-03-05, Arrivée de l’Évangile",
    "9870001W, 2027-03-26, Vendredi saint",
    "9880001W, 2026-09-24, Fête de la citoyenneté",
    "9750001W, 2026-11-11, Armistice de 1918",
  })
  void overseasHasHolidaysOfItsOwn(String code, LocalDate day, String title) {
    directory.place(code, "40", "Pacific/Noumea");
    assertThat(title(day)).isEqualTo(title);
    directory.place("0999001W", "14", "Europe/Paris");
    assertThat(title(day)).isEqualTo(title.startsWith("Armistice") ? title : "");
  }
}
