package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.SecondFactorRefusedException;
import fr.ent.api.accounts.SecondFactorRefusedException.Reason;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at credentials, and opens the door or does not; never says why. */
@EntService
class DefaultLoginDesk implements LoginDesk {
  private static final int LONGEST = 200;
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final Database database;
  private final Directory directory;
  private final IdentityResolver resolver;
  private final AuditLog audit;
  private final Passwords passwords;
  private final SessionRegistry sessions;
  private final Wardrobe wardrobe;
  private final Throttle throttle;
  private final SecondSteps steps;
  private final SecondFactorCheck check;
  private final SecondFactorRule rule;
  private final Clock clock;

  @Inject
  DefaultLoginDesk(
      Database database,
      Directory directory,
      IdentityResolver resolver,
      AuditLog audit,
      Passwords passwords,
      SessionRegistry sessions,
      Wardrobe wardrobe,
      Throttle throttle,
      SecondSteps steps,
      SecondFactorCheck check,
      SecondFactorRule rule,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.resolver = resolver;
    this.audit = audit;
    this.passwords = passwords;
    this.sessions = sessions;
    this.wardrobe = wardrobe;
    this.throttle = throttle;
    this.steps = steps;
    this.check = check;
    this.rule = rule;
    this.clock = clock;
  }

  @Override
  public Entrance enter(TerritoryId territory, Credentials credentials, Caller caller) {
    var login = login(credentials);
    if (!throttle.admit(territory, login, caller)) {
      return Entrance.THROTTLED;
    }
    var account = accountOf(territory, login);
    try {
      if (credentials.password().length() > LONGEST
          || !passwords.isRight(account, credentials.password())) {
        return refused(territory, account, caller);
      }
      var person = account.orElseThrow().person();
      var hash = passwords.renewed(territory, account.get(), credentials.password());
      throttle.succeeded(territory, login);
      return entered(new Entry(territory, person, SessionRegistry.Proof.PASSWORD), hash, caller);
    } catch (PasswordHashes.BusyException busy) {
      throttle.unseen(territory, login);
      return Entrance.THROTTLED;
    }
  }

  @Override
  public Entrance activate(
      TerritoryId territory, Credentials credentials, String code, Caller caller) {
    var login = login(credentials);
    if (!throttle.admit(territory, login, caller)) {
      return Entrance.THROTTLED;
    }
    var account = accountOf(territory, login).filter(DefaultLoginDesk::mayActivate);
    var person = account.map(AccountShelf.Kept::person).orElse(NOBODY);
    // The code is looked for even when the account is not there: both cost the same.
    if (!hasCode(territory, person, code)) {
      return refused(territory, account, caller);
    }
    try {
      var hash = passwords.checkedHash(territory, person, credentials.password());
      throttle.succeeded(territory, login);
      return spend(territory, person, code, hash)
          ? entered(new Entry(territory, person, SessionRegistry.Proof.PASSWORD), hash, caller)
          : refused(territory, account, caller);
    } catch (PasswordRefusedException weak) {
      throttle.succeeded(territory, login);
      throw weak;
    } catch (PasswordHashes.BusyException busy) {
      throttle.unseen(territory, login);
      return Entrance.THROTTLED;
    }
  }

  private boolean spend(TerritoryId territory, PersonId person, String code, String hash) {
    return database.inTerritory(
        territory,
        handle -> {
          var shelf = new AccountShelf(handle);
          // The row of the code is locked: of two at once, one finds it gone.
          boolean spent = shelf.spendCode(person, Passwords.codeHash(person, code));
          if (spent) {
            shelf.password(person, hash);
            sessions.closeAll(territory, person);
            noteActivation(territory, person);
          }
          return spent;
        });
  }

  @Override
  public Entrance enter(
      TerritoryId territory, ExternalIdentity identity, Assurance assurance, Caller caller) {
    var people = resolver.resolve(territory, identity);
    var method = identity.source().value();
    if (people.size() == 1) {
      var account =
          database.inTerritory(territory, handle -> new AccountShelf(handle).find(people.get(0)));
      if (account.isPresent() && mayEnterFromOutside(account.get())) {
        activateFromOutside(territory, account.get());
        var proof = new SessionRegistry.Proof(method, assurance);
        return entered(new Entry(territory, people.get(0), proof), null, caller);
      }
    }
    note(territory, Optional.empty(), AuditFact.refused("session:open", "", method));
    return Entrance.REFUSED;
  }

  @Override
  public Entrance finish(TerritoryId territory, String step, String code, Caller caller) {
    var waiting = steps.find(territory, step);
    if (waiting.isEmpty()) {
      return Entrance.REFUSED;
    }
    var person = waiting.get().person();
    try {
      boolean taken =
          check.ifRight(territory, person, code, shelf -> SecondSteps.end(database.handle(), step));
      var proof = new SessionRegistry.Proof(waiting.get().method(), Assurance.SUBSTANTIAL);
      return taken ? entered(new Entry(territory, person, proof), null, caller) : Entrance.REFUSED;
    } catch (SecondFactorRefusedException refused) {
      throttle.failed(territory, caller);
      note(territory, Optional.of(person), AuditFact.refused("session:open", "", "second factor"));
      return refused.reason() == Reason.THROTTLED ? Entrance.THROTTLED : Entrance.REFUSED;
    }
  }

  @Override
  public boolean asksMoreOf(SignedIn signedIn) {
    return rule.asksMoreOf(signedIn.actor());
  }

  @Override
  public Optional<SignedIn> find(TerritoryId territory, String secret) {
    return secret.isEmpty() || secret.length() > LONGEST
        ? Optional.empty()
        : sessions.find(territory, secret).map(wardrobe::atHome);
  }

  @Override
  public void wear(SignedIn signedIn, Affiliation hat) {
    wardrobe.wear(signedIn, hat);
  }

  @Override
  public void close(TerritoryId territory, SessionId session) {
    sessions.close(territory, session);
  }

  private record Entry(TerritoryId territory, PersonId person, SessionRegistry.Proof proof) {}

  /**
   * Opens a session, or asks for the second factor that is kept, unless the account was blocked or
   * got another password meanwhile.
   */
  private Entrance entered(Entry entry, @Nullable String hash, Caller caller) {
    var territory = entry.territory();
    var person = entry.person();
    var hat =
        directory.affiliationsOf(Actor.house(territory), person).stream().findFirst().orElse(null);
    return database.inTerritory(
        territory,
        handle -> {
          if (!new AccountShelf(handle).signedIn(person, hash, clock.instant())) {
            return Entrance.REFUSED;
          }
          if (!entry.proof().assurance().reaches(Assurance.SUBSTANTIAL)
              && new SecondFactorShelf(handle).kept(person).isPresent()) {
            var waiting = new SecondSteps.Waiting(person, entry.proof().method());
            return Entrance.secondStep(steps.begin(handle, waiting));
          }
          var secret = sessions.open(territory, person, hat, caller, entry.proof());
          audit.append(
              Actor.of(territory, person),
              new AuditFact("session:open", "", "done", entry.proof().method()));
          return Entrance.of(secret);
        });
  }

  private Entrance refused(
      TerritoryId territory, Optional<AccountShelf.Kept> account, Caller caller) {
    throttle.failed(territory, caller);
    note(
        territory,
        account.map(AccountShelf.Kept::person),
        AuditFact.refused("session:open", "", "password"));
    return Entrance.REFUSED;
  }

  private void noteActivation(TerritoryId territory, PersonId person) {
    var fact = AuditFact.done("account:activate", person.toString());
    note(territory, Optional.of(person), fact);
  }

  private void note(TerritoryId territory, Optional<PersonId> person, AuditFact fact) {
    var actor = person.map(one -> Actor.of(territory, one)).orElse(Actor.house(territory));
    audit.append(actor, fact);
  }

  private Optional<AccountShelf.Kept> accountOf(TerritoryId territory, String login) {
    return database.inTerritory(territory, handle -> new AccountShelf(handle).findByLogin(login));
  }

  private boolean hasCode(TerritoryId territory, PersonId person, String code) {
    return database.inTerritory(
        territory,
        handle ->
            new AccountShelf(handle)
                .hasCode(person, Passwords.codeHash(person, code), clock.instant()));
  }

  private static boolean mayActivate(AccountShelf.Kept account) {
    return account.state() == AccountState.TO_BE_ACTIVATED
        || account.state() == AccountState.ACTIVE;
  }

  private static boolean mayEnterFromOutside(AccountShelf.Kept account) {
    return mayActivate(account);
  }

  /** Who comes in through an outside source needs no password of ours. */
  private void activateFromOutside(TerritoryId territory, AccountShelf.Kept account) {
    var person = account.person();
    database.useTerritory(
        territory,
        handle -> {
          if (new AccountShelf(handle)
              .state(person, AccountState.TO_BE_ACTIVATED, AccountState.ACTIVE)) {
            noteActivation(territory, person);
          }
        });
  }

  private static String login(Credentials credentials) {
    return credentials.login().strip().toLowerCase(Locale.ROOT);
  }
}
