package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.COOK;
import static fr.ent.auth.access.PaperHouse.FOLLOW;
import static fr.ent.auth.access.PaperHouse.OTHER;
import static fr.ent.auth.access.PaperHouse.SERVE;
import static fr.ent.auth.access.PaperHouse.TASTE;
import static fr.ent.auth.access.PaperHouse.TODAY;
import static fr.ent.auth.access.PaperHouse.as;
import static fr.ent.auth.access.PaperHouse.bare;
import static fr.ent.auth.access.PaperHouse.hat;
import static fr.ent.auth.access.PaperHouse.here;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import org.junit.jupiter.api.Test;

/** The sentence that says why not: what was given and ended, withdrawn, or is held otherwise. */
class RefusalsTest {
  private static final String NOTHING =
      "ni la personne, ni son profil, ni ses fonctions n’ont ce droit ici";

  private final PaperHouse house = new PaperHouse();
  private final StructureId school = Fixture.SCHOOL;
  private final PersonId person = house.add(here(Profile.STAFF));
  private final PersonId pupil = house.add(here(Profile.PUPIL));
  private final GroupId room = house.directory.open(school, "4ᵉ B");

  private String english = "";

  private String because(Actor actor, Right right, AccessTarget target) {
    var decision = house.policy().explain(actor, right, target);
    assertThat(decision.allowed()).isFalse();
    assertThat(house.policy().allows(actor, right, target)).isFalse();
    assertThat(decision.english()).startsWith("No: ");
    english = decision.english().replaceAll("^No: | \\([^()]*\\)\\.$", "");
    return decision.because().replaceAll("^Non\u00a0: | \\([^()]*\\)\\.$", "");
  }

  @Test
  void whatWasGivenUntilAPastDaySaysWhichOne() {
    var past = Period.between(TODAY.minusDays(30), TODAY.minusDays(1));
    house.give(Holder.of(person), SERVE, Scope.of(school), Period.ALWAYS.until(TODAY.minusDays(9)));
    house.give(Holder.of(person), COOK, Scope.of(school), past);
    assertThat(because(bare(person), SERVE, school))
        .isEqualTo("ce droit avait été donné jusqu’au 23 novembre 2026, et ce jour est passé");
    assertThat(english)
        .isEqualTo("this right was given until 23 November 2026, and that day has passed");
    assertThat(because(bare(person), SERVE, OTHER)).isEqualTo(NOTHING);
    house.give(Holder.of(person), SERVE, Scope.TERRITORY, past);
    assertThat(because(bare(person), SERVE, OTHER)).contains("jusqu’au 23 novembre 2026");
  }

  @Test
  void whatIsGivenFromADayToComeSaysWhichOne() {
    house.give(
        Holder.of(Profile.STAFF),
        SERVE,
        Scope.of(school),
        Period.between(TODAY.plusDays(1), TODAY.plusDays(9)));
    assertThat(because(as(person, here(Profile.STAFF)), SERVE, school))
        .isEqualTo("ce droit n’est donné qu’à partir du 25 novembre 2026");
    assertThat(because(as(person, hat(OTHER, Profile.STAFF)), SERVE, school)).isEqualTo(NOTHING);
  }

  @Test
  void whatWasDelegatedOrOpenedEndsWithWhoeverDidIt() {
    var deputy = house.add(here(Profile.STAFF));
    house.delegate(person, deputy, SERVE, Scope.of(school));
    assertThat(because(bare(deputy), SERVE, school))
        .isEqualTo("ce droit a été délégué par quelqu’un qui ne le tient plus ici");
    house.open(person, pupil, SERVE, Scope.of(school), house.now());
    assertThat(because(bare(pupil), SERVE, school))
        .isEqualTo("l’accès d’assistance qui avait été ouvert est refermé");
  }

  @Test
  void whatAnotherHatHoldsHereSaysSo() {
    var two = house.add(here(Profile.STAFF), here(Profile.HEAD), hat(OTHER, Profile.HEAD));
    assertThat(because(as(two, here(Profile.STAFF)), TASTE, school))
        .isEqualTo("cette personne tient ce droit ici, mais sous un autre de ses rattachements");
    assertThat(because(as(two, here(Profile.STAFF)), TASTE, StructureId.random()))
        .isEqualTo(NOTHING);
  }

  @Test
  void whatWasWithdrawnFromAnOfficeSaysByWhom() {
    var line = PaperHouse.line(TASTE, Profile.HEAD, Ground.STRUCTURE);
    var head = as(person, here(Profile.HEAD));
    house.decide(RulePlace.of(school), line, Change.WITHDRAW);
    assertThat(because(head, TASTE, school))
        .isEqualTo("l’établissement a retiré ce droit à ce profil, qui l’avait d’office");
    house.decide(RulePlace.TERRITORY, line, Change.WITHDRAW);
    assertThat(because(head, TASTE, school)).startsWith("le territoire a retiré");
    assertThat(because(head, TASTE, OTHER)).isEqualTo(NOTHING);
    var never = PaperHouse.line(SERVE, Profile.HEAD, Ground.STRUCTURE);
    house.decide(RulePlace.of(school), never, Change.WITHDRAW);
    assertThat(because(head, SERVE, school)).isEqualTo(NOTHING);
  }

  @Test
  @Clause("ISO-6")
  void whatIsHeldBesideSaysSoWithinTheSchoolOnly() {
    house.give(Holder.of(person), SERVE, Scope.of(room));
    assertThat(because(bare(person), SERVE, school))
        .isEqualTo("ce droit n’a été donné que pour une classe ou un groupe de cet établissement");
    assertThat(because(bare(person), SERVE, pupil))
        .isEqualTo(
            "ce droit a été donné pour une autre classe ou un autre groupe de cet établissement");
    assertThat(because(bare(person), SERVE, OTHER)).isEqualTo(NOTHING);
    assertThat(because(bare(person), SERVE, house.directory.open(OTHER, "3ᵉ A")))
        .isEqualTo(NOTHING);
  }

  @Test
  void anOfficeThatNothingTiesToTheTargetSaysWhatItIsFor() {
    assertThat(because(as(person, here(Profile.PUPIL)), FOLLOW, pupil)).endsWith(" pour soi");
    assertThat(because(as(person, here(Profile.GUARDIAN)), FOLLOW, pupil))
        .endsWith(" pour les enfants dont on est responsable légal");
    assertThat(because(as(person, here(Profile.TEACHER)), FOLLOW, room))
        .isEqualTo(
            "ce droit va avec le profil, mais seulement pour les classes où l’on enseigne et"
                + " leurs élèves");
    assertThat(english)
        .isEqualTo(
            "this right goes with the profile, but only for classes taught and their pupils");
    assertThat(because(as(person, here(Profile.LIBRARIAN)), FOLLOW, pupil))
        .endsWith(" pour la classe dont on est professeur principal et ses élèves");
    assertThat(because(as(person, here(Profile.HEAD)), TASTE, OTHER))
        .endsWith(" dans l’établissement où on l’exerce");
    assertThat(because(as(person, here(Profile.STAFF)), FOLLOW, pupil)).isEqualTo(NOTHING);
  }
}
