package fr.ent.portal.exports;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.EntRuntime;
import fr.ent.portal.PortalServer;
import fr.ent.portal.kept.Town;
import fr.ent.portal.matrix.Knocker;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.accounts.PhoneApplication;
import fr.ent.testkit.SettableClock;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A town whose school has an absent pupil on each of six days, and two people who may take them
 * out.
 */
final class ExportTown implements AutoCloseable {
  static final Duration STALE = Duration.ofMinutes(20);

  private final Town town;
  private final PortalServer server;
  private final List<PersonId> pupils;
  private final String message;

  /** Somebody with a session, and the printed codes of a second factor. */
  record Somebody(Actor actor, String secret, List<String> codes) {}

  ExportTown(EntRuntime ent) throws IOException {
    this.town = new Town(ent);
    this.server =
        PortalServer.start(
            "127.0.0.1", 0, ent.get(Dispatcher.class), ent.get(Mountings.class).all());
    this.pupils = Stream.generate(() -> town.enter(Profile.PUPIL)).limit(6).toList();
    for (int i = 0; i < pupils.size(); i++) {
      var day = Town.TODAY.minusDays(i);
      town.get(AbsenceRegister.class)
          .record(Town.HOUSE, pupils.get(i), new TimeSpan(day.atTime(8, 0), day.atTime(9, 0)));
    }
    this.message =
        town.get(LiaisonBook.class)
            .write(
                town.administrator(),
                new LiaisonDraft(
                    LiaisonKind.TO_SIGN,
                    LiaisonAudience.of(town.group()),
                    LiaisonText.of("Sortie", "Essai")))
            .id()
            .toString();
  }

  Town town() {
    return town;
  }

  List<PersonId> pupils() {
    return pupils;
  }

  String message() {
    return message;
  }

  /** Somebody of the staff with every right over the territory, and an account. */
  Somebody staff(String first, String last) {
    var person =
        town.get(HandEntry.class)
            .person(Town.HOUSE, PersonNames.of(first, last), "", Profile.STAFF, town.school());
    var grants = town.get(Grants.class);
    grants
        .declared(Town.HOUSE)
        .forEach(one -> grants.give(Town.HOUSE, Holder.of(person), one.right(), Scope.TERRITORY));
    var secret = town.open(town.key(person));
    return new Somebody(town.actor(person, Profile.STAFF), secret, List.of());
  }

  /** The same with a second factor; what was shown is stale. */
  Somebody guarded(String first, String last) {
    var one = staff(first, last);
    var codes = keep(one);
    prove(one, Assurance.SUBSTANTIAL, STALE);
    return new Somebody(one.actor(), one.secret(), codes);
  }

  /** Let somebody keep a second factor; tells the printed codes. */
  List<String> keep(Somebody one) {
    var factors = town.get(SecondFactors.class);
    var phone = new PhoneApplication(factors.offer(one.actor()));
    var now = town.get(SettableClock.class).instant();
    return factors.keep(one.actor(), session(one), phone.codeAt(now));
  }

  SessionId session(Somebody one) {
    return town.get(Sessions.class).mine(one.actor()).get(0).id();
  }

  /** Let a session be as sure as this, since a while ago; one that is not has shown nothing. */
  void prove(Somebody one, Assurance level, Duration ago) {
    Instant at = town.get(SettableClock.class).instant().minus(ago);
    town.run(
        """
        update auth.session set assurance = ?,
          proven_at = case when ? = 'LOW' then null else ?::timestamptz end where person = ?""",
        level.name(),
        level.name(),
        Timestamp.from(at),
        one.actor().person().value());
  }

  /** Somebody at the doors, as surely as the session is now. */
  Knocker knocker(Somebody one) {
    return new Knocker("http://127.0.0.1:" + server.port(), one.secret());
  }

  @Override
  public void close() {
    server.close();
  }
}
