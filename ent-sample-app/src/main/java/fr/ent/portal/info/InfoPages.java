package fr.ent.portal.info;

import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Frames;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Language;
import java.util.List;
import java.util.Map;

/** Help and notices (ACC-08, ACC-13), and the choice of language. */
@EntService
class InfoPages implements Pages {
  @Override
  public List<Page> pages() {
    return List.of(
        page("help"),
        page("legal"),
        page("privacy"),
        page("accessibility"),
        Page.get("/language", Access.EVERYBODY, InfoPages::language));
  }

  private static Page page(String name) {
    return Page.get(
        "/" + name,
        Access.EVERYBODY,
        visit ->
            Answer.page(
                "pages/info",
                "info." + name + ".title",
                InfoText.read(visit.frame().words(), name)));
  }

  private static Answer language(Visit visit) {
    var back = visit.parameter("back");
    var answer = Answer.to(Dispatcher.isOurs(back) ? back : "/");
    return Language.ofTag(visit.parameter("to"))
        .<Answer>map(
            language ->
                new Answer.Remembering(answer, Map.of(Frames.LANGUAGE_COOKIE, language.tag())))
        .orElse(answer);
  }
}
