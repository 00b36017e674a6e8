package fr.ent.tck.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.ToldNotice;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Notices} and the {@link NoticeBox} beside it do. Methods without a body tell
 * these, their people, and a notice of no particular kind.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticesContract {
  /** What is asked. */
  Notices notices();

  /** The bell beside it. */
  NoticeBox box();

  /** Let everything be told that is due. */
  void deliver();

  /** Do something in a transaction of the recipient's territory that is undone at its end. */
  void undone(Runnable work);

  /** Somebody who is told things. */
  Actor recipient();

  /** Somebody else. */
  Actor stranger();

  /** Another territory. */
  TerritoryId elsewhere();

  /** A new notice for the recipient that is due, at an hour that is not quiet. */
  Notice notice();

  /** A new notice for the recipient that is not due yet. */
  Notice later();

  private Actor house() {
    return Actor.house(recipient().territory());
  }

  private void tell(Notice notice) {
    notices().send(house(), notice);
    deliver();
  }

  private List<ToldNotice> told(Actor actor) {
    return box().latest(actor, NoticeLanguage.FR);
  }

  private long told(NoticeId id) {
    return told(recipient()).stream().filter(one -> one.id().equals(id)).count();
  }

  @Test
  @Clause("Notices.send: Sending one with the same id again is sending once")
  default void theSameNoticeTwiceIsToldOnce() {
    var notice = notice();
    int before = box().unread(recipient());
    tell(notice);
    tell(notice);
    assertThat(told(notice.id())).isEqualTo(1);
    assertThat(box().unread(recipient())).isEqualTo(before + 1);
  }

  @Test
  @Clause("Notices.sendAll: Send several notices, each as by send")
  default void severalNoticesAreEachToldOnce() {
    var first = notice();
    var second = aboutNobody(notice());
    tell(first);
    notices().sendAll(house(), List.of(first, second, second));
    notices().sendAll(house(), List.of());
    deliver();
    assertThat(List.of(told(first.id()), told(second.id()))).containsOnly(1L);
    assertThatThrownBy(() -> notices().sendAll(recipient(), List.of(notice())))
        .isInstanceOf(AccessRefusedException.class);
  }

  private static Notice aboutNobody(Notice one) {
    return new Notice(
        one.id(),
        one.kind(),
        one.urgency(),
        one.topic(),
        one.recipient(),
        Optional.empty(),
        one.structure(),
        one.facts(),
        one.path(),
        one.notBefore());
  }

  @Test
  @Clause("Notice.notBefore: taken back until then, nobody hears of it")
  default void whatIsTakenBackBeforeItIsToldIsNeverTold() {
    var notice = later();
    tell(notice);
    assertThat(told(notice.id())).isZero();
    notices().takeBack(house(), notice.topic());
    deliver();
    assertThat(told(notice.id())).isZero();
  }

  @Test
  @Clause("Notices.takeBack: what was told stays told, and is marked so in the portal")
  default void whatIsTakenBackAfterItWasToldIsMarked() {
    var notice = notice();
    int before = box().unread(recipient());
    tell(notice);
    notices().takeBack(house(), notice.topic());
    notices().takeBack(house(), notice.topic());
    deliver();
    assertThat(takenBack(notice.id())).isTrue();
    assertThat(box().unread(recipient())).isEqualTo(before);
  }

  @Test
  @Clause("Notices: a notice is kept in the transaction of the sender")
  default void whatItsSenderUndoesIsNeverTold() {
    var notice = notice();
    undone(() -> notices().send(house(), notice));
    deliver();
    assertThat(told(notice.id())).isZero();
    tell(notice);
    undone(() -> notices().takeBack(house(), notice.topic()));
    deliver();
    assertThat(takenBack(notice.id())).isFalse();
  }

  private boolean takenBack(NoticeId id) {
    var found = told(recipient()).stream().filter(one -> one.id().equals(id)).toList();
    assertThat(found).hasSize(1);
    return found.get(0).takenBack();
  }

  @Test
  @Clause("Notices: nothing passes from one territory to another")
  default void aNoticeStaysInItsTerritory() {
    var notice = notice();
    tell(notice);
    int unread = box().unread(recipient());
    var same = Actor.of(elsewhere(), recipient().person());
    assertThat(told(same)).isEmpty();
    box().read(same, notice.id());
    box().readAll(same);
    notices().takeBack(Actor.house(elsewhere()), notice.topic());
    deliver();
    assertThat(box().unread(recipient())).isEqualTo(unread);
    assertThat(takenBack(notice.id())).isFalse();
  }

  @Test
  @Clause("Notices.send: only the house may")
  default void nobodyButTheHouseSendsOrTakesBack() {
    var notice = notice();
    assertThatThrownBy(() -> notices().send(recipient(), notice))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> notices().takeBack(recipient(), notice.topic()))
        .isInstanceOf(AccessRefusedException.class);
    deliver();
    assertThat(told(notice.id())).isZero();
  }

  @Test
  @Clause("NoticeBox: Everybody has their own only")
  default void nobodyReadsOrMarksWhatOthersWereTold() {
    var notice = notice();
    tell(notice);
    int unread = box().unread(recipient());
    assertThat(told(stranger())).extracting(ToldNotice::id).doesNotContain(notice.id());
    assertThat(box().before(stranger(), NoticeLanguage.FR, notice.id())).isEmpty();
    box().read(stranger(), notice.id());
    box().readAll(stranger());
    assertThat(box().unread(recipient())).isEqualTo(unread);
  }

  @Test
  @Clause("NoticeBox.read: Mark one as read")
  default void whatIsReadIsUnreadNoMore() {
    var notice = notice();
    tell(notice);
    int unread = box().unread(recipient());
    box().read(recipient(), notice.id());
    box().read(recipient(), notice.id());
    assertThat(box().unread(recipient())).isEqualTo(unread - 1);
    tell(notice());
    box().readAll(recipient());
    assertThat(box().unread(recipient())).isZero();
    assertThat(told(recipient()))
        .allSatisfy(one -> assertThat(one.read() || one.takenBack()).isTrue());
  }
}
