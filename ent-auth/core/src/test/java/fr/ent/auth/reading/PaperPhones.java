package fr.ent.auth.reading;

import fr.ent.api.access.Actor;
import fr.ent.api.sessions.SessionId;
import fr.ent.core.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;

/** Sessions on paper, in which a telephone is shown without one. */
@ApplicationScoped
class PaperPhones {
  @Inject private Database database;
  @Inject private Clock clock;

  SessionId session(Actor actor) {
    return new SessionId(actor.person().value());
  }

  /** Let the session of somebody be as fresh as if a code had been shown in it just now. */
  void show(Actor actor) {
    var now = Timestamp.from(clock.instant());
    database.useTerritory(
        actor.territory(),
        handle ->
            handle.execute(
                """
                insert into auth.session (id, secret_hash, person, opened_at, seen_at, device,
                  method, assurance, proven_at)
                values (?, ?, ?, ?, ?, '', 'password', 'SUBSTANTIAL', ?)
                on conflict do nothing""",
                actor.person().value(),
                actor.person().toString(),
                actor.person().value(),
                now,
                now,
                now));
    database.useTerritory(
        actor.territory(),
        handle ->
            handle.execute(
                "update auth.session set proven_at = ? where person = ?",
                now,
                actor.person().value()));
  }
}
