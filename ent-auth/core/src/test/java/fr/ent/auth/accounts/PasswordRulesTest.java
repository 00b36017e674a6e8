package fr.ent.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.PasswordRefusedException.Reason;
import fr.ent.core.Settings;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.resources.DictionaryUtil;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final PasswordRules RULES =
      new PasswordRules(new Settings(ConfigProvider.getConfig()));

  /** What a directory knows of one pupil. */
  private static final List<String> KNOWN =
      List.of(
          "Maëlle",
          "Le Kervadec",
          "maelle.kervadec",
          "12032012",
          "12mars",
          "Collège des Tilleuls",
          "Tilleulville-sur-Orne",
          "0999001W");

  private static final List<String> LEAKED =
      List.copyOf(DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet());

  @Test
  void theListHoldsAHundredThousandLeakedPasswordsInUnderAMegabyte() {
    assertThat(LEAKED).hasSizeGreaterThanOrEqualTo(100_000).doesNotHaveDuplicates();
    assertThat(CommonPasswords.all().size() * 8L).isBetween(96_000 * 8L, 1_000_000L);
  }

  @Test
  void everyLeakedPasswordIsRefusedAlsoInCapitalsWithDigitsAroundIt() {
    assertThat(LEAKED).filteredOn(PasswordRulesTest::isTaken).isEmpty();
    assertThat(LEAKED)
        .filteredOn(word -> isTaken("26" + word.toUpperCase(Locale.ROOT) + "20261234"))
        .isEmpty();
  }

  private static boolean isTaken(String password) {
    try {
      RULES.check(password, List.of());
      return true;
    } catch (PasswordRefusedException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chocolate2026",
        "Chocolate-2026!",
        "CHOCOLATE1234",
        "123chocolate456",
        "Ch0c0l4te!!2026",
        "P@ssw0rd-2026",
        "M0td3p4ss3!!!",
        "Azertyuiop123",
        "trustno1trustno1",
        "trustno120262026",
        "sunshine-dragon",
        "aaaaaaaaaaaaaa",
        "abcdefghijklmno",
        "2026-11-25-10-30"
      })
  void whatEverybodyTakesIsRefusedAsTooCommon(String password) {
    assertThat(refusal(password)).isEqualTo(Reason.TOO_COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "une maelle heureuse",
        "Kervadec-2014-xy",
        "k3rv4dec-au-loin",
        "les TILLEULS en fleur",
        "vive tilleulville 9",
        "le 12/03/2012 au matin",
        "mon secret du 12 mars",
        "je suis au 0999001w"
      })
  void whatTheSchoolKnowsOfThePersonIsRefusedAsTooPersonal(String password) {
    assertThat(refusal(password)).isEqualTo(Reason.TOO_PERSONAL);
  }

  private static Reason refusal(String password) {
    try {
      RULES.check(password, KNOWN);
    } catch (PasswordRefusedException refused) {
      return refused.reason();
    }
    throw new AssertionError(password + " was taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "une girafe dans le grenier",
        "quatre nuages traversent lentement la vallée",
        "correct zèbre pile agrafe",
        "trois chats dorment dehors",
        "tilleul cartable marelle",
        "Xk7#vq-Rm2?tz",
        "le petit lapin mange une carotte bleue au fond du jardin avec ses amis les hérissons"
      })
  void longPhrasesAndWhatAManagerMakesAreTaken(String password) {
    assertThatCode(() -> RULES.check(password, KNOWN)).doesNotThrowAnyException();
  }
}
