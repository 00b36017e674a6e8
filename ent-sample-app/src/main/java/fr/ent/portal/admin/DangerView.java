package fr.ent.portal.admin;

import fr.ent.api.directory.PersonLine;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.reading.StoppedReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page of accounts in danger: whose reading was stopped, which are frozen, and looking for one.
 *
 * @param text the name looked for
 * @param found those of that name whom the reader may freeze
 * @param evidence whether the reader may open the page of evidence
 */
public record DangerView(
    Optional<Done> done,
    List<Stop> stopped,
    List<Frozen> frozen,
    String text,
    List<PersonLine> found,
    boolean evidence) {
  /**
   * What was just done.
   *
   * @param deed {@code frozen}, {@code thawed} or {@code lifted}
   */
  public record Done(String deed, PersonId person, String name) {}

  /** Somebody whose reading was stopped. */
  public record Stop(StoppedReading stop, String name) {}

  /** Somebody whose account is frozen. */
  public record Frozen(PersonId person, String name, Instant at, String by) {}

  public DangerView {
    stopped = List.copyOf(stopped);
    frozen = List.copyOf(frozen);
    found = List.copyOf(found);
  }

  @Override
  public String toString() {
    return "accounts in danger";
  }
}
