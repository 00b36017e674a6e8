package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.Explanation.State;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who explains, who judges, and who reads what. */
@EntService
class DefaultExplanations implements Explanations {
  private final ExplanationBook book;
  private final ExplanationDesk desk;
  private final Documents documents;
  private final SchoolReasons reasons;
  private final ShownPupils shown;
  private final AccessPolicy access;
  private final AuditLog audit;

  @Inject
  DefaultExplanations(
      ExplanationBook book,
      ExplanationDesk desk,
      Documents documents,
      SchoolReasons reasons,
      ShownPupils shown,
      AccessPolicy access,
      AuditLog audit) {
    this.book = book;
    this.desk = desk;
    this.documents = documents;
    this.reasons = reasons;
    this.shown = shown;
    this.access = access;
    this.audit = audit;
  }

  @Override
  @Door(
      as = Door.As.EVERYBODY,
      french = "Les motifs d’un établissement ne disent rien de personne.",
      english = "The reasons of a school say nothing of anybody.")
  public List<AbsenceReason> reasons(Actor actor, StructureId structure) {
    return reasons.of(actor.territory(), structure);
  }

  @Atomic
  @Override
  public void offer(Actor actor, StructureId structure, List<AbsenceReason> chosen) {
    access.require(actor, SETTLE, structure);
    if (reasons.choose(structure, List.copyOf(chosen))) {
      audit.append(actor, AuditFact.done("absences:offer-reasons", structure.toString()));
    }
  }

  @Atomic
  @Override
  public Explanation explain(Actor actor, ExplanationDraft draft) {
    var school = desk.requireExplaining(actor, draft.pupil());
    return book.explain(actor, school, draft);
  }

  @Atomic
  @Override
  public Explanation attach(Actor actor, ExplanationId id, byte[] content) {
    var found =
        book.find(actor, id)
            .filter(one -> one.by().equals(actor.person()))
            .orElseThrow(() -> new ExplanationRefusedException(Reason.NOT_FOUND));
    desk.requireExplaining(actor, found.pupil());
    if (found.state() != State.WAITING) {
      throw new ExplanationRefusedException(Reason.SETTLED);
    }
    documents.add(actor, found, content);
    return book.find(actor, id).orElseThrow();
  }

  @Override
  public Optional<byte[]> read(Actor actor, ExplanationId id, DocumentId document) {
    return book.find(actor, id)
        .filter(one -> one.by().equals(actor.person()) || desk.settles(actor, one))
        .filter(one -> one.documents().stream().anyMatch(each -> each.id().equals(document)))
        .map(
            one -> {
              shown.card(actor, one.pupil());
              return documents.read(actor, document);
            });
  }

  @Atomic
  @Override
  public Explanation accept(Actor actor, ExplanationId id, String answer) {
    return settle(actor, id, State.ACCEPTED, answer);
  }

  @Atomic
  @Override
  public Explanation refuse(Actor actor, ExplanationId id, String answer) {
    return settle(actor, id, State.REFUSED, answer);
  }

  private Explanation settle(Actor actor, ExplanationId id, State state, String answer) {
    var found =
        book.find(actor, id)
            .filter(one -> desk.mayKnow(actor, one))
            .orElseThrow(() -> new ExplanationRefusedException(Reason.NOT_FOUND));
    if (!desk.settles(actor, found)) {
      throw new AccessRefusedException(SETTLE);
    }
    book.settle(actor, found, state, answer);
    return book.find(actor, id).orElseThrow();
  }

  @Override
  public List<Explanation> of(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    if (!desk.explains(actor, pupil)) {
      throw new AccessRefusedException(EXPLAIN);
    }
    shown.card(actor, pupil);
    return book.of(actor, pupil, first, last).stream()
        .filter(one -> PupilSchools.looksAt(actor, one.structure()))
        .map(one -> desk.asReadBy(actor, one))
        .toList();
  }

  @Override
  public List<Explanation> waiting(Actor actor, StructureId structure) {
    access.require(actor, SETTLE, structure);
    return book.waiting(actor, structure);
  }
}
