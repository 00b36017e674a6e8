package fr.ent.services.liaison;

import static fr.ent.api.liaison.LiaisonRefusedException.Reason.NOT_YOURS_TO_DECIDE;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Account;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.api.liaison.LiaisonFollowUp.Line;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonTally;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What became of messages, reminders, slips and what came back on paper. */
@EntService
class DefaultLiaisonFollowUps implements LiaisonFollowUps {
  private final Database database;
  private final SchoolSide school;
  private final FollowedLines followed;
  private final LiaisonReading reading;
  private final LiaisonMail mail;
  private final Instance<Accounts> accounts;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  DefaultLiaisonFollowUps(
      Database database,
      SchoolSide school,
      FollowedLines followed,
      LiaisonReading reading,
      LiaisonMail mail,
      Instance<Accounts> accounts,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.school = school;
    this.followed = followed;
    this.reading = reading;
    this.mail = mail;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<LiaisonTally> messages(Actor actor, Instant before) {
    return school
        .view(actor)
        .map(
            view ->
                database.inTerritory(
                    actor.territory(),
                    handle -> new MessageShelf(handle, clock.instant()).sent(view, before, PAGE)))
        .orElse(List.of());
  }

  @Override
  public Optional<LiaisonFollowUp> find(Actor actor, LiaisonMessageId message) {
    return kept(actor, message).map(one -> followed.of(actor, one));
  }

  private Optional<Kept> kept(Actor actor, LiaisonMessageId message) {
    return database
        .inTerritory(
            actor.territory(), handle -> new MessageShelf(handle, clock.instant()).find(message))
        .filter(one -> school.follows(actor, one));
  }

  private LiaisonFollowUp require(Actor actor, LiaisonMessageId message) {
    return find(actor, message).orElseThrow(UnknownLiaisonMessageException::new);
  }

  @Override
  public List<LiaisonReply> replies(Actor actor, LiaisonMessageId message) {
    return kept(actor, message)
        .map(
            kept ->
                database.inTerritory(
                    actor.territory(),
                    handle -> new ReceiptShelf(handle, clock.instant()).replies(message)))
        .orElse(List.of());
  }

  @Atomic
  @Override
  public int remind(Actor actor, LiaisonMessageId message) {
    var found = require(actor, message);
    if (found.message().state() == LiaisonMessage.State.WITHDRAWN) {
      throw new LiaisonRefusedException(LiaisonRefusedException.Reason.WITHDRAWN);
    }
    var shelf = new ReceiptShelf(database.handle(), clock.instant());
    var reminded = found.waiting().stream().filter(line -> shelf.remind(message, line)).toList();
    mail.remind(actor, found.message(), reminded);
    return reminded.size();
  }

  @Override
  public List<Line> withoutAccount(Actor actor, LiaisonMessageId message) {
    return find(actor, message).stream()
        .flatMap(found -> found.lines().stream().filter(one -> isWithout(actor, found, one)))
        .toList();
  }

  private boolean isWithout(Actor actor, LiaisonFollowUp found, Line line) {
    boolean reads = found.isAsked(line) || !found.message().kind().isDecision();
    return reads && !found.isDone(line) && !hasAccount(actor, line.person());
  }

  /** Whoever embeds the book without accounts prints for everybody. */
  private boolean hasAccount(Actor actor, PersonId person) {
    return !accounts.isUnsatisfied()
        && accounts
            .get()
            .find(Actor.house(actor.territory()), person)
            .map(Account::state)
            .filter(AccountState.ACTIVE::equals)
            .isPresent();
  }

  @Atomic
  @Override
  public void handOut(Actor actor, Collection<LiaisonThread> slips) {
    var shelf = new ReceiptShelf(database.handle(), clock.instant());
    for (var slip : slips) {
      require(actor, slip.message()).lines().stream()
          .filter(line -> line.pupil().equals(slip.pupil()))
          .filter(line -> line.person().equals(slip.guardian()))
          .filter(line -> line.standing().isPresent())
          .forEach(line -> shelf.handOut(slip.message(), line));
    }
  }

  @Atomic
  @Override
  public void onPaper(Actor actor, LiaisonSheet sheet, PersonId person, String choice) {
    new MessageShelf(database.handle(), clock.instant()).hold(sheet.message());
    var found = require(actor, sheet.message());
    var line =
        found.lines().stream()
            .filter(one -> one.pupil().equals(sheet.pupil()) && one.person().equals(person))
            .filter(one -> one.standing().isPresent())
            .findFirst()
            .orElseThrow(UnknownLiaisonMessageException::new);
    LiaisonReading.requireAsked(found.message(), sheet, found.message().kind(), choice);
    if (!found.isAsked(line)) {
      throw new LiaisonRefusedException(NOT_YOURS_TO_DECIDE);
    }
    if (!found.isDone(line)) {
      audit.append(
          actor,
          new AuditFact("liaison:paper", sheet.message().toString(), "done", person.toString()));
      reading.keep(
          actor,
          new Deed(
              found.message(),
              sheet.pupil(),
              person,
              choice,
              actor.assurance(),
              Optional.of(actor.person())));
    }
  }
}
