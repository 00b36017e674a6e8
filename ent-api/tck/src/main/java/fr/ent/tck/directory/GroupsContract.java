package fr.ent.tck.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.GroupRefusedException;
import fr.ent.api.directory.GroupRefusedException.Reason;
import fr.ent.api.directory.Groups;
import fr.ent.api.directory.MadeGroup;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Groups} and the {@link Directory} beside it do. Methods without a body tell
 * these and their people, who all belong to one school.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface GroupsContract {
  /** What is asked. */
  Groups groups();

  /** The directory that tells of the groups. */
  Directory directory();

  /** Somebody who may make groups, and knows of the colleague and the pupil, not of the hidden. */
  Actor maker();

  /** Somebody who may make no group, and whom the maker knows of; a member of staff. */
  Actor colleague();

  /** A pupil whom the maker knows of, and who does not know of the hidden one. */
  Actor pupil();

  /** A pupil of the school whom neither the maker nor the other pupil knows of. */
  PersonId hidden();

  /** Somebody who may manage whatever group was made in the school, and knows of everybody. */
  Actor administrator();

  /** The day of the questions. */
  LocalDate today();

  private MadeGroup made() {
    return groups().make(maker(), GroupDraft.of("Atelier radio"));
  }

  private List<PersonId> members(Actor actor, GroupId group) {
    return directory().membersOf(actor, group).stream().map(GroupMembership::person).toList();
  }

  private List<GroupId> groupsOf(Actor actor, PersonId person) {
    return directory().groupsOf(actor, person).stream().map(GroupMembership::group).toList();
  }

  private Actor house() {
    return Actor.house(maker().territory());
  }

  private static void refuses(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            GroupRefusedException.class, told -> assertThat(told.reason()).isEqualTo(reason));
  }

  @Test
  @Clause("Groups.make: in the school whose hat the actor wears, who is its first manager")
  @Clause("GRP-02")
  default void whoMakesAGroupManagesItAndIsNoMember() {
    var made = made();
    assertThat(made.label()).isEqualTo("Atelier radio");
    assertThat(made.managers()).containsExactly(maker().person());
    assertThat(made.members()).isEmpty();
    assertThat(groups().managedBy(maker())).contains(made);
    var told = directory().findGroup(maker(), made.id()).orElseThrow();
    assertThat(told.kind()).isEqualTo(GroupKind.MANUAL);
    assertThat(told.structure()).isEqualTo(maker().affiliation().orElseThrow().structure());
    groups().end(maker(), made.id());
  }

  @Test
  @Clause("Groups.make: only who holds the right there")
  default void whoHoldsNotTheRightMakesNone() {
    for (var other : List.of(colleague(), pupil(), house())) {
      assertThatThrownBy(() -> groups().make(other, GroupDraft.of("Atelier radio")))
          .isInstanceOf(AccessRefusedException.class);
    }
  }

  @Test
  @Clause("Groups.admit: a member is one from then on, until let go")
  @Clause("GRP-02")
  default void whoIsNamedIsAMemberUntilLetGo() {
    var group = made().id();
    groups().admit(maker(), group, pupil().person());
    groups().admit(maker(), group, pupil().person());
    assertThat(members(maker(), group)).containsExactly(pupil().person());
    assertThat(groupsOf(pupil(), pupil().person())).contains(group);
    assertThat(groups().find(maker(), group).orElseThrow().members())
        .containsExactly(pupil().person());
    groups().dismiss(maker(), group, pupil().person());
    assertThat(members(maker(), group)).isEmpty();
    assertThat(groupsOf(pupil(), pupil().person())).doesNotContain(group);
    assertThat(directory().findGroup(pupil(), group)).isEmpty();
    groups().end(maker(), group);
  }

  @Test
  @Clause("Groups.admit: refused if the actor knows of nobody by this id")
  @Clause("GRP-07")
  default void nobodyIsNamedWhomTheActorDoesNotKnowOf() {
    var group = made().id();
    for (var nobody : List.of(hidden(), PersonId.random())) {
      refuses(Reason.NO_SUCH_PERSON, () -> groups().admit(maker(), group, nobody));
      refuses(Reason.NO_SUCH_PERSON, () -> groups().appoint(maker(), group, nobody));
    }
    groups().end(maker(), group);
  }

  @Test
  @Clause("Groups: it opens nothing by itself")
  default void beingInAGroupShowsNobodyWhoWasNotShownBefore() {
    var group = made().id();
    groups().admit(maker(), group, pupil().person());
    groups().admit(administrator(), group, hidden());
    assertThat(members(house(), group)).containsExactlyInAnyOrder(pupil().person(), hidden());
    for (var one : List.of(maker(), pupil())) {
      assertThat(members(one, group)).containsExactly(pupil().person());
      assertThat(directory().find(one, hidden())).isEmpty();
      assertThat(directory().card(one, hidden())).isEmpty();
    }
    var seen = groups().find(maker(), group).orElseThrow();
    assertThat(seen.members()).containsExactly(pupil().person());
    assertThat(seen.unseen()).isEqualTo(1);
    groups().end(maker(), group);
  }

  @Test
  @Clause("Groups: to all others a group that they do not manage is not theirs")
  default void nobodyElseManagesAGroupOrLearnsOfIt() {
    var group = made().id();
    for (var one : List.of(group, GroupId.random())) {
      for (var other : List.of(colleague(), pupil())) {
        assertThat(groups().find(other, one)).isEmpty();
        assertThat(directory().findGroup(pupil(), one)).isEmpty();
        refuses(Reason.NOT_YOURS, () -> groups().admit(other, one, pupil().person()));
        refuses(Reason.NOT_YOURS, () -> groups().appoint(other, one, other.person()));
        refuses(Reason.NOT_YOURS, () -> groups().dismiss(other, one, maker().person()));
        refuses(Reason.NOT_YOURS, () -> groups().relieve(other, one, maker().person()));
        refuses(Reason.NOT_YOURS, () -> groups().change(other, one, GroupDraft.of("Autre")));
        refuses(Reason.NOT_YOURS, () -> groups().end(other, one));
      }
    }
    groups().end(maker(), group);
  }

  @Test
  @Clause("Groups.appoint: a manager may do all this too")
  @Clause("GRP-04")
  default void aManagerWhoIsNamedMayDoTheSame() {
    var group = made().id();
    groups().appoint(maker(), group, colleague().person());
    groups().admit(colleague(), group, pupil().person());
    groups().change(colleague(), group, GroupDraft.of("Atelier vidéo"));
    assertThat(groups().managedBy(colleague()))
        .extracting(MadeGroup::label)
        .containsExactly("Atelier vidéo");
    assertThat(members(maker(), group)).containsExactly(pupil().person());
    groups().relieve(colleague(), group, maker().person());
    assertThat(groups().find(maker(), group)).isEmpty();
    refuses(Reason.LAST_MANAGER, () -> groups().relieve(colleague(), group, colleague().person()));
    groups().end(colleague(), group);
  }

  @Test
  @Clause("Groups: whoever administers may do all that managers may")
  default void whoAdministersManagesEachGroupOfTheSchool() {
    var group = made().id();
    groups().admit(administrator(), group, pupil().person());
    assertThat(members(maker(), group)).containsExactly(pupil().person());
    groups().end(administrator(), group);
    assertThat(groups().find(maker(), group)).isEmpty();
  }

  @Test
  @Clause("Groups.dismiss: nobody leaves alone")
  default void aMemberDoesNotLeaveAlone() {
    var group = made().id();
    groups().admit(maker(), group, pupil().person());
    refuses(Reason.NOT_YOURS, () -> groups().dismiss(pupil(), group, pupil().person()));
    assertThat(members(house(), group)).containsExactly(pupil().person());
    groups().end(maker(), group);
  }

  @Test
  @Clause("Groups: a member is one for as long as the group lasts")
  @Clause("GRP-02")
  default void theLastDayOfAGroupIsThatOfItsMembers() {
    var draft = new GroupDraft("Atelier radio", Optional.of(today()));
    var group = groups().make(maker(), draft).id();
    groups().admit(maker(), group, pupil().person());
    assertThat(directory().membersOf(house(), group, today())).hasSize(1);
    assertThat(directory().membersOf(house(), group, today().plusDays(1))).isEmpty();
    var over = new GroupDraft("Atelier radio", Optional.of(today().minusDays(1)));
    refuses(Reason.DAY_PASSED, () -> groups().make(maker(), over));
    refuses(Reason.DAY_PASSED, () -> groups().change(maker(), group, over));
    groups().end(maker(), group);
  }

  @Test
  @Clause("Groups.end: who was in it is forgotten, and nothing reaches it any more")
  @Clause("GRP-02")
  default void aGroupThatIsEndedIsThereNoMore() {
    var group = made().id();
    groups().admit(maker(), group, pupil().person());
    groups().end(maker(), group);
    assertThat(directory().findGroup(house(), group)).isEmpty();
    assertThat(members(house(), group)).isEmpty();
    assertThat(groupsOf(house(), pupil().person())).doesNotContain(group);
    assertThat(directory().groupsIn(house(), maker().affiliation().orElseThrow().structure()))
        .extracting(Group::id)
        .doesNotContain(group);
    assertThat(groups().managedBy(maker())).extracting(MadeGroup::id).doesNotContain(group);
    refuses(Reason.NOT_YOURS, () -> groups().end(maker(), group));
  }
}
