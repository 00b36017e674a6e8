package fr.ent.tck.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.OfferedKind;
import fr.ent.api.notices.QuietHours;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link NoticePreferences} does. Methods without a body tell its people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticePreferencesContract {
  /** The preferences under test. */
  NoticePreferences preferences();

  /** Somebody under a hat of the school who has chosen nothing; another one each time. */
  Actor newcomer();

  /** The guardian of a pupil of the school, who wears no hat. */
  Actor guardian();

  /** Another territory. */
  TerritoryId elsewhere();

  /** A kind that must be told. */
  NoticeKind must();

  /** A kind that need not be told. */
  NoticeKind free();

  /** A channel that is set up and reaches every newcomer. */
  ChannelName reaching();

  /** A channel that is set up, that a school must open first, and that reaches no newcomer. */
  ChannelName closed();

  /** Let the school set when it leaves people alone. */
  void setQuietHours(QuietHours quiet);

  /** Send somebody a notice that is due, and tell whether the bell shows it. */
  boolean isShown(Actor recipient, NoticeKind kind);

  private NoticeChoices choice(NoticeKind kind, ChannelName... channels) {
    return new NoticeChoices(NoticeLanguage.EN, Map.of(kind, Set.of(channels)));
  }

  @Test
  @Clause("SOC-06")
  @Clause("NoticePreferences.keep: Keep one's own choices")
  default void whatSomebodyChoseIsReadAgain() {
    var nora = newcomer();
    assertThat(preferences().choices(nora)).isEqualTo(NoticeChoices.NONE);
    preferences().keep(nora, choice(must(), reaching(), closed()));
    assertThat(preferences().choices(nora)).isEqualTo(choice(must(), reaching(), closed()));
    preferences().keep(nora, choice(free()));
    assertThat(preferences().choices(nora)).isEqualTo(choice(free()));
  }

  @Test
  @Clause("NoticePreferences: Everybody chooses for themself only")
  default void nobodyChoosesForAnother() {
    var nora = newcomer();
    var alix = newcomer();
    var same = Actor.of(elsewhere(), nora.person());
    preferences().keep(nora, choice(must(), reaching()));
    preferences().keep(same, choice(must(), closed()));
    assertThat(preferences().choices(alix)).isEqualTo(NoticeChoices.NONE);
    assertThat(preferences().choices(nora)).isEqualTo(choice(must(), reaching()));
  }

  @Test
  @Clause("NoticePreferences.keep: a kind that must be told is left without any channel")
  default void whatMustBeToldKeepsAChannel() {
    var nora = newcomer();
    preferences().keep(nora, choice(must(), reaching()));
    assertThatThrownBy(() -> preferences().keep(nora, choice(must())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(preferences().choices(nora)).isEqualTo(choice(must(), reaching()));
  }

  @Test
  @Clause("NoticePreferences: what was told by another channel is always there to be read again")
  default void theBellShowsWhatIsToldByNoOtherChannel() {
    var nora = newcomer();
    preferences().keep(nora, choice(free()));
    assertThat(isShown(nora, free())).isTrue();
  }

  @Test
  @Clause("NoticePreferences.channels: those that a school must open included")
  default void everyChannelThatIsSetUpIsOffered() {
    var nora = newcomer();
    for (var language : NoticeLanguage.values()) {
      assertThat(preferences().channels(nora, language))
          .isUnmodifiable()
          .allSatisfy(one -> assertThat(one.words()).isNotBlank())
          .extracting(OfferedChannel::name)
          .contains(reaching(), closed())
          .doesNotHaveDuplicates();
    }
    assertThat(preferences().channels(nora, NoticeLanguage.FR))
        .filteredOn(one -> one.name().equals(reaching()) || one.name().equals(closed()))
        .allMatch(one -> one.reaches() == one.name().equals(reaching()));
  }

  @Test
  @Clause("NoticePreferences.kinds: List the sorts of notices there are")
  default void everySortOfNoticeIsOffered() {
    for (var language : NoticeLanguage.values()) {
      var kinds = preferences().kinds(newcomer(), language);
      assertThat(kinds)
          .isUnmodifiable()
          .allSatisfy(one -> assertThat(one.words()).isNotBlank())
          .extracting(OfferedKind::kind)
          .contains(must(), free())
          .doesNotHaveDuplicates();
      assertThat(kinds)
          .filteredOn(one -> one.kind().equals(must()) || one.kind().equals(free()))
          .allMatch(one -> one.must() == one.kind().equals(must()));
    }
  }

  @Test
  @Clause("NoticePreferences.quietHours: the school of one's hat, or of one's first child")
  default void quietHoursAreThoseOfTheHatOrElseOfTheChild() {
    var evening = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0), QuietHours.WeekEnd.QUIET);
    var night =
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), QuietHours.WeekEnd.LIKE_OTHER_DAYS);
    for (var quiet : new QuietHours[] {evening, night}) {
      setQuietHours(quiet);
      assertThat(preferences().quietHours(newcomer())).isEqualTo(quiet);
      assertThat(preferences().quietHours(guardian())).isEqualTo(quiet);
    }
  }
}
