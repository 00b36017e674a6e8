package fr.ent.portal.paper;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Account;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.api.signon.Assurance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Accounts, sessions, rights and log in memory; the administrator holds every right. */
@Singleton
public class PaperHouse implements AccessPolicy, Accounts, Sessions, AuditLog {
  public static final SessionId SESSION = new SessionId(new UUID(0, 7));
  private static final Instant SEEN = Instant.parse("2026-11-24T06:40:00Z");

  private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.person().equals(PaperSchool.ADMINISTRATOR.id());
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return allows(actor, right);
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(allows(actor, right), "Administrateur local.");
  }

  @Override
  public Optional<Account> find(Actor actor, PersonId person) {
    return Optional.of(
        new Account(person, AccountState.ACTIVE, List.of("n.berthier"), Optional.of(SEEN)));
  }

  @Override
  public List<ActivationCode> issueCodes(Actor actor, Collection<PersonId> people) {
    return List.of();
  }

  @Override
  public void changePassword(Actor actor, String present, String next) {
    if (next.length() < 12) {
      throw new PasswordRefusedException(PasswordRefusedException.Reason.TOO_SHORT);
    }
  }

  @Override
  public void block(Actor actor, PersonId person) {}

  @Override
  public void unblock(Actor actor, PersonId person) {}

  @Override
  public List<OpenSession> mine(Actor actor) {
    var other = new SessionId(new UUID(0, 8));
    return List.of(
        new OpenSession(
            SESSION, actor.person(), SEEN, SEEN, "Firefox, Android", "password", Assurance.LOW),
        new OpenSession(
            other, actor.person(), SEEN, SEEN, "Chrome, Windows", "password", Assurance.LOW));
  }

  @Override
  public void close(Actor actor, SessionId session) {}

  @Override
  public int closeOthers(Actor actor, SessionId kept) {
    return 1;
  }

  @Override
  public AuditEntry append(Actor actor, AuditFact fact) {
    var entry = new AuditEntry(entries.size() + 1L, SEEN, actor.person(), fact, "00");
    entries.add(entry);
    return entry;
  }

  @Override
  public List<AuditEntry> read(Actor actor, AuditQuery query) {
    append(actor, AuditFact.done("audit:read", ""));
    return List.copyOf(entries);
  }

  @Override
  public Optional<Long> firstBreak(Actor actor) {
    return Optional.empty();
  }
}
