package fr.ent.portal.admin;

import fr.ent.auth.access.UsualInForce;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;

/** The table of usual rights: seen, changed once the effect is seen, undone, and given back. */
@EntService
class UsualPages implements Pages {
  private static final String PATH = "/rights/usual";

  /** More lines than an address holds are not offered to be undone. */
  private static final int UNDOABLE = 40;

  private final UsualRights usual;
  private final UsualLines lines;

  @Inject
  UsualPages(UsualRights usual, UsualLines lines) {
    this.usual = usual;
    this.lines = lines;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(PATH, RightsPages.LEAVE, this::read),
        Page.get(PATH + "/change", RightsPages.LEAVE, this::preview),
        Page.post(PATH + "/change", RightsPages.LEAVE, this::change),
        Page.post(PATH + "/restore", RightsPages.LEAVE, this::restore));
  }

  private List<Choice> places(Visit visit) {
    return lines.places(visit.actor(), visit.frame().words());
  }

  private Choice chosen(Visit visit) {
    return RulePlaces.chosen(places(visit), visit.parameter("place"));
  }

  private Answer read(Visit visit) {
    var actor = visit.actor();
    var words = visit.frame().words();
    var chosen = chosen(visit);
    var place = RulePlaces.place(chosen);
    var table = usual.table(actor, place);
    return Answer.page(
        "pages/usual",
        "usual.title",
        new UsualView(
            chosen,
            places(visit),
            lines.rows(actor, words, chosen, table),
            lines.addable(actor, words, place),
            UsualLines.profiles(words),
            UsualLines.duties(words),
            UsualLines.grounds(words),
            visit.has("done"),
            visit.parameters("undo"),
            (int) table.stream().filter(one -> one.set().isPresent()).count()));
  }

  private Answer preview(Visit visit) {
    if (!visit.has("line") && !visit.has("right")) {
      return Answer.to(PATH);
    }
    var actor = visit.actor();
    var words = visit.frame().words();
    var chosen = chosen(visit);
    var place = RulePlaces.place(chosen);
    var form = visit.has("line") ? one(UsualForm.all(visit)) : UsualForm.added(visit);
    var line = form.line();
    var effect = usual.preview(actor, place, line, form.change());
    return Answer.page(
        "pages/usualchange",
        "usual.change.title",
        new UsualChangeView(
            chosen,
            form.word(),
            lines.right(actor, words, line.right()),
            UsualLines.line(words, line.usual()),
            form.change(),
            effect));
  }

  private static UsualForm one(List<UsualForm> forms) {
    return forms.stream().findFirst().orElseThrow(NoSuchPageException::new);
  }

  private Answer change(Visit visit) {
    var actor = visit.actor();
    var chosen = chosen(visit);
    var place = RulePlaces.place(chosen);
    var forms = UsualForm.all(visit);
    var before = usual.table(actor, place);
    forms.forEach(one -> usual.change(actor, place, one.line(), one.change()));
    return done(chosen, forms.stream().map(one -> undoing(before, one.line())).toList());
  }

  /** What puts a line back as it was set, or not set, before. */
  private static UsualForm undoing(List<UsualInForce> before, UsualLine line) {
    var set =
        before.stream()
            .filter(one -> one.line().equals(line))
            .flatMap(one -> one.set().stream())
            .findFirst();
    return new UsualForm(set.orElse(Change.RESTORE), line);
  }

  private Answer restore(Visit visit) {
    if (!visit.parameter("sure").equals("yes")) {
      throw new NoSuchPageException();
    }
    var chosen = chosen(visit);
    var place = RulePlaces.place(chosen);
    var before = usual.table(visit.actor(), place);
    usual.restore(visit.actor(), place);
    return done(
        chosen,
        before.stream()
            .filter(one -> one.set().isPresent())
            .map(one -> undoing(before, one.line()))
            .toList());
  }

  private static Answer done(Choice chosen, List<UsualForm> undo) {
    var offered = undo.size() > UNDOABLE ? List.<UsualForm>of() : undo;
    return Answer.to(
        PATH + "?place=" + chosen.value() + "&done=1" + UsualForm.query("undo", offered));
  }
}
