package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;

/** The live board of school life, and judging what families said. */
@EntService
class BoardPages implements Room {
  private static final Access LEAVE = Access.holdingOverClass(AbsenceRegister.RECORD);
  private static final Access SETTLING = Access.holding(Explanations.SETTLE);

  private final Board board;
  private final ClassDesk desk;
  private final Explanations explanations;
  private final AccessPolicy access;

  @Inject
  BoardPages(Board board, ClassDesk desk, Explanations explanations, AccessPolicy access) {
    this.board = board;
    this.desk = desk;
    this.access = access;
    this.explanations = explanations;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences", LEAVE, this::show),
        Page.post("/absences/settle", SETTLING, this::settle),
        Page.get("/absences/documents/{explanation}/{document}", Access.SIGNED_IN, this::document));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(12, "absences", "clock", "/absences", LEAVE));
  }

  static StructureId school(Visit visit) {
    return visit
        .visitor()
        .hat()
        .map(hat -> hat.affiliation().structure())
        .orElseThrow(NoSuchPageException::new);
  }

  private Answer show(Visit visit) {
    if (!access.allows(visit.actor(), AbsenceRegister.RECORD, school(visit))) {
      return Answer.page("pages/classabsences", "absences.title", desk.view(visit.actor()));
    }
    var told = visit.parameter("told").equals("settled") ? "settled" : "";
    var view = board.view(visit.actor(), visit.frame(), school(visit), told);
    return visit.parameter("part").equals("board")
        ? Answer.page("parts/board", "absences.title", view)
        : Answer.page("pages/absences", "absences.title", view);
  }

  private Answer settle(Visit visit) {
    var id = ExplanationId.of(visit.parameter("explanation"));
    var answer = visit.parameter("answer");
    var words = answer.substring(0, Math.min(answer.length(), 500));
    try {
      if (visit.parameter("verdict").equals("accept")) {
        explanations.accept(visit.actor(), id, words);
      } else if (visit.parameter("verdict").equals("refuse")) {
        explanations.refuse(visit.actor(), id, words);
      } else {
        throw new NoSuchPageException();
      }
    } catch (ExplanationRefusedException gone) {
      throw new NoSuchPageException();
    }
    return Answer.to("/absences?told=settled");
  }

  /** A browser never guesses what it is: the policy of every page forbids that. */
  private Answer document(Visit visit) {
    var explanation = ExplanationId.of(visit.name("explanation"));
    var document = DocumentId.of(visit.name("document"));
    var content =
        explanations
            .read(visit.actor(), explanation, document)
            .orElseThrow(NoSuchPageException::new);
    return new Answer.Bytes(content, type(content), false);
  }

  private static String type(byte[] content) {
    return content[0] == '%'
        ? "application/pdf"
        : content[0] == (byte) 0xff ? "image/jpeg" : "image/png";
  }
}
