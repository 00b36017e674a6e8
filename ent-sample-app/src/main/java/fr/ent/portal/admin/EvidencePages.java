package fr.ent.portal.admin;

import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.SealedEvidence;
import fr.ent.core.EntService;
import fr.ent.portal.admin.EvidenceView.Opened;
import fr.ent.portal.admin.EvidenceView.Row;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Proof;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sealed evidence, for whoever may cut off the whole territory; each reading is in the log. */
@EntService
class EvidencePages implements Pages {
  private static final Access LEAVE = Access.holdingEverywhere(Crisis.CUT);

  private final Crisis crisis;
  private final Known known;

  @Inject
  EvidencePages(Crisis crisis, Known known) {
    this.crisis = crisis;
    this.known = known;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/crisis/evidence", LEAVE, this::read).asking(Proof.ALWAYS),
        Page.get("/crisis/evidence/text", LEAVE, this::text).asking(Proof.ALWAYS));
  }

  private Answer read(Visit visit) {
    var all = crisis.evidence(visit.actor());
    var names = known.names(visit, all.stream().map(SealedEvidence::person).toList());
    var rows = all.stream().map(one -> new Row(one, names.of(one.person()))).toList();
    var view = new EvidenceView(rows, opened(visit, rows));
    return Answer.page("pages/evidence", "evidence.title", view);
  }

  private Optional<Opened> opened(Visit visit, List<Row> rows) {
    if (!visit.has("of")) {
      return Optional.empty();
    }
    var id = id(visit);
    var row =
        rows.stream()
            .filter(one -> one.evidence().id().equals(id))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    return Optional.of(new Opened(row, content(visit, id), crisis.isWhole(visit.actor(), id)));
  }

  private static UUID id(Visit visit) {
    return UUID.fromString(visit.parameter("of"));
  }

  private String content(Visit visit, UUID id) {
    return crisis.read(visit.actor(), id).orElseThrow(NoSuchPageException::new);
  }

  /** To the letter, so that its hash can be checked. */
  private Answer text(Visit visit) {
    var id = id(visit);
    var content = content(visit, id).getBytes(StandardCharsets.UTF_8);
    var name = "attachment; filename=\"scelle-" + id + ".txt\"";
    visit.response().setHeader("Content-Disposition", name);
    return new Answer.Bytes(content, "text/plain;charset=utf-8", false);
  }
}
