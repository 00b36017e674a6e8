package fr.ent.tck.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.QuietHours;
import fr.ent.tck.Clause;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeSettings} does. Methods without a body tell its schools and people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeSettingsContract {
  /** The settings under test. */
  NoticeSettings settings();

  /** A school that has set nothing; another one each time. */
  StructureId school();

  /** Somebody who administers one school. */
  Actor administratorOf(StructureId school);

  /** Somebody who administers the territory. */
  Actor territoryAdministrator();

  /** Somebody who administers nothing. */
  Actor stranger();

  /** A channel that is set up and that a school must open first. */
  ChannelName closed();

  /** A channel that is set up and open to all. */
  ChannelName open();

  /** Let the territory have set nothing. */
  void forgetTerritory();

  @BeforeEach
  default void nothingIsSet() {
    forgetTerritory();
  }

  private NoticeRules rules(int evening) {
    return new NoticeRules(
        new QuietHours(
            LocalTime.of(evening, 0), LocalTime.of(6, 30), QuietHours.WeekEnd.LIKE_OTHER_DAYS),
        LocalTime.of(16, 15),
        Optional.of(new PhoneNumber(PhoneNumber.Kind.WORK, "+33199001234")),
        Set.of(closed()));
  }

  private NoticeRules inForce(StructureId school) {
    return settings().rules(administratorOf(school), RulePlace.of(school));
  }

  @Test
  @Clause("NoticeSettings: what neither has set is NoticeRules.USUAL")
  default void whatNobodyHasSetIsUsual() {
    assertThat(inForce(school())).isEqualTo(NoticeRules.USUAL);
    assertThat(settings().rules(territoryAdministrator(), RulePlace.TERRITORY))
        .isEqualTo(NoticeRules.USUAL);
  }

  @Test
  @Clause("NoticeSettings: What a school has not set is what its territory has")
  default void aSchoolThatHasSetNothingDoesAsItsTerritory() {
    var school = school();
    settings().change(territoryAdministrator(), RulePlace.TERRITORY, rules(21));
    assertThat(settings().rules(territoryAdministrator(), RulePlace.TERRITORY))
        .isEqualTo(rules(21));
    assertThat(inForce(school)).isEqualTo(rules(21));
    settings().change(administratorOf(school), RulePlace.of(school), rules(19));
    assertThat(inForce(school)).isEqualTo(rules(19));
    assertThat(inForce(school())).isEqualTo(rules(21));
    assertThat(settings().rules(territoryAdministrator(), RulePlace.TERRITORY))
        .isEqualTo(rules(21));
  }

  @Test
  @Clause("NoticeSettings: What a school has not set is what its territory has, field by field")
  default void aSchoolThatHasSetOneThingFollowsItsTerritoryInAllElse() {
    var school = school();
    settings().change(territoryAdministrator(), RulePlace.TERRITORY, rules(21));
    settings().change(administratorOf(school), RulePlace.of(school), rules(19));
    var later =
        new NoticeRules(
            QuietHours.USUAL,
            LocalTime.of(18, 45),
            Optional.of(new PhoneNumber(PhoneNumber.Kind.WORK, "+33199005678")),
            Set.of());
    settings().change(territoryAdministrator(), RulePlace.TERRITORY, later);
    assertThat(inForce(school))
        .isEqualTo(
            new NoticeRules(rules(19).quiet(), later.digest(), later.phone(), later.opened()));
    settings().change(administratorOf(school), RulePlace.of(school), later);
    settings().change(territoryAdministrator(), RulePlace.TERRITORY, rules(22));
    assertThat(inForce(school)).isEqualTo(rules(22));
  }

  @Test
  @Clause("NoticeSettings.change: Set the rules of a place")
  @Clause("DEC-04")
  default void theRulesSetLastAreInForce() {
    var school = school();
    for (int evening : new int[] {19, 22}) {
      settings().change(administratorOf(school), RulePlace.of(school), rules(evening));
      assertThat(inForce(school)).isEqualTo(rules(evening));
    }
  }

  @Test
  @Clause("NoticeSettings.rules: refused without the right there")
  @Clause("NoticeSettings.change: refused without the right there")
  default void whoeverDoesNotAdministerAPlaceIsRefusedThere() {
    var school = school();
    assertRefused(stranger(), RulePlace.of(school));
    assertRefused(stranger(), RulePlace.TERRITORY);
    assertRefused(administratorOf(school()), RulePlace.of(school));
    assertRefused(administratorOf(school), RulePlace.TERRITORY);
    assertThat(inForce(school)).isEqualTo(NoticeRules.USUAL);
  }

  private void assertRefused(Actor actor, RulePlace place) {
    assertThatThrownBy(() -> settings().rules(actor, place))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> settings().change(actor, place, rules(19)))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("NoticeSettings.payable: List the channels that are set up and that a school may open")
  default void channelsThatASchoolMayOpenAreListed() {
    for (var language : NoticeLanguage.values()) {
      assertThat(settings().payable(administratorOf(school()), language))
          .isUnmodifiable()
          .allSatisfy(one -> assertThat(one.words()).isNotBlank())
          .extracting(OfferedChannel::name)
          .contains(closed())
          .doesNotContain(open());
    }
  }
}
