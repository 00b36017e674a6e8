package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a name of a file is that of a person. */
class TeacherNamesTest {
  private static final LocalDate BORN = LocalDate.of(1970, 6, 7);

  private static Person person(String first, String last, String birthName) {
    return new Person(
        new PersonId(new UUID(9, 1)),
        PersonStatus.PRESENT,
        new PersonNames(last, first, birthName, "", List.of()),
        "",
        Optional.empty(),
        Optional.of(BORN),
        Contacts.NONE,
        Optional.empty());
  }

  private static WrittenName name(String first, String last) {
    return WrittenName.teacher("1", first, last, null, "");
  }

  @ParameterizedTest
  @CsvSource({
    "Anne-Laure, DE LA TOUR, anne laure, de la Tour",
    "Anne-Laure, DE LA TOUR, ANNE-LAURE, LA TOUR",
    "Anne-Laure, DE LA TOUR, Annelaure, Tour",
    "Zoé, D’ŒUVRE, ZOE, D'OEUVRE",
    "Zoé, LE GOFF, zoé, Goff",
    "José, MÜLLER, Jose, Muller",
  })
  void accentsCaseHyphensAndParticlesDoNotMatter(
      String first, String last, String fileFirst, String fileLast) {
    assertThat(TeacherNames.isSame(name(fileFirst, fileLast), person(first, last, ""))).isTrue();
  }

  @Test
  void theNameAtBirthCountsToo() {
    assertThat(TeacherNames.isSame(name("Nora", "ROUX"), person("Nora", "BELVAL", "ROUX")))
        .isTrue();
  }

  @Test
  void anotherFirstNameOrBirthDateIsSomebodyElse() {
    var one = person("Nora", "BELVAL", "");
    assertThat(TeacherNames.isSame(name("N.", "BELVAL"), one)).isFalse();
    assertThat(TeacherNames.isSame(name("", "BELVAL"), one)).isFalse();
    assertThat(TeacherNames.isSame(WrittenName.teacher("1", "Nora", "BELVAL", BORN, ""), one))
        .isTrue();
    var other = WrittenName.teacher("1", "Nora", "BELVAL", BORN.plusDays(1), "");
    assertThat(TeacherNames.isSame(other, one)).isFalse();
    assertThat(TeacherNames.likeness(other, one)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aNameInOneTextIsReadInEitherOrder() {
    var one = person("Anne-Laure", "DE LA TOUR", "");
    assertThat(TeacherNames.isSame(name("", "Mme DE LA TOUR Anne-Laure"), one)).isTrue();
    assertThat(TeacherNames.isSame(name("", "Anne Laure Tour"), one)).isTrue();
    assertThat(TeacherNames.isSame(name("", "Tour"), one)).isFalse();
  }
}
