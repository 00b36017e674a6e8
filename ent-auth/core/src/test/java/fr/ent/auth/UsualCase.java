package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A school and another, and what is given back after each test of the table. */
abstract class UsualCase {
  static final Right ORDER = new Right("works:order");
  static final Right FOLLOW = new Right("works:follow");
  static final Right SEE = new Right("works:see");
  static final Actor HOUSE = Fixture.house();
  static final StructureId OTHER = StructureId.random();
  static final RulePlace HERE = RulePlace.of(Fixture.SCHOOL);
  static final Period DECEMBER =
      Period.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
  static final UsualLine HEADS = new UsualLine(ORDER, Usual.of(Profile.HEAD, Ground.STRUCTURE));
  static final UsualLine FOREMEN =
      new UsualLine(SEE, new Usual(Profile.TEACHER, Optional.of("CTR"), Ground.STRUCTURE));

  AccessPolicy access;
  UsualRights usual;
  Grants grants;
  PaperDirectory directory;

  @BeforeEach
  void ask(AccessPolicy access, UsualRights usual, Grants grants, PaperDirectory directory) {
    this.access = access;
    this.usual = usual;
    this.grants = grants;
    this.directory = directory;
  }

  @AfterEach
  void giveBack() {
    List.of(RulePlace.TERRITORY, HERE, RulePlace.of(OTHER))
        .forEach(place -> usual.restore(HOUSE, place));
  }

  Actor somebody(StructureId school, Profile profile, Duty... duties) {
    var person = directory.add("Ali", "Mercier", profile);
    var hat = new Affiliation(school, profile, List.of(duties), Period.ALWAYS, SourceName.MENESR);
    directory.wear(person, List.of(hat));
    return Actor.of(Fixture.TERRITORY, person, hat);
  }

  Actor foreman(StructureId school) {
    return somebody(school, Profile.TEACHER, Duty.of("CTR", "CHEF DE TRAVAUX"));
  }

  Actor administrator(Scope scope, Right... also) {
    var actor = somebody(Fixture.SCHOOL, Profile.STAFF);
    give(actor, Grants.ADMINISTER, scope);
    List.of(also).forEach(right -> give(actor, right, scope));
    return actor;
  }

  void give(Actor to, Right right, Scope scope) {
    grants.give(HOUSE, Holder.of(to.person()), right, scope);
  }

  void change(RulePlace place, UsualLine line, UsualRights.Change change) {
    usual.change(HOUSE, place, line, change);
  }

  void isRefused(Actor actor, RulePlace place, UsualLine line, UsualRights.Change change) {
    assertThatThrownBy(() -> usual.preview(actor, place, line, change))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> usual.change(actor, place, line, change))
        .isInstanceOf(AccessRefusedException.class);
  }
}
