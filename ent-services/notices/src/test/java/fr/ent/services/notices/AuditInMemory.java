package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log that a test can read. */
@ApplicationScoped
public class AuditInMemory implements AuditLog {
  private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public AuditEntry append(Actor actor, AuditFact fact) {
    var entry = new AuditEntry(entries.size() + 1, Instant.EPOCH, actor.person(), fact, "");
    entries.add(entry);
    return entry;
  }

  @Override
  public List<AuditEntry> read(Actor actor, AuditQuery query) {
    return List.copyOf(entries);
  }

  @Override
  public Optional<Long> firstBreak(Actor actor) {
    return Optional.empty();
  }
}
