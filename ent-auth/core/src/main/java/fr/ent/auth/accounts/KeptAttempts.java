package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.SourceName;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.SignOnRefusedException;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Keeps them in a table, under the hash of their state. */
@EntService
class KeptAttempts implements OutsideAttempts {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Database database;
  private final LoginDesk desk;
  private final AuditLog audit;
  private final Secrets secrets;
  private final Clock clock;

  @Inject
  KeptAttempts(Database database, LoginDesk desk, AuditLog audit, Secrets secrets, Clock clock) {
    this.database = database;
    this.desk = desk;
    this.audit = audit;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public LoginAttempt begin(
      TerritoryId territory, SourceName source, URI returnTo, String goal, String browser) {
    var attempt = new LoginAttempt(territory, secrets.token(), secrets.token(), returnTo);
    var now = clock.instant();
    database.useTerritory(
        territory,
        handle -> {
          handle.execute("delete from auth.attempt where expires < ?", Timestamp.from(now));
          handle.execute(
              """
              insert into auth.attempt (state_hash, source, nonce, return_to, goal, browser, expires)
              values (?, ?, ?, ?, ?, ?, ?)""",
              Secrets.hash(attempt.state()),
              source.value(),
              attempt.nonce(),
              returnTo.toString(),
              goal,
              Secrets.hash(browser),
              Timestamp.from(now.plus(LIFE)));
        });
    return attempt;
  }

  @Override
  public Optional<Spent> spend(
      TerritoryId territory, SourceName source, String state, String browser) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    delete from auth.attempt where state_hash = :state and source = :source
                    returning nonce, return_to, goal, browser = :browser and expires > :now as good
                    """)
                .bind("state", Secrets.hash(state))
                .bind("source", source.value())
                .bind("browser", Secrets.hash(browser))
                .bind("now", Timestamp.from(clock.instant()))
                .map(
                    (row, context) ->
                        row.getBoolean("good")
                            ? Optional.of(
                                new Spent(
                                    new LoginAttempt(
                                        territory,
                                        state,
                                        row.getString("nonce"),
                                        URI.create(row.getString("return_to"))),
                                    row.getString("goal")))
                            : Optional.<Spent>empty())
                .findFirst()
                .flatMap(found -> found));
  }

  @Override
  public Entrance enter(
      TerritoryId territory, ExternalIdentity identity, Assurance assurance, Caller caller) {
    return desk.enter(territory, identity, assurance, caller);
  }

  @Override
  public void refused(TerritoryId territory, SourceName source, SignOnRefusedException why) {
    var detail = source + ": " + why.getMessage();
    audit.append(Actor.house(territory), AuditFact.refused("session:open", "", detail));
  }
}
