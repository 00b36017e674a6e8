package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.FOLLOW;
import static fr.ent.auth.access.PaperHouse.OTHER;
import static fr.ent.auth.access.PaperHouse.SERVE;
import static fr.ent.auth.access.PaperHouse.TASTE;
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
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Reasons.Reason;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.testkit.Fixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes with an office. */
class OfficeReasonsTest {
  private final PaperHouse house = new PaperHouse();
  private final PersonId person = house.add(here(Profile.STAFF, "DOC"));
  private final Actor staff = as(person, here(Profile.STAFF, "DOC"));
  private final StructureId school = Fixture.SCHOOL;
  private final PersonId pupil = house.add(here(Profile.PUPIL));

  private boolean holds(Actor actor, Right right, @Nullable AccessTarget target) {
    return house.reasons().find(actor, right, target).isPresent();
  }

  @Test
  void whatGoesWithAProfileGoesWithTheHatThatIsWorn() {
    var head = as(person, here(Profile.HEAD));
    assertThat(holds(head, TASTE, school)).isTrue();
    assertThat(holds(head, TASTE, pupil)).isTrue();
    assertThat(holds(head, TASTE, OTHER)).isFalse();
    assertThat(holds(head, TASTE, null)).isFalse();
    assertThat(holds(staff, TASTE, school)).isFalse();
    assertThat(holds(bare(person), TASTE, school)).isFalse();
  }

  @Test
  void whatGoesWithADutyNeedsIt() {
    assertThat(holds(as(person, here(Profile.STAFF, "ADF")), FOLLOW, pupil)).isTrue();
    assertThat(holds(staff, FOLLOW, pupil)).isFalse();
    assertThat(holds(as(person, here(Profile.HEAD, "ADF")), FOLLOW, pupil)).isFalse();
  }

  @Test
  void theReasonOfAnOfficeNamesTheHatTheLineAndTheTie() {
    var hat = here(Profile.PUPIL);
    assertThat(house.reasons().find(as(pupil, hat), FOLLOW, pupil))
        .map(Reason.Usual.class::cast)
        .hasValueSatisfying(
            usual -> {
              assertThat(usual.hat()).isEqualTo(hat);
              assertThat(usual.tie().ground()).isEqualTo(Ground.SELF);
              assertThat(usual.held().origin()).isEqualTo(UsualInForce.Origin.NATIONAL);
            });
  }

  @Test
  void whatASchoolAloneLetsEndsAtItsWalls() {
    var line = PaperHouse.line(SERVE, Profile.STAFF, Ground.SELF);
    var stranger = house.add(hat(OTHER, Profile.STAFF));
    house.decide(RulePlace.of(school), line, Change.LET);
    assertThat(holds(staff, SERVE, person)).isTrue();
    assertThat(holds(as(stranger, here(Profile.STAFF)), SERVE, stranger)).isFalse();
    house.decide(RulePlace.TERRITORY, line, Change.LET);
    assertThat(holds(as(stranger, here(Profile.STAFF)), SERVE, stranger)).isTrue();
  }
}
