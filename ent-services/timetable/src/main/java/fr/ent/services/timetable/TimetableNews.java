package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.timetable.LessonChanged;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tells pupils, guardians and teachers that one of their lessons is cancelled, moved, given by
 * somebody else, in another room, added or put back (fr: changement d'emploi du temps). EDT-03.
 *
 * <p>Told is a change of a lesson that is not over and lies within the next fourteen days, before
 * or after the change: what is further off is read in the timetable. A plan that is handed in as a
 * whole tells nobody. What several changes within the grace period come to is told once, and
 * nothing where it comes to nothing; what was told before and no longer holds is taken back. Each
 * change costs a number of statements that does not grow with the class.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Prévenir les élèves, les responsables et les enseignants d’une séance modifiée.",
    english = "Tell pupils, guardians and teachers of a lesson that changed.")
class TimetableNews {
  private static final int DAYS_AHEAD = 14;

  private final Database database;
  private final ChangeNotices notices;
  private final SchoolClocks clocks;
  private final Clock clock;

  @Inject
  TimetableNews(Database database, ChangeNotices notices, SchoolClocks clocks, Clock clock) {
    this.database = database;
    this.notices = notices;
    this.clocks = clocks;
    this.clock = clock;
  }

  void tell(@Observes LessonChanged changed) {
    if (notices.areSent()) {
      database
          .inTerritory(changed.territory(), handle -> news(handle, changed))
          .ifPresent(news -> tell(Actor.house(changed.territory()), news));
    }
  }

  private Optional<LessonNews> news(Handle handle, LessonChanged changed) {
    var history = new ChangeShelf(handle, clock.instant()).historyOf(changed.lesson());
    return new LessonShelf(handle)
        .find(changed.lesson())
        .flatMap(kept -> LessonNews.of(kept, history, notices.grace()));
  }

  private void tell(Actor house, LessonNews news) {
    notices.takeBackOutdated(house, news);
    var now = clocks.now(house.territory(), news.lesson().structure());
    var last = now.toLocalDate().plusDays(DAYS_AHEAD);
    if (news.now().isAhead(now, last) || news.before().isAhead(now, last)) {
      news.what().ifPresent(what -> notices.tell(house, news, what));
    }
  }
}
