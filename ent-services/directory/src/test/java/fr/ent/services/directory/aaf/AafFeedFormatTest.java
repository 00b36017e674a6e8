package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.identity.Profile;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.services.directory.DirectoryChange.PersonChange;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AafFeedFormatTest {
  @Test
  void settingsDecideOnFunctions(@TempDir Path folder) {
    var staff = file(teacher("ENTPersonFonctions", "5501$AEH$|5501$ASE$|5501$ENS$"));
    var feed = new SmallFeed().with("PersEducNat_0000.xml", staff).into(folder);
    var format =
        format(
            Map.of(
                "ent.directory.aaf.profiles", "open-ent",
                "ent.directory.aaf.functions", "AEH=EVS, XYZ=National_ACA"));
    var taken = new SmallFeed.Taken(new ArrayList<>(), new ArrayList<>(), "");
    try (var open = format.open(folder)) {
      open.read(open.parts().get(5), taken);
    }
    assertThat(feed).isEqualTo(folder);
    assertThat(taken.only(PersonChange.class).staff().posts())
        .extracting(post -> post.profile())
        .containsExactly(Profile.SCHOOL_LIFE, Profile.SCHOOL_LIFE, Profile.TEACHER);
  }

  @Test
  void settingsLimitWhatIsBelieved(@TempDir Path folder) {
    new SmallFeed().into(folder);
    try (var open = format(Map.of("ent.directory.aaf.files", "2")).open(folder)) {
      assertThat(open.findings())
          .extracting(f -> f.rule())
          .containsExactly("AAF-ARCHIVE-TOO-MANY-FILES");
      assertThat(open.parts()).isEmpty();
    }
  }

  @Test
  void settingsThatCannotBeReadStopTheStart() {
    for (var key : new String[] {"profiles", "ratio", "files"}) {
      assertThatThrownBy(() -> format(Map.of("ent.directory.aaf." + key, "0")))
          .isInstanceOf(StartRefusedException.class);
    }
    assertThatThrownBy(() -> format(Map.of("ent.directory.aaf.functions", "AEH=!")))
        .isInstanceOf(StartRefusedException.class);
  }

  @Test
  void rulesOfThisFormatAreExplained() {
    var format = format(Map.of());
    assertThat(format.explain("AAF-FILE-EMPTY", Locale.FRENCH)).contains("Le fichier est vide.");
    assertThat(format.explain("CSV-1", Locale.FRENCH)).isEmpty();
  }

  private static AafFeedFormat format(Map<String, String> settings) {
    var source = new PropertiesConfigSource(settings, "test", 500);
    return new AafFeedFormat(new Settings(new SmallRyeConfigBuilder().withSources(source).build()));
  }
}
