package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Something refused or odd in a feed (fr: anomalie). It names the entry by its id and never the
 * person.
 *
 * @param file name of the file; empty where it concerns the feed as a whole
 * @param line of the file, from 1; 0 where there is none
 * @param entry id of the record; empty where there is none
 * @param rule stable code, explained by {@link Feeds#explain}
 * @param attribute the attribute concerned; empty where it is the whole record
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FeedFinding(
    Severity severity, String file, long line, String entry, String rule, String attribute) {
  /** What follows from it. */
  public enum Severity {
    /** Noted; everything was taken. */
    WARNING,
    /** One value was left out. */
    VALUE_REFUSED,
    /** One record was left out. */
    RECORD_REFUSED,
    /** The whole feed was refused. */
    FEED_REFUSED
  }

  public FeedFinding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(attribute, "attribute");
  }
}
