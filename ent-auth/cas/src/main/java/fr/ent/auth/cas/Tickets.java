package fr.ent.auth.cas;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.sessions.SessionClosed;
import fr.ent.api.signon.Assurance;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Tickets of seconds ({@code ent.cas.ticket}, PT10S), each spent by its first use. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Retirer les tickets d’une session fermée.",
    english = "Drop tickets of a session that was closed.")
class Tickets {
  static final String PREFIX = "ST-";

  private final Database database;
  private final Clock clock;
  private final Duration life;
  private final SecureRandom random = new SecureRandom();

  /** A ticket that was spent. */
  record Spent(
      Actor actor,
      ConnectorId connector,
      String service,
      boolean fresh,
      Instant signedInAt,
      boolean expired) {}

  @Inject
  Tickets(Database database, Clock clock, Settings settings) {
    this.database = database;
    this.clock = clock;
    this.life = settings.duration("ent.cas.ticket", Duration.ofSeconds(10));
  }

  String issue(SignedIn signedIn, ConnectorId connector, ServiceAddress service, boolean fresh) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var ticket = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var actor = signedIn.actor();
    var hat = actor.affiliation();
    database.useTerritory(
        actor.territory(),
        handle ->
            handle.execute(
                """
                insert into connectors.ticket (hash, connector, service, person, session, structure,
                  profile, assurance, fresh, signed_in_at, expires)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Sha256.hex(ticket),
                connector.value(),
                service.toString(),
                actor.person().value(),
                signedIn.session().value(),
                hat.map(worn -> worn.structure().value()).orElse(null),
                hat.map(worn -> worn.profile().code()).orElse(null),
                actor.assurance().name(),
                fresh,
                Timestamp.from(signedIn.signedInAt()),
                Timestamp.from(clock.instant().plus(life))));
    return ticket;
  }

  /** CAS 3.0 §3.1.1: a ticket is spent even if the check fails. */
  Optional<Spent> spend(TerritoryId territory, String ticket) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select * from connectors.spend_ticket(:hash)")
                .bind("hash", Sha256.hex(ticket))
                .map((row, context) -> spent(territory, row))
                .findFirst());
  }

  private Spent spent(TerritoryId territory, ResultSet row) throws SQLException {
    var person = new PersonId(row.getObject("person", UUID.class));
    var structure = row.getObject("structure", UUID.class);
    var actor =
        structure == null
            ? Actor.of(territory, person)
            : Actor.of(
                territory,
                person,
                Affiliation.of(new StructureId(structure), Profile.of(row.getString("profile"))));
    return new Spent(
        actor.assured(Assurance.valueOf(row.getString("assurance"))),
        new ConnectorId(row.getObject("connector", UUID.class)),
        row.getString("service"),
        row.getBoolean("fresh"),
        row.getTimestamp("signed_in_at").toInstant(),
        !clock.instant().isBefore(row.getTimestamp("expires").toInstant()));
  }

  /** Who has left gets no further with tickets not yet spent. */
  void end(@Observes SessionClosed closed) {
    database.useTerritory(
        closed.territory(),
        handle ->
            handle.execute(
                "delete from connectors.ticket where session = ?", closed.session().value()));
  }

  /** Put away tickets that nobody came for. */
  int sweep(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle.execute(
                "delete from connectors.ticket where expires < ?",
                Timestamp.from(clock.instant())));
  }
}
