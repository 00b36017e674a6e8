package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Part of the report of a run (fr: rapport d'alimentation).
 *
 * @param total findings in all
 * @param position where this part ends, to go on after
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FeedReport(long total, int position, List<FeedFinding> findings) {
  public FeedReport {
    findings = List.copyOf(findings);
  }
}
