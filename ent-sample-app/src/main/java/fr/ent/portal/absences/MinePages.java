package fr.ent.portal.absences;

import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.absences.Explanations;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What a guardian or a pupil reads, and saying why. */
@EntService
class MinePages implements Room {
  private static final long LARGEST = 5L << 20;
  private static final int LONGEST = 1000;
  private static final int LONGEST_DAYS = 92;

  private final Mine mine;
  private final Explanations explanations;

  @Inject
  MinePages(Mine mine, Explanations explanations) {
    this.mine = mine;
    this.explanations = explanations;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/absences/mine", Access.SIGNED_IN, this::show),
        Page.post("/absences/explain", Access.SIGNED_IN, this::explain),
        Page.post("/absences/attach", Access.SIGNED_IN, this::attachLater));
  }

  @Override
  public List<Tile> tiles(Visitor visitor) {
    boolean reads =
        !visitor.children().isEmpty()
            || visitor.profile().filter(Profile.PUPIL::equals).isPresent();
    return reads
        ? List.of(new Tile(12, "myabsences", "clock", "/absences/mine", Access.SIGNED_IN))
        : List.of();
  }

  private Answer show(Visit visit) {
    var told = visit.parameter("told").matches("said|attached") ? visit.parameter("told") : "";
    var view = mine.view(visit, Mine.whose(visit), Map.of(), told);
    return Answer.page("pages/myabsences", "mine.title", view);
  }

  private Answer explain(Visit visit) {
    var whose = Mine.whose(visit);
    var covers = Spans.read(visit, LONGEST_DAYS);
    if (covers.isEmpty()) {
      return again(visit, whose, "from", "mine.error.time");
    }
    try {
      var said =
          explanations.explain(
              visit.actor(),
              new ExplanationDraft(
                  ExplanationId.of(visit.parameter("draft")),
                  whose.pupil(),
                  covers.get(),
                  visit.parameter("reason"),
                  words(visit)));
      attach(explanations, visit, said.id());
      return Answer.to("/absences/mine?told=said&child=" + whose.pupil());
    } catch (ExplanationRefusedException refused) {
      return again(visit, whose, field(refused.reason()), "mine.error." + refused.reason());
    }
  }

  private Answer attachLater(Visit visit) {
    var whose = Mine.whose(visit);
    try {
      attach(explanations, visit, ExplanationId.of(visit.parameter("explanation")));
      return Answer.to("/absences/mine?told=attached&child=" + whose.pupil());
    } catch (ExplanationRefusedException refused) {
      return again(visit, whose, "said", "mine.error." + refused.reason());
    }
  }

  static String words(Visit visit) {
    var words = visit.parameter("words");
    return words.substring(0, Math.min(words.length(), LONGEST));
  }

  static void attach(Explanations explanations, Visit visit, ExplanationId said) {
    var file = visit.file("document");
    if (file.isPresent()) {
      if (file.get().size() > LARGEST) {
        throw new ExplanationRefusedException(Reason.TOO_LARGE);
      }
      explanations.attach(visit.actor(), said, file.get().bytes());
    }
  }

  static String field(Reason reason) {
    return switch (reason) {
      case UNKNOWN_REASON -> "reason";
      case TOO_FAR, NOT_FOUND, SETTLED -> "from";
      default -> "document";
    };
  }

  private Answer again(Visit visit, Mine.Whose whose, String field, String words) {
    var errors = Map.of(field, visit.frame().say(words));
    return Answer.again("pages/myabsences", "mine.title", mine.view(visit, whose, errors, ""));
  }
}
