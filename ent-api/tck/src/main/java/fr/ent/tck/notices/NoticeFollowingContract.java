package fr.ent.tck.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.FollowedNotice;
import fr.ent.api.notices.NoticeFollowing;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.PaperNotice;
import fr.ent.tck.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeFollowing} does. Methods without a body tell its schools and people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeFollowingContract {
  /** What is under test. */
  NoticeFollowing following();

  /** A school of which nothing was told; another one each time. */
  StructureId school();

  /** Somebody who follows the notices of one school. */
  Actor followerOf(StructureId school);

  /** Somebody who follows those of none. */
  Actor stranger();

  /** Let a school tell something that a channel takes, some time after what it told before. */
  NoticeId tell(StructureId school);

  /** Let it tell what must be told to somebody of this language whom no channel reaches. */
  NoticeId tellOnPaper(StructureId school, NoticeLanguage language);

  private List<FollowedNotice> latest(StructureId school) {
    return following().latest(followerOf(school), school, NoticeLanguage.FR);
  }

  private List<PaperNotice> letters(StructureId school) {
    return following().letters(followerOf(school), school);
  }

  private FollowedNotice followed(StructureId school, NoticeId id) {
    return latest(school).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  @Clause("ABS-02")
  @Clause("NoticeFollowing.latest: the latest notices of a school, latest first")
  default void theNoticesOfASchoolAreListedLatestFirst() {
    var school = school();
    assertThat(latest(school)).isEmpty();
    var first = tell(school);
    var second = tellOnPaper(school, NoticeLanguage.FR);
    tell(school());
    assertThat(latest(school))
        .isUnmodifiable()
        .extracting(FollowedNotice::id)
        .containsExactly(second, first);
    assertThat(followed(school, first).receipts()).isNotEmpty();
    assertThat(followed(school, first).paper()).isEmpty();
    assertThat(followed(school, second).paper()).isPresent();
    assertThat(followed(school, second).printed()).isEmpty();
  }

  @Test
  @Clause("NoticeFollowing.letters: the letters that wait to be printed, oldest first")
  default void lettersThatWaitAreListedOldestFirst() {
    var school = school();
    tell(school);
    var first = tellOnPaper(school, NoticeLanguage.FR);
    var second = tellOnPaper(school, NoticeLanguage.FR);
    tellOnPaper(school(), NoticeLanguage.FR);
    assertThat(letters(school))
        .isUnmodifiable()
        .allSatisfy(one -> assertThat(one.name()).isNotBlank())
        .extracting(PaperNotice::id)
        .containsExactly(first, second);
  }

  @Test
  @Clause("NoticeFollowing.letters: each in the language of who is told")
  default void aLetterIsInTheLanguageOfWhoIsTold() {
    var school = school();
    for (var language :
        List.of(NoticeLanguage.FR, NoticeLanguage.FR, NoticeLanguage.EN, NoticeLanguage.EN)) {
      tellOnPaper(school, language);
    }
    var texts = letters(school).stream().map(PaperNotice::text).toList();
    assertThat(texts.get(0)).isEqualTo(texts.get(1)).isNotEqualTo(texts.get(2));
    assertThat(texts.get(2)).isEqualTo(texts.get(3));
  }

  @Test
  @Clause("NoticeFollowing.latest: up to PAGE")
  @Clause("NoticeFollowing.letters: up to PAGE")
  default void noMoreThanAPageIsListed() {
    var school = school();
    var told = new ArrayList<NoticeId>();
    for (int i = 0; i <= NoticeFollowing.PAGE; i++) {
      told.add(tellOnPaper(school, NoticeLanguage.FR));
    }
    assertThat(letters(school))
        .extracting(PaperNotice::id)
        .isEqualTo(told.subList(0, NoticeFollowing.PAGE));
    Collections.reverse(told);
    assertThat(latest(school))
        .extracting(FollowedNotice::id)
        .isEqualTo(told.subList(0, NoticeFollowing.PAGE));
  }

  @Test
  @Clause("NoticeFollowing.printed: Note that letters were printed")
  default void whatWasPrintedWaitsNoMore() {
    var school = school();
    var first = tellOnPaper(school, NoticeLanguage.FR);
    var second = tellOnPaper(school, NoticeLanguage.FR);
    following().printed(followerOf(school), school, List.of(first));
    assertThat(letters(school)).extracting(PaperNotice::id).containsExactly(second);
    assertThat(followed(school, first).printed()).isPresent();
    assertThat(followed(school, second).printed()).isEmpty();
  }

  @Test
  @Clause("NoticeFollowing.printed: those printed already are left as they are")
  @Clause("NoticeFollowing.printed: those of another school are left as they are")
  default void printingTwiceOrElsewhereChangesNothing() {
    var school = school();
    var other = school();
    var printed = tellOnPaper(school, NoticeLanguage.FR);
    following().printed(followerOf(school), school, List.of(printed));
    var at = followed(school, printed).printed();
    var waiting = tellOnPaper(school, NoticeLanguage.FR);
    following().printed(followerOf(other), other, List.of(waiting, NoticeId.random()));
    following().printed(followerOf(school), school, List.of(printed));
    assertThat(letters(school)).extracting(PaperNotice::id).containsExactly(waiting);
    assertThat(followed(school, printed).printed()).isEqualTo(at);
  }

  @Test
  @Clause("NoticeFollowing: Every method asks for FOLLOW over the school")
  default void whoeverDoesNotFollowASchoolIsRefused() {
    var school = school();
    var waiting = tellOnPaper(school, NoticeLanguage.FR);
    for (var actor : List.of(stranger(), followerOf(school()))) {
      for (var work :
          List.<Runnable>of(
              () -> following().latest(actor, school, NoticeLanguage.FR),
              () -> following().letters(actor, school),
              () -> following().printed(actor, school, List.of(waiting)))) {
        assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
      }
    }
    assertThat(letters(school)).hasSize(1);
  }
}
