package fr.ent.tck.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Share;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.SharingRefusedException;
import fr.ent.api.sharing.SharingRefusedException.Reason;
import fr.ent.api.sharing.ThingId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Sharing} does. Methods without a body tell the sharing and its people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SharingContract {
  /** The sharing under test. */
  Sharing sharing();

  /** A teacher who may know of {@link #friend()} and {@link #group()}. */
  Actor owner();

  /** A pupil, in the school of the owner, who is in {@link #group()} and may know of both. */
  Actor friend();

  /** Somebody of whom the owner may not know. */
  PersonId unseen();

  /** A group that the friend is in. */
  GroupId group();

  /** Another territory. */
  TerritoryId elsewhere();

  /** The day it is where the sharing is. */
  LocalDate today();

  private Actor house() {
    return Actor.house(owner().territory());
  }

  /** A new thing of the owner. */
  private ThingId thing() {
    var thing = new ThingId("tck", UUID.randomUUID().toString());
    sharing().own(house(), thing, owner().person());
    return thing;
  }

  private Recipient theFriend() {
    return Recipient.of(friend().person());
  }

  private static void assertRefused(Runnable call, Reason reason) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            SharingRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private boolean allows(Actor actor, ThingId thing, Level level) {
    boolean answer = sharing().allows(actor, thing, level);
    assertThat(sharing().sharedWith(actor, "tck", level).contains(thing)).isEqualTo(answer);
    return answer;
  }

  @Test
  @Clause("Sharing.own: only the house says whose a thing is")
  @Clause("Sharing.forget: only the house says that it is gone")
  default void onlyTheHouseSaysWhoseAThingIs() {
    var thing = thing();
    assertRefused(() -> sharing().own(friend(), thing, friend().person()), Reason.NOT_YOURS);
    assertRefused(() -> sharing().forget(owner(), thing), Reason.NOT_YOURS);
    assertThat(allows(owner(), thing, Level.MANAGE)).isTrue();
    assertThat(allows(friend(), thing, Level.READ)).isFalse();
    sharing().own(house(), thing, friend().person());
    assertThat(allows(friend(), thing, Level.MANAGE)).isTrue();
    assertThat(allows(owner(), thing, Level.READ)).isFalse();
  }

  @Test
  @Clause("Sharing.allows: a level covers those below it, and no more")
  default void aLevelCoversThoseBelow() {
    var thing = thing();
    for (var given : Level.values()) {
      var share = sharing().share(owner(), thing, theFriend(), given);
      assertThat(share).isEqualTo(new Share(thing, theFriend(), given, Optional.empty()));
      for (var asked : Level.values()) {
        assertThat(allows(friend(), thing, asked)).isEqualTo(given.covers(asked));
      }
      assertThat(sharing().sharesOf(owner(), thing)).containsExactly(share).isUnmodifiable();
    }
  }

  @Test
  @Clause("Sharing.share: refused to whoever neither owns nor manages the thing")
  @Clause("Sharing.sharesOf: nothing for others")
  default void onlyOwnersAndManagersShareFurther() {
    var thing = thing();
    var back = Recipient.of(owner().person());
    for (var level : List.of(Level.READ, Level.CONTRIBUTE)) {
      sharing().share(owner(), thing, theFriend(), level);
      assertRefused(() -> sharing().share(friend(), thing, back, Level.READ), Reason.NOT_YOURS);
      assertRefused(() -> sharing().stop(friend(), thing, Recipient.of(group())), Reason.NOT_YOURS);
      assertThat(sharing().sharesOf(friend(), thing)).isEmpty();
    }
    sharing().share(owner(), thing, theFriend(), Level.MANAGE);
    sharing().share(friend(), thing, back, Level.READ);
    assertThat(sharing().sharesOf(friend(), thing)).hasSize(2);
    var unknown = new ThingId("tck", "nothing");
    for (var actor : List.of(owner(), house())) {
      assertRefused(
          () -> sharing().share(actor, unknown, theFriend(), Level.READ), Reason.NOT_YOURS);
    }
  }

  @Test
  @Clause("Sharing.share: an unknown person or group is refused like one that may not be seen")
  default void nobodySharesWithWhomHeMayNotKnow() {
    var thing = thing();
    for (var who :
        List.of(
            Recipient.of(unseen()),
            Recipient.of(PersonId.random()),
            Recipient.of(GroupId.random()))) {
      assertRefused(
          () -> sharing().share(owner(), thing, who, Level.READ), Reason.NO_SUCH_RECIPIENT);
    }
    assertThat(sharing().sharesOf(owner(), thing)).isEmpty();
  }

  @Test
  @Clause("Sharing.share: with a profile share only the staff of that school")
  default void aProfileIsReachedByTheStaffOfItsSchoolOnly() {
    var thing = thing();
    var school = owner().affiliation().map(Affiliation::structure).orElseThrow();
    var profile = friend().affiliation().map(Affiliation::profile).orElseThrow();
    var everyone = Recipient.of(school, profile);
    sharing().share(owner(), thing, theFriend(), Level.MANAGE);
    assertRefused(
        () -> sharing().share(friend(), thing, everyone, Level.READ), Reason.NO_SUCH_RECIPIENT);
    var other = Recipient.of(StructureId.random(), profile);
    assertRefused(
        () -> sharing().share(owner(), thing, other, Level.READ), Reason.NO_SUCH_RECIPIENT);
    sharing().stop(owner(), thing, theFriend());
    assertThat(allows(friend(), thing, Level.READ)).isFalse();
    sharing().share(owner(), thing, everyone, Level.READ);
    assertThat(allows(friend(), thing, Level.READ)).isTrue();
    var bare = Actor.of(friend().territory(), friend().person());
    assertThat(allows(bare, thing, Level.READ)).as("without the hat").isFalse();
  }

  @Test
  @Clause("Sharing.share: with a group, whoever is in it")
  default void whoIsInTheGroupIsLetIn() {
    var thing = thing();
    sharing().share(owner(), thing, Recipient.of(group()), Level.CONTRIBUTE);
    assertThat(allows(friend(), thing, Level.CONTRIBUTE)).isTrue();
    assertThat(allows(friend(), thing, Level.MANAGE)).isFalse();
    var stranger = Actor.of(owner().territory(), unseen());
    assertThat(allows(stranger, thing, Level.READ)).isFalse();
  }

  @Test
  @Clause("Sharing.share: until a day, included; refused if it is over")
  default void aShareHasALastDay() {
    var thing = thing();
    var yesterday = today().minusDays(1);
    assertRefused(
        () -> sharing().share(owner(), thing, theFriend(), Level.READ, yesterday),
        Reason.DAY_PASSED);
    var share = sharing().share(owner(), thing, theFriend(), Level.READ, today());
    assertThat(share.last()).contains(today());
    assertThat(allows(friend(), thing, Level.READ)).isTrue();
    assertThat(sharing().share(owner(), thing, theFriend(), Level.READ).last()).isEmpty();
    assertThat(sharing().sharesOf(owner(), thing)).hasSize(1);
  }

  @Test
  @Clause("Sharing.stop: stopping twice is stopping once; one may give up one's own share")
  @Clause("Sharing.forget: its shares end")
  default void aShareThatWasStoppedLetsNobodyIn() {
    var thing = thing();
    sharing().share(owner(), thing, theFriend(), Level.READ);
    sharing().stop(owner(), thing, theFriend());
    sharing().stop(owner(), thing, theFriend());
    assertThat(allows(friend(), thing, Level.READ)).isFalse();
    sharing().share(owner(), thing, theFriend(), Level.READ);
    sharing().stop(friend(), thing, theFriend());
    assertThat(allows(friend(), thing, Level.READ)).isFalse();
    sharing().share(owner(), thing, theFriend(), Level.READ);
    sharing().forget(house(), thing);
    sharing().forget(house(), thing);
    assertThat(allows(friend(), thing, Level.READ)).isFalse();
    assertThat(allows(owner(), thing, Level.READ)).isFalse();
    sharing().own(house(), thing, owner().person());
    assertThat(sharing().sharesOf(owner(), thing)).as("nothing of before").isEmpty();
  }

  @Test
  @Clause("Sharing: nothing of one territory is found or changed from another")
  default void aThingOfAnotherTerritoryIsNotFound() {
    var thing = thing();
    sharing().share(owner(), thing, theFriend(), Level.READ);
    var foreign = Actor.house(elsewhere());
    var same = Actor.of(elsewhere(), owner().person());
    assertThat(sharing().allows(same, thing, Level.READ)).isFalse();
    assertThat(sharing().sharedWith(foreign, "tck", Level.READ)).doesNotContain(thing);
    assertThat(sharing().sharesOf(foreign, thing)).isEmpty();
    sharing().forget(foreign, thing);
    assertThat(allows(friend(), thing, Level.READ)).isTrue();
  }

  @Test
  @Clause("Sharing.sharedWith: the things of one service, by id")
  default void listsAreOfOneServiceAndById() {
    var first = thing();
    var second = thing();
    var other = new ThingId("other", first.id());
    sharing().own(house(), other, owner().person());
    var listed = sharing().sharedWith(owner(), "tck", Level.MANAGE);
    assertThat(listed).contains(first, second).doesNotContain(other).isUnmodifiable();
    assertThat(listed).extracting(ThingId::id).isSorted();
    assertThat(sharing().sharedWith(owner(), "other", Level.READ)).contains(other);
  }
}
