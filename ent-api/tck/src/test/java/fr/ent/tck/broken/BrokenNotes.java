package fr.ent.tck.broken;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.events.EntEvent;
import jakarta.enterprise.event.Observes;
import java.util.function.UnaryOperator;

/** Lets anybody in: asks the log and another method of its own, neither of which refuses. */
class BrokenNotes implements Notes {
  private final AuditLog audit;

  BrokenNotes(AuditLog audit) {
    this.audit = audit;
  }

  @Override
  public String read(Actor actor, String title) {
    audit.append(actor, new AuditFact("notes:read", title, "done", ""));
    UnaryOperator<String> text = this::text;
    return text.apply(title);
  }

  private String text(String title) {
    return "Text of " + title;
  }

  void hear(@Observes EntEvent event) {}
}
