package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.COOK;
import static fr.ent.auth.access.PaperHouse.FOLLOW;
import static fr.ent.auth.access.PaperHouse.OTHER;
import static fr.ent.auth.access.PaperHouse.SERVE;
import static fr.ent.auth.access.PaperHouse.TASTE;
import static fr.ent.auth.access.PaperHouse.TODAY;
import static fr.ent.auth.access.PaperHouse.as;
import static fr.ent.auth.access.PaperHouse.bare;
import static fr.ent.auth.access.PaperHouse.here;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authz.permission.AllPermission;
import org.apache.shiro.subject.ImmutablePrincipalCollection;
import org.junit.jupiter.api.Test;

/** The answer yes or no, and the sentence that says why. */
class ExplanationsTest {
  private static final Period YEAR = Period.ALWAYS.until(LocalDate.of(2027, 8, 31));

  private final PaperHouse house = new PaperHouse();
  private final StructureId school = Fixture.SCHOOL;
  private final PersonId person = house.add(here(Profile.STAFF));
  private final PersonId pupil = house.add(here(Profile.PUPIL));
  private final GroupId room = house.directory.open(school, "4ᵉ B");

  private String english = "";

  private String because(Actor actor, Right right, AccessTarget target) {
    var decision = house.policy().explain(actor, right, target);
    assertThat(decision.allowed()).isEqualTo(house.policy().allows(actor, right, target));
    assertThat(decision.because()).startsWith(decision.allowed() ? "Oui\u00a0: " : "Non\u00a0: ");
    assertThat(decision.english()).startsWith(decision.allowed() ? "Yes: " : "No: ");
    english = decision.english().replaceFirst("^\\w+: ", "");
    return decision.because().substring(6);
  }

  @Test
  void nothingIsExplainedAsNothing() {
    assertThat(because(bare(person), SERVE, school))
        .isEqualTo("ni la personne, ni son profil, ni ses fonctions n’ont ce droit ici (servir).");
    assertThat(because(bare(person), new Right("canteen:close"), school))
        .endsWith(" ici (canteen:close).");
    assertThat(house.policy().allows(bare(person), SERVE)).isFalse();
  }

  @Test
  void theHouseActsItself() {
    assertThat(because(Fixture.house(), SERVE, school))
        .isEqualTo("c’est l’ENT lui-même qui agit (servir).");
    assertThat(house.policy().allows(Fixture.house(), SERVE)).isTrue();
  }

  @Test
  void whatWasGivenSaysWhere() {
    var everywhere = house.give(Holder.of(person), SERVE, Scope.TERRITORY);
    assertThat(because(bare(person), SERVE, school))
        .isEqualTo("ce droit a été donné pour tout le territoire (servir).");
    assertThat(house.policy().allows(bare(person), SERVE)).isTrue();
    house.grants.remove(everywhere);
    var there = house.give(Holder.of(person), SERVE, Scope.of(school));
    assertThat(because(bare(person), SERVE, school))
        .isEqualTo("ce droit a été donné dans cet établissement (servir).");
    house.grants.remove(there);
    var first = house.directory.open(school, "3ᵉ A");
    house.give(Holder.of(person), SERVE, Scope.ofGroups(Set.of(room, first)));
    assertThat(because(bare(person), SERVE, room))
        .isEqualTo("ce droit a été donné pour 3ᵉ A, 4ᵉ B (servir).");
  }

  @Test
  void whatWasGivenSaysUntilWhenAndByWhichRole() {
    house.give(Holder.of(person), COOK, Scope.of(school), Period.between(TODAY, TODAY.plusDays(3)));
    assertThat(because(bare(person), SERVE, school))
        .isEqualTo(
            "ce droit a été donné dans cet établissement jusqu’au 27 novembre 2026, par le rôle"
                + " «\u00a0Cuisine\u00a0» (servir).");
    assertThat(english)
        .isEqualTo(
            "this right was given in this school until 27 November 2026, with the role “Cuisine”"
                + " (serve).");
  }

  @Test
  void whatWasDelegatedNamesWhoDelegatedIt() {
    var deputy = house.add(here(Profile.STAFF));
    house.give(Holder.of(person), SERVE, Scope.of(school));
    house.delegate(person, deputy, SERVE, Scope.of(school));
    assertThat(because(bare(deputy), SERVE, school))
        .isEqualTo(
            "ce droit a été délégué par Camille Belval dans cet établissement jusqu’au 27 novembre"
                + " 2026 (servir).");
    assertThat(english)
        .isEqualTo(
            "this right was delegated by Camille Belval in this school until 27 November 2026"
                + " (serve).");
  }

  @Test
  void anAccessThatWasOpenedNamesWhoOpenedItAndTheMinute() {
    var support = house.add();
    for (var right : List.of(SERVE, Grants.ADMINISTER)) {
      house.give(Holder.of(person), right, Scope.of(school));
    }
    house.open(person, support, SERVE, Scope.of(school), house.now().plusSeconds(300));
    assertThat(because(bare(support), SERVE, school))
        .isEqualTo(
            "Camille Belval a ouvert l’accès d’assistance jusqu’à 10\u00a0h\u00a005 (servir).");
    assertThat(english)
        .isEqualTo("Camille Belval has opened access for the support until 10:05 (serve).");
  }

  @Test
  void anAccessOpenedBySomebodyWithoutANameIsTheSchools() {
    var nameless = PersonId.random();
    for (var right : List.of(SERVE, Grants.ADMINISTER)) {
      house.give(Holder.of(nameless), right, Scope.of(school));
    }
    house.open(nameless, person, SERVE, Scope.of(school), house.now().plusSeconds(300));
    assertThat(because(bare(person), SERVE, school)).startsWith("cet établissement a ouvert");
  }

  @Test
  void anOfficeSaysWhatTiesToTheTarget() {
    house.directory.join(room, pupil, Capacity.MEMBER, Period.ALWAYS);
    house.directory.join(room, person, Capacity.FORM_TEACHER, YEAR);
    house.directory.tie(person, pupil, LegalLevel.LEGAL_GUARDIAN);
    assertThat(because(as(pupil, here(Profile.PUPIL)), FOLLOW, pupil))
        .isEqualTo("il s’agit de la personne elle-même (suivre).");
    assertThat(because(as(person, here(Profile.GUARDIAN)), FOLLOW, pupil))
        .isEqualTo("c’est un responsable légal de cet élève (suivre).");
    assertThat(because(as(person, here(Profile.TEACHER)), FOLLOW, pupil))
        .isEqualTo("cette personne enseigne en 4ᵉ B jusqu’au 31 août 2027 (suivre).");
    assertThat(because(as(person, here(Profile.LIBRARIAN)), FOLLOW, pupil))
        .isEqualTo(
            "cette personne est professeur principal de 4ᵉ B jusqu’au 31 août 2027 (suivre).");
    assertThat(english)
        .isEqualTo("this person is the form teacher of 4ᵉ B until 31 August 2027 (follow).");
    assertThat(because(as(person, here(Profile.HEAD)), TASTE, school))
        .isEqualTo("la direction tient ce droit dans son établissement (goûter).");
  }

  @Test
  void anOfficeSaysTheDutyByItsLabelWhereThereIsOne() {
    assertThat(because(as(person, here(Profile.STAFF, "ADF")), FOLLOW, pupil))
        .isEqualTo(
            "cette personne est «\u00a0ADF\u00a0» (fonction) dans son établissement (suivre).");
    var hat =
        new Affiliation(
            school,
            Profile.STAFF,
            List.of(Duty.of("DOC", "Documentation"), Duty.of("ADF", "Intendance")),
            Period.ALWAYS,
            SourceName.ENT);
    assertThat(because(as(person, hat), FOLLOW, pupil))
        .isEqualTo("cette personne est intendance (fonction) dans son établissement (suivre).");
  }

  @Test
  void anOfficeOnAnotherGroundSaysTheDutyAfterIt() {
    var line = new UsualLine(SERVE, new Usual(Profile.STAFF, Optional.of("ADF"), Ground.SELF));
    house.decide(RulePlace.TERRITORY, line, Change.LET);
    assertThat(because(as(person, here(Profile.STAFF, "ADF")), SERVE, person))
        .isEqualTo(
            "il s’agit de la personne elle-même, comme «\u00a0ADF\u00a0» (fonction), ainsi que le"
                + " territoire l’a décidé (servir).");
    assertThat(english)
        .isEqualTo(
            "it is about this very person, as “ADF” (duty), as the territory has decided (serve).");
  }

  @Test
  void anOfficeSaysWhoDecidedIt() {
    var line = PaperHouse.line(SERVE, Profile.STAFF, Ground.STRUCTURE);
    house.decide(RulePlace.of(school), line, Change.LET);
    assertThat(because(as(person, here(Profile.STAFF)), SERVE, school))
        .isEqualTo(
            "ce droit va avec le profil, dans son établissement, ainsi que l’établissement l’a"
                + " décidé (servir).");
  }

  @Test
  void shiroIsToldWhoActsAndDecidesNothingByItself() {
    house.give(Holder.of(person), SERVE, Scope.of(school));
    var realm = house.realm();
    var actor = ImmutablePrincipalCollection.ofSinglePrincipal(bare(person), "ent");
    var name = ImmutablePrincipalCollection.ofSinglePrincipal("Camille", "ent");
    assertThat(realm.isPermitted(actor, new NeededRight(SERVE, school))).isTrue();
    assertThat(realm.isPermitted(actor, new NeededRight(SERVE, OTHER))).isFalse();
    assertThat(realm.isPermitted(actor, new AllPermission())).isFalse();
    assertThat(realm.isPermitted(name, new NeededRight(SERVE, school))).isFalse();
    assertThat(realm.supports(new UsernamePasswordToken("Camille", "secret"))).isFalse();
    assertThat(realm.isCachingEnabled()).isFalse();
    assertThat(realm.getName()).isEqualTo("ent");
    assertThat(realm.doGetAuthorizationInfo(actor).getObjectPermissions()).isNull();
    assertThatThrownBy(() -> realm.doGetAuthenticationInfo(new UsernamePasswordToken("a", "b")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aNeededRightImpliesItselfAndNothingElse() {
    var needed = new NeededRight(SERVE, school);
    assertThat(needed.implies(new NeededRight(SERVE, school))).isTrue();
    assertThat(needed.implies(new NeededRight(SERVE, null))).isFalse();
    assertThat(needed.implies(new AllPermission())).isFalse();
  }

  @Test
  void whatGivesPowerOverOthersIsNotOfferedToTheSupport() {
    for (var id :
        List.of(
            "access:see",
            "accounts:read",
            "audit:read",
            "crisis:cut",
            "support:ask",
            "canteen:administer",
            "directory:read-widely")) {
      assertThat(SupportRights.isOffered(new Right(id))).as(id).isFalse();
    }
    assertThat(SupportRights.isOffered(SERVE)).isTrue();
    assertThat(SupportRights.isOffered(new Right("directory:consult"))).isTrue();
    assertThat(SupportRights.isReading(new Right("directory:consult"))).isTrue();
    assertThat(SupportRights.isReading(new Right("marks:read"))).isTrue();
    assertThat(SupportRights.isReading(SERVE)).isFalse();
    assertThat(new SupportRights().rights())
        .extracting(one -> one.right().id())
        .containsExactly("support:ask");
  }
}
