package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** What the support did in a school while it was let in, for that school. */
@EntService
class SupportDeeds {
  private static final int MOST = 200;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final AuditLog audit;
  private final AccessPolicy access;
  private final Clock clock;

  @Inject
  SupportDeeds(AuditLog audit, AccessPolicy access, Clock clock) {
    this.audit = audit;
    this.access = access;
    this.clock = clock;
  }

  List<AuditEntry> of(Actor actor, SupportRequest request) {
    audit.append(actor, request.fact("support:read"));
    var answer = request.answer().filter(one -> one.until().isPresent());
    return answer.stream().flatMap(one -> read(actor, request, one).stream()).toList();
  }

  private List<AuditEntry> read(Actor actor, SupportRequest request, SupportRequest.Answer answer) {
    var query =
        AuditQuery.newest()
            .about(request.asker())
            .from(answer.at())
            .to(answer.until().orElse(clock.instant()))
            .size(MOST);
    return audit.read(Actor.house(actor.territory()), query).stream()
        .filter(one -> one.actor().equals(request.asker()))
        .filter(one -> concerns(actor, request, one.fact().target()))
        .toList();
  }

  /** What was done elsewhere meanwhile is no business of this school. */
  private boolean concerns(Actor actor, SupportRequest request, String target) {
    return target.equals(request.wish().structure().toString())
        || (ID.matcher(target).matches()
            && access.allows(actor, Grants.ADMINISTER, PersonId.of(target)));
  }
}
