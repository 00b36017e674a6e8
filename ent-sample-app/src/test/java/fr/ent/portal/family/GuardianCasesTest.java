package fr.ent.portal.family;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.portal.family.Families.Tie;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who follows a pupil: all that a guardian has, or nothing of it, whichever contract is asked. */
@EntTest(
    beans = {Families.class, Follow.class, Probe.class},
    settings = "ent.territory=tilleuls")
class GuardianCasesTest {
  private final Families families;
  private final AdultPupils adults;
  private final Probe probe;

  GuardianCasesTest(Families families, AdultPupils adults, Probe probe) {
    this.families = families;
    this.adults = adults;
    this.probe = probe;
  }

  /** Days count from today; a birthday is the eighteenth. */
  @ParameterizedTest(name = "{0}")
  @Clause("ISO-8")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mother with authority                     | MOTHER           | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          father with authority                     | FATHER           | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          father informed, mother alone exercises    | FATHER           | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          mother barred by a judge                  | MOTHER           | NONE           | -300 |      | 1500 | no  | no
          father who only pays and is called        | FATHER           | NONE           | -300 |      | 1500 | no  | no
          grandmother with authority                | GRANDPARENT      | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          grandmother who fetches the child         | GRANDPARENT      | NONE           | -300 |      | 1500 | no  | no
          step-father                               | OTHER_FAMILY     | NONE           | -300 |      | 1500 | no  | no
          step-father in charge of the pupil        | OTHER_FAMILY     | IN_CHARGE      | -300 |      | 1500 | no  | yes
          elder sibling with authority              | SIBLING          | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          elder sibling without                     | SIBLING          | NONE           | -300 |      | 1500 | no  | no
          tutor named by a judge                    | TUTOR            | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          educator in charge                        | EDUCATOR         | IN_CHARGE      | -300 |      | 1500 | no  | yes
          educator who is called                    | EDUCATOR         | NONE           | -300 |      | 1500 | no  | no
          foster assistant in charge                | FOSTER_ASSISTANT | IN_CHARGE      | -300 |      | 1500 | no  | yes
          child-minder                              | CHILD_MINDER     | NONE           | -300 |      | 1500 | no  | no
          welfare service with authority            | CHILD_WELFARE    | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          unknown kinship with authority            | UNKNOWN          | LEGAL_GUARDIAN | -300 |      | 1500 | no  | yes
          unknown kinship without                   | UNKNOWN          | NONE           | -300 |      | 1500 | no  | no
          tie that begins tomorrow                  | MOTHER           | LEGAL_GUARDIAN |    1 |      | 1500 | no  | no
          tie that begins today                     | MOTHER           | LEGAL_GUARDIAN |    0 |      | 1500 | no  | yes
          tie that ended yesterday                  | MOTHER           | LEGAL_GUARDIAN | -300 |   -1 | 1500 | no  | no
          tie on its last day                       | MOTHER           | LEGAL_GUARDIAN | -300 |    0 | 1500 | no  | yes
          pupil of age tomorrow                     | MOTHER           | LEGAL_GUARDIAN | -300 |      |    1 | no  | yes
          pupil of age today                        | MOTHER           | LEGAL_GUARDIAN | -300 |      |    0 | no  | no
          pupil of age for a year                   | MOTHER           | IN_CHARGE      | -300 |      | -365 | no  | no
          pupil of age who agrees                   | MOTHER           | LEGAL_GUARDIAN | -300 |      |    0 | yes | yes
          pupil of age agrees, father in charge     | FATHER           | IN_CHARGE      | -300 |      | -365 | yes | yes
          pupil of age agrees, mother barred        | MOTHER           | NONE           | -300 |      |    0 | yes | no
          pupil of age agrees, tie has ended        | MOTHER           | LEGAL_GUARDIAN | -300 |   -1 |    0 | yes | no
          pupil of age agrees, tie has not begun    | MOTHER           | LEGAL_GUARDIAN |    1 |      |    0 | yes | no
          pupil whose day of birth nobody knows     | MOTHER           | LEGAL_GUARDIAN | -300 |      |      | no  | yes
          """)
  void whoFollowsAPupilHasAllThatAGuardianHasAndNobodyElseHasAnyOfIt(
      String name,
      Kinship kinship,
      LegalLevel legal,
      int begins,
      Integer ends,
      Integer birthday,
      String agrees,
      String follows) {
    var room = families.room();
    var adult = families.guardian(room, "Nora");
    var days = Period.since(Families.TODAY.plusDays(begins));
    families.tie(
        room.pupil(),
        adult,
        new Tie(kinship, legal, ends == null ? days : days.until(Families.TODAY.plusDays(ends))));
    if (birthday != null) {
      families.bornOn(room.pupil(), Families.TODAY.minusYears(18).plusDays(birthday));
    }
    if (agrees.equals("yes")) {
      adults.letGuardiansFollow(Families.as(room.pupil(), room.school(), Profile.PUPIL));
    }
    assertThat(probe.of(adult, room)).isEqualTo(follows.equals("yes") ? Probe.ALL : List.of());
  }
}
