package fr.ent.services.directory.aaf;

import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.services.directory.FeedFormat;
import fr.ent.services.directory.OpenFeed;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the ministry feed as the settings say.
 *
 * <p>{@code ent.directory.aaf.profiles} names the table of functions, {@code rennes} or {@code
 * open-ent}; {@code ent.directory.aaf.functions} decides single codes, {@code AEH=EVS IPR=ACA};
 * {@code ent.directory.aaf.files}, {@code .gigabytes} and {@code .ratio} limit what is believed of
 * an archive.
 */
@EntService
class AafFeedFormat implements FeedFormat {
  private static final String WORD = "ent.directory.aaf.";

  private final AafLimits limits;
  private final AafProfiles profiles;

  @Inject
  AafFeedFormat(Settings settings) {
    try {
      limits = limits(settings);
      profiles = profiles(settings);
    } catch (IllegalArgumentException e) {
      throw new StartRefusedException(
          "the settings " + WORD + "* cannot be read: " + e.getMessage(), e);
    }
  }

  private static AafLimits limits(Settings settings) {
    var usual = AafLimits.USUAL;
    return new AafLimits(
        settings.number(WORD + "files", usual.files()),
        (long) settings.number(WORD + "gigabytes", (int) (usual.bytes() >> 30)) << 30,
        settings.number(WORD + "ratio", usual.ratio()),
        usual.nesting(),
        usual.recordChars(),
        usual.valueChars(),
        usual.faults());
  }

  private static AafProfiles profiles(Settings settings) {
    var profiles = AafProfiles.named(settings.text(WORD + "profiles", "rennes"));
    for (var decision : settings.text(WORD + "functions", "").strip().split("[\\s,]+", -1)) {
      int at = decision.indexOf('=');
      if (at > 0) {
        var profile = Profile.of(fullCode(decision.substring(at + 1)));
        profiles = profiles.with(decision.substring(0, at), profile);
      }
    }
    return profiles;
  }

  private static String fullCode(String code) {
    return code.startsWith("National_") ? code : "National_" + code;
  }

  @Override
  public OpenFeed open(Path location) {
    return AafSource.open(location, limits, profiles);
  }

  @Override
  public Optional<String> explain(String rule, Locale language) {
    return AafRule.ofCode(rule).map(known -> known.explain(language));
  }
}
