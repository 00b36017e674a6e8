package fr.ent.portal.liaison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessageCorrected;
import fr.ent.api.liaison.LiaisonMessageSent;
import fr.ent.api.liaison.LiaisonMessageWithdrawn;
import fr.ent.api.liaison.LiaisonReplied;
import fr.ent.api.liaison.LiaisonSigned;
import fr.ent.api.liaison.LiaisonTally;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.BookView.Row;
import fr.ent.portal.web.Frame;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Remembers for a minute what waits for somebody in the book, since home asks at each visit;
 * forgotten as soon as something is written or done. Who is shown nobody new finds nothing here,
 * and home stays open.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Oublier ce qui attendait dans le carnet quand un mot change.",
    english = "Forget what was waiting in the book when a message changes.")
class Waiting {
  private static final int SHOWN = 3;

  private final LiaisonBook book;
  private final LiaisonFollowUps followUps;
  private final FamilyRows rows;
  private final Cache<Actor, List<Row>> families = cache();
  private final Cache<Actor, Integer> schools = cache();

  @Inject
  Waiting(LiaisonBook book, LiaisonFollowUps followUps, FamilyRows rows) {
    this.book = book;
    this.followUps = followUps;
    this.rows = rows;
  }

  private static <T> Cache<Actor, T> cache() {
    return Caffeine.newBuilder()
        .maximumSize(20_000)
        .expireAfterWrite(Duration.ofMinutes(1))
        .build();
  }

  /** List what waits for a family, what is due first on top. */
  List<Row> ofFamily(Actor actor, Frame frame) {
    return families.get(actor, one -> read(one, frame));
  }

  private List<Row> read(Actor actor, Frame frame) {
    try {
      var waiting =
          book.entries(actor).stream()
              .filter(LiaisonEntry::isWaiting)
              .sorted(Comparator.comparing(Waiting::due))
              .limit(SHOWN)
              .toList();
      return rows.of(actor, frame, waiting);
    } catch (TooMuchReadException stopped) {
      return List.of();
    }
  }

  private static LocalDate due(LiaisonEntry entry) {
    return entry.message().text().due().orElse(LocalDate.MAX);
  }

  /** Count the exchanges in which the school has the next word. */
  int ofSchool(Actor actor, Frame frame) {
    return schools.get(
        actor,
        one ->
            followUps.messages(one, frame.now().plusSeconds(1)).stream()
                .mapToInt(LiaisonTally::unanswered)
                .sum());
  }

  /** Forget what waited for somebody, who has just done something. */
  void forget(Actor actor) {
    families.invalidate(actor);
    schools.invalidate(actor);
  }

  void sent(@Observes LiaisonMessageSent event) {
    forget(event.territory());
  }

  void corrected(@Observes LiaisonMessageCorrected event) {
    forget(event.territory());
  }

  void withdrawn(@Observes LiaisonMessageWithdrawn event) {
    forget(event.territory());
  }

  void signed(@Observes LiaisonSigned event) {
    families.asMap().keySet().removeIf(one -> one.person().equals(event.person()));
  }

  void replied(@Observes LiaisonReplied event) {
    schools.asMap().keySet().removeIf(one -> one.territory().equals(event.territory()));
  }

  private void forget(TerritoryId territory) {
    families.asMap().keySet().removeIf(one -> one.territory().equals(territory));
    schools.asMap().keySet().removeIf(one -> one.territory().equals(territory));
  }
}
