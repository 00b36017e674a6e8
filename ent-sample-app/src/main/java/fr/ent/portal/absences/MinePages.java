package fr.ent.portal.absences;

import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.ExplanationRefusedException;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.api.absences.Explanations;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a guardian or a pupil reads, and saying why. */
@EntService
class MinePages implements Pages {
  private static final long LARGEST = 5L << 20;
  private static final int LONGEST = 1000;

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
        Page.post("/absences/explain", Access.SIGNED_IN, this::explain));
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
    var told = visit.parameter("told").equals("said") ? "said" : "";
    var view = mine.view(visit, Mine.whose(visit), Map.of(), told);
    return Answer.page("pages/myabsences", "mine.title", view);
  }

  private Answer explain(Visit visit) {
    var whose = Mine.whose(visit);
    var covers = covers(visit);
    if (covers.isEmpty()) {
      return again(visit, whose, "from", "mine.error.time");
    }
    try {
      var words = visit.parameter("words");
      var said =
          explanations.explain(
              visit.actor(),
              new ExplanationDraft(
                  ExplanationId.of(visit.parameter("draft")),
                  whose.pupil(),
                  covers.get(),
                  visit.parameter("reason"),
                  words.substring(0, Math.min(words.length(), LONGEST))));
      attach(visit, said.id());
      return Answer.to("/absences/mine?told=said&child=" + whose.pupil());
    } catch (ExplanationRefusedException refused) {
      return again(visit, whose, field(refused.reason()), "mine.error." + refused.reason());
    }
  }

  private void attach(Visit visit, ExplanationId said) {
    var file = visit.file("document");
    if (file.isPresent()) {
      if (file.get().size() > LARGEST) {
        throw new ExplanationRefusedException(Reason.TOO_LARGE);
      }
      explanations.attach(visit.actor(), said, file.get().bytes());
    }
  }

  private static String field(Reason reason) {
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

  /** Read the days and hours; an hour that is left out is the edge of its day. */
  private static Optional<TimeSpan> covers(Visit visit) {
    try {
      var first = LocalDate.parse(visit.parameter("from"));
      var last = visit.parameter("to").isEmpty() ? first : LocalDate.parse(visit.parameter("to"));
      var begin = first.atTime(hour(visit.parameter("begin"), LocalTime.MIN));
      var end =
          visit.parameter("end").isEmpty()
              ? last.plusDays(1).atStartOfDay()
              : last.atTime(LocalTime.parse(visit.parameter("end")));
      var span = new TimeSpan(begin, end);
      return span.length().toDays() > 92 ? Optional.empty() : Optional.of(span);
    } catch (DateTimeException | IllegalArgumentException notATime) {
      return Optional.empty();
    }
  }

  private static LocalTime hour(String text, LocalTime otherwise) {
    return text.isEmpty() ? otherwise : LocalTime.parse(text);
  }
}
