package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.CALLER;
import static fr.ent.portal.kept.Town.HOUSE;
import static fr.ent.portal.kept.Town.PASSWORD;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.SecondFactorOffer;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.tck.accounts.PhoneApplication;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is done to accounts, and at the door. */
final class AccountDeeds {
  private static final String WRONG = "pas celui-là du tout";

  private final Town town;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final LoginDesk desk;

  AccountDeeds(Town town) {
    this.town = town;
    this.accounts = town.get(Accounts.class);
    this.factors = town.get(SecondFactors.class);
    this.desk = town.get(LoginDesk.class);
  }

  List<Deed> deeds() {
    return Stream.of(administered(), atTheDoor(), fromOutside(), secondFactors())
        .flatMap(List::stream)
        .toList();
  }

  private List<Deed> administered() {
    var pupil = town.account(Profile.PUPIL);
    var blocked = town.account(Profile.PUPIL);
    accounts.block(HOUSE, blocked);
    var owner = signedIn(town.key()).actor();
    return List.of(
        town.deed("account:issue-code", who -> accounts.issueCodes(who, List.of(pupil))),
        town.deed("account:block", who -> accounts.block(who, pupil))
            .idle(() -> accounts.block(HOUSE, blocked)),
        town.deed("account:unblock", who -> accounts.unblock(who, blocked))
            .idle(() -> accounts.unblock(HOUSE, owner.person())),
        Deed.lasting(
            "account:password",
            () -> Refusals.of(() -> accounts.changePassword(owner, WRONG, "un tilleul en fleur")),
            () -> accounts.changePassword(owner, PASSWORD, "un tilleul en fleur")));
  }

  private SignedIn signedIn(Town.Key key) {
    return desk.find(Fixture.TERRITORY, town.open(key)).orElseThrow();
  }

  private List<Deed> atTheDoor() {
    var fresh = town.key();
    var active = town.key();
    town.open(active);
    return List.of(
        Deed.lasting(
                "account:activate",
                () -> isRefused(activate(fresh, WRONG)),
                () -> activate(fresh, fresh.code()))
            .with("session:open"),
        Deed.lasting(
            "session:open",
            () -> isRefused(enter(active.with(WRONG))),
            () -> enter(active.with(PASSWORD))));
  }

  private static boolean isRefused(Entrance entrance) {
    return entrance.outcome() == Entrance.Outcome.REFUSED;
  }

  private Entrance activate(Town.Key key, String code) {
    return desk.activate(Fixture.TERRITORY, key.with(PASSWORD), code, CALLER);
  }

  private Entrance enter(Credentials credentials) {
    return desk.enter(Fixture.TERRITORY, credentials, CALLER);
  }

  private List<Deed> fromOutside() {
    var person = town.account(Profile.TEACHER);
    town.run(
        """
        insert into directory.held_key (source, academy, category, value, holder)
        values ('REGION', '-', 'SUBJECT', 'subject-7', ?)""",
        person.value());
    return List.of(
        Deed.lasting(
                "account:activate",
                () -> isRefused(enterFromOutside("subject-8")),
                () -> enterFromOutside("subject-7"))
            .with("session:open"),
        Deed.lasting(
            "session:open",
            () -> isRefused(enterFromOutside("subject-8")),
            () -> enterFromOutside("subject-7")));
  }

  private Entrance enterFromOutside(String subject) {
    var identity = new ExternalIdentity(SourceName.of("REGION"), subject, Map.of());
    return desk.enter(Fixture.TERRITORY, identity, Assurance.LOW, CALLER);
  }

  private record Protected(Town.Key key, Actor actor, SessionId session, List<String> codes) {}

  private List<Deed> secondFactors() {
    var newcomer = signedIn(town.key());
    var offer = factors.offer(newcomer.actor());
    var printer = kept();
    var prover = kept();
    var dropper = kept();
    var entering = kept();
    var losing = kept().key().person();
    return List.of(
        Deed.lasting(
            "account:second-factor",
            () -> Refusals.of(() -> keep(newcomer.actor(), newcomer.session(), WRONG)),
            () -> keep(newcomer.actor(), newcomer.session(), code(offer))),
        Deed.lasting(
            "account:print-codes",
            () -> Refusals.of(() -> factors.printAgain(printer.actor(), WRONG)),
            () -> factors.printAgain(printer.actor(), printer.codes().get(0))),
        Deed.lasting(
            "account:prove",
            () -> Refusals.of(() -> factors.prove(prover.actor(), prover.session(), WRONG)),
            () -> factors.prove(prover.actor(), prover.session(), prover.codes().get(0))),
        Deed.lasting(
            "account:drop-second-factor",
            () -> Refusals.of(() -> factors.drop(dropper.actor(), WRONG)),
            () -> factors.drop(dropper.actor(), dropper.codes().get(0))),
        town.deed("account:drop-second-factor", who -> factors.remove(who, losing))
            .idle(() -> factors.remove(HOUSE, town.child())),
        Deed.lasting(
            "session:open",
            () -> isRefused(finish(entering, WRONG)),
            () -> finish(entering, entering.codes().get(0))));
  }

  private String code(SecondFactorOffer offer) {
    return new PhoneApplication(offer).codeAt(town.get(SettableClock.class).instant());
  }

  private List<String> keep(Actor actor, SessionId session, String code) {
    return factors.keep(actor, session, code);
  }

  /** Somebody who keeps a second factor. */
  private Protected kept() {
    var key = town.key();
    var somebody = signedIn(key);
    var offer = factors.offer(somebody.actor());
    var codes = keep(somebody.actor(), somebody.session(), code(offer));
    return new Protected(key, somebody.actor(), somebody.session(), codes);
  }

  private Entrance finish(Protected somebody, String code) {
    var step = enter(somebody.key().with(PASSWORD));
    return desk.finish(Fixture.TERRITORY, step.secret(), code, CALLER);
  }
}
