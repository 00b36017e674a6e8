package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The feeds that bring people in (fr: alimentation de l'annuaire): staged, compared, shown as a
 * difference, stopped when too much would vanish, applied in one commit for each school.
 *
 * <p>Safe for use by several threads; {@link #stage} and {@link #apply} take seconds to minutes,
 * run one at a time in a territory, and tell how far they are in {@link #find}. A run that was cut
 * off at any moment is gone on with, or has changed nothing. Applying the same feed again changes
 * nothing. Every method but {@link #explain} requires {@link #ADMINISTER} and throws {@link
 * fr.ent.api.access.AccessRefusedException} without it. A run of another territory is not found:
 * what reads finds nothing, what changes throws {@link IllegalArgumentException}, as for a run that
 * there is not.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Feeds {
  /** Stage and apply feeds, and read their reports. */
  Right ADMINISTER = new Right("directory:feed");

  /**
   * Register a complete national feed (AAF 2D) to be read: a folder, or a {@code .zip}, {@code
   * .tgz} or {@code .tar.gz} archive. Nothing is read yet.
   */
  FeedRun open(Actor actor, Path location);

  /**
   * Read the feed beside the directory and compare. Nothing of the directory changes. A feed that
   * cannot be used ends in {@link FeedRun.State#REFUSED} with its reasons in the report.
   *
   * @throws ConflictingFeedException if another run of the territory is being staged or applied
   */
  FeedRun stage(Actor actor, FeedRunId run);

  /**
   * Apply what was staged; a run that is applied already is given back. Who came, moved and left is
   * told by {@link PeopleJoined}, {@link PeopleMoved} and {@link PeopleLeft}, school by school.
   *
   * @throws FuseBlownException if too much would vanish or change, see {@link FeedRun#alarms()}
   * @throws ConflictingFeedException if another run of the territory is being staged or applied, or
   *     the directory has changed since this one was compared
   */
  FeedRun apply(Actor actor, FeedRunId run);

  /**
   * Apply what was staged although the fuse has blown; the audit log keeps who said so. All else is
   * as in {@link #apply}.
   */
  FeedRun applyDespiteAlarms(Actor actor, FeedRunId run);

  /** Go on with what a stop cut off; called at each start by the house. */
  List<FeedRun> resume(Actor actor);

  /**
   * Give up a run that has not been applied.
   *
   * @throws ConflictingFeedException if it is being read or applied, or has ended
   */
  FeedRun abandon(Actor actor, FeedRunId run);

  /** Find a run. */
  Optional<FeedRun> find(Actor actor, FeedRunId run);

  /** List the latest runs, newest first. */
  List<FeedRun> latest(Actor actor, int atMost);

  /** Tell what the feed would change, or has changed, school by school. */
  List<FeedDifference> differences(Actor actor, FeedRunId run);

  /** Read the report: what was refused or odd, in the order read, after a position. */
  FeedReport report(Actor actor, FeedRunId run, int after, int atMost);

  /** Say in one sentence what a rule of the report means. */
  String explain(String rule, Locale language);
}
