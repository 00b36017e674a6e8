package fr.ent.testkit.paper;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

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
import org.apiguardian.api.API;

/** A log that a test can read. */
@ApplicationScoped
@API(status = EXPERIMENTAL, since = "0.1")
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
