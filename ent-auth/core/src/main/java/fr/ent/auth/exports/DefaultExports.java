package fr.ent.auth.exports;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.exports.ExportRequest.State;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Counts who leaves, and lets them leave once it was asked for as surely as it must be. */
@EntService
class DefaultExports implements Exports {
  private static final Duration WINDOW = Duration.ofHours(24);

  private final Database database;
  private final SecondFactors factors;
  private final ExportLimits limits;
  private final SecondPerson second;
  private final ExportNews news;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  DefaultExports(
      Database database,
      SecondFactors factors,
      ExportLimits limits,
      SecondPerson second,
      ExportNews news,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.factors = factors;
    this.limits = limits;
    this.second = second;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Dire si sa propre session a montré une deuxième étape.",
      english = "Tell whether one’s own session has shown a second factor.")
  public void requireFresh(Actor actor, SessionId session) {
    if (isStale(actor, session)) {
      throw new ProofNeededException(limits.fresh());
    }
  }

  private boolean isStale(Actor actor, SessionId session) {
    return limits.asksForProof() && !factors.isFresh(actor, session, limits.fresh());
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "La page qui extrait a demandé le droit ; ceci demande davantage.",
      english = "The page that exports has required the right; this asks for more.")
  public void admit(Actor actor, SessionId session, Export export) {
    // What is missing is kept: it is thrown once the transaction is over.
    database
        .<Optional<RuntimeException>>inTerritory(
            actor.territory(), handle -> missing(actor, session, export))
        .ifPresent(
            missing -> {
              throw missing;
            });
  }

  private Optional<RuntimeException> missing(Actor actor, SessionId session, Export export) {
    var shelf = shelf();
    shelf.oneAfterTheOther(actor.person());
    boolean adds = export.kind() == Export.Kind.FILE;
    int people =
        adds
            ? shelf.count(actor.person(), export.people(), now().minus(WINDOW))
            : export.people().size();
    if (!limits.isMany(people)) {
      return taken(actor, export, adds, false);
    }
    if (isStale(actor, session)) {
      return Optional.of(new ProofNeededException(limits.fresh()));
    }
    if (!limits.isTooManyForOne(people)) {
      return taken(actor, export, adds, true);
    }
    var confirmed = find(actor, export, State.CONFIRMED).filter(one -> covers(one, export));
    if (confirmed.isEmpty()) {
      return Optional.of(new SecondPersonNeededException(drawn(actor, export)));
    }
    shelf.end(confirmed.get().id(), State.TAKEN, now());
    return taken(actor, export, false, true);
  }

  private static boolean covers(ExportRequest request, Export export) {
    return ExportLimits.isAboutAsMany(export.people().size(), request.people());
  }

  private Optional<RuntimeException> taken(Actor actor, Export export, boolean adds, boolean many) {
    if (adds) {
      shelf().note(actor.person(), export.people(), now());
    }
    if (many) {
      var detail = export.name() + " " + export.people().size();
      var where = export.place().map(Object::toString).orElse("");
      audit.append(actor, new AuditFact("export:take", where, "done", detail));
    }
    return Optional.empty();
  }

  /** A confirmed one, or one that is drawn up or waits, of the same content. */
  private Optional<ExportRequest> find(Actor actor, Export export, State... states) {
    return shelf().of(actor.person()).stream()
        .map(one -> one.at(now()))
        .filter(one -> List.of(states).contains(one.state()))
        .filter(one -> isSame(one, export))
        .findFirst();
  }

  private static boolean isSame(ExportRequest request, Export export) {
    return request.name().equals(export.name())
        && request.content().equals(export.content())
        && request.right().equals(export.right())
        && request.place().equals(export.place());
  }

  /** The people of a file that were not taken out before are what is to be confirmed: all of it. */
  private UUID drawn(Actor actor, Export export) {
    int people = export.people().size();
    var there = find(actor, export, State.DRAWN, State.WAITING);
    if (there.isPresent()) {
      if (there.get().state() == State.DRAWN) {
        shelf().count(there.get().id(), people);
      }
      return there.get().id();
    }
    var request =
        new ExportRequest(
            UUID.randomUUID(),
            actor.person(),
            export.name(),
            export.content(),
            export.right(),
            export.place(),
            people,
            "",
            State.DRAWN,
            now(),
            Optional.empty());
    shelf().add(request);
    return request.id();
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun n’envoie que la demande préparée pour lui.",
      english = "Everybody sends only a request that was drawn up for them.")
  public void ask(Actor actor, UUID request, String reason) {
    if (reason.isBlank() || reason.length() > ExportRequest.LONGEST_REASON) {
      throw new IllegalArgumentException(
          "a reason has 1 to " + ExportRequest.LONGEST_REASON + " characters");
    }
    var found =
        shelf()
            .lock(request)
            .filter(one -> one.asker().equals(actor.person()))
            .orElseThrow(() -> new AccessRefusedException(SecondPerson.UNKNOWN))
            .at(now());
    if (found.state() == State.DRAWN) {
      shelf().ask(request, reason, now());
      audit.append(actor, found.fact("export:ask"));
    }
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne lit que ce qu’il a demandé.",
      english = "Everybody reads only what they have asked for.")
  public List<ExportRequest> mine(Actor actor) {
    return list(actor, shelf -> shelf.of(actor.person()));
  }

  @Override
  public List<ExportRequest> waiting(Actor actor) {
    return list(actor, shelf -> shelf.in(State.WAITING)).stream()
        .filter(one -> one.state() == State.WAITING)
        .filter(one -> second.mayAnswer(actor, one))
        .toList();
  }

  private List<ExportRequest> list(Actor actor, Function<ExportShelf, List<ExportRequest>> which) {
    var now = now();
    return database
        .inTerritory(actor.territory(), handle -> which.apply(new ExportShelf(handle)))
        .stream()
        .map(one -> one.at(now))
        .toList();
  }

  @Atomic
  @Override
  public void confirm(Actor actor, SessionId session, UUID request) {
    var found = answerable(actor, request);
    if (found.state() != State.WAITING) {
      throw new IllegalStateException("the request waits no more");
    }
    requireFresh(actor, session);
    answer(actor, found, State.CONFIRMED, "export:confirm");
  }

  @Atomic
  @Override
  public void refuse(Actor actor, UUID request) {
    var found = answerable(actor, request);
    if (found.state() == State.WAITING) {
      answer(actor, found, State.REFUSED, "export:refuse");
    }
  }

  private void answer(Actor actor, ExportRequest request, State state, String operation) {
    shelf().answer(request.id(), state, actor.person(), now());
    audit.append(actor, request.fact(operation));
    news.tell(actor.territory(), request, state.name().toLowerCase(Locale.ROOT));
  }

  private ExportRequest answerable(Actor actor, UUID request) {
    var found =
        shelf().lock(request).orElseThrow(() -> new AccessRefusedException(SecondPerson.UNKNOWN));
    if (found.state() == State.DRAWN || !second.mayAnswer(actor, found)) {
      throw new AccessRefusedException(SecondPerson.UNKNOWN);
    }
    return found.at(now());
  }

  private ExportShelf shelf() {
    return new ExportShelf(database.handle());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
