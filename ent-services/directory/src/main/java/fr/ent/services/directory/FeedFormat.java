package fr.ent.services.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Knows how to read one kind of feed (fr: format d'alimentation). Another format is another bean.
 *
 * <p>Safe for use by several threads. Reading never fails because of what a feed holds: whatever is
 * wrong with it is a finding.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface FeedFormat {
  /**
   * Open a folder or an archive, list what it holds and read the headers. What is wrong with it as
   * a whole is in {@link OpenFeed#findings}; if one of them refuses the feed, it has no parts.
   */
  OpenFeed open(Path location);

  /**
   * Say in one sentence what a rule of a finding means; nothing where it is not one of this format.
   */
  Optional<String> explain(String rule, Locale language);
}
