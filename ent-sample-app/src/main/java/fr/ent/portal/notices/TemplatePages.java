package fr.ent.portal.notices;

import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.NoticeTemplate;
import fr.ent.api.notices.NoticeTemplates;
import fr.ent.api.notices.TemplateInForce;
import fr.ent.api.notices.TemplateRefusedException;
import fr.ent.core.EntService;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** In which words people are told: seen, tried on an invented pupil, changed and given back. */
@EntService
class TemplatePages implements Room {
  private static final String HERE = "/notices/templates";

  private final NoticeTemplates templates;
  private final NoticePlaces places;

  @Inject
  TemplatePages(NoticeTemplates templates, NoticePlaces places) {
    this.templates = templates;
    this.places = places;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, SettingPages.LEAVE, this::show),
        Page.post(HERE, SettingPages.LEAVE, this::change),
        Page.post(HERE + "/restore", SettingPages.LEAVE, this::restore));
  }

  private Place place(Visit visit) {
    return NoticePlaces.chosen(
        places.all(visit, NoticeSettings.ADMINISTER), visit.parameter("place"));
  }

  private Answer show(Visit visit) {
    var chosen = place(visit);
    var language = language(visit);
    var all = templates.templates(visit.actor(), NoticePlaces.place(chosen), language);
    var kind = visit.parameter("kind");
    var one = all.stream().filter(row -> row.template().kind().id().equals(kind)).findFirst();
    if (!kind.isEmpty() && one.isEmpty()) {
      throw new NoSuchPageException();
    }
    var preview = one.map(row -> preview(visit, chosen, row.template()));
    return page(visit, chosen, all, new TemplatesView.Shown(one, preview, ""));
  }

  private NoticeTemplate preview(Visit visit, Place chosen, NoticeTemplate template) {
    return templates.preview(visit.actor(), NoticePlaces.place(chosen), template);
  }

  private Answer page(
      Visit visit, Place chosen, List<TemplateInForce> all, TemplatesView.Shown shown) {
    var view =
        new TemplatesView(
            chosen,
            places.all(visit, NoticeSettings.ADMINISTER),
            language(visit),
            all,
            shown,
            visit.has("done"));
    return shown.error().isEmpty()
        ? Answer.page("pages/noticetemplates", "templates.title", view)
        : Answer.again("pages/noticetemplates", "templates.title", view);
  }

  private static NoticeLanguage language(Visit visit) {
    return NoticeLanguage.ofTag(visit.parameter("language"));
  }

  /** Try it, and keep it only where that was asked for. */
  private Answer change(Visit visit) {
    var chosen = place(visit);
    var place = NoticePlaces.place(chosen);
    var template =
        new NoticeTemplate(
            new NoticeKind(visit.parameter("kind")),
            language(visit),
            visit.parameter("subject"),
            visit.parameter("text").replace("\r\n", "\n"),
            visit.parameter("brief"));
    var all = templates.templates(visit.actor(), place, template.language());
    var known =
        all.stream()
            .filter(row -> row.template().kind().equals(template.kind()))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    var typed =
        Optional.of(new TemplateInForce(template, known.words(), known.origin(), known.places()));
    try {
      var preview = preview(visit, chosen, template);
      if (!visit.has("keep")) {
        return page(visit, chosen, all, new TemplatesView.Shown(typed, Optional.of(preview), ""));
      }
      templates.change(visit.actor(), place, template);
      return Answer.to(path(chosen, template.language(), template.kind()) + "&done=1");
    } catch (TemplateRefusedException refused) {
      var error =
          visit.frame().say("templates.refused." + refused.reason(), "{" + refused.detail() + "}");
      return page(visit, chosen, all, new TemplatesView.Shown(typed, Optional.empty(), error));
    }
  }

  private static String path(Place place, NoticeLanguage language, NoticeKind kind) {
    return HERE + "?place=" + place.value() + "&language=" + language.tag() + "&kind=" + kind;
  }

  private Answer restore(Visit visit) {
    var chosen = place(visit);
    var kind = new NoticeKind(visit.parameter("kind"));
    templates.restore(visit.actor(), NoticePlaces.place(chosen), kind, language(visit));
    return Answer.to(path(chosen, language(visit), kind) + "&done=1");
  }
}
