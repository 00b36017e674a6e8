package fr.ent.portal.notices;

import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;

/** What somebody was told, and the choice of how to be told. */
@EntService
class NoticesPages implements Room {
  private static final String HERE = "/notices";

  private final NoticeBox box;

  @Inject
  NoticesPages(NoticeBox box) {
    this.box = box;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, Access.SIGNED_IN, this::show),
        Page.post(HERE + "/read", Access.SIGNED_IN, this::read),
        Page.post(HERE + "/read-all", Access.SIGNED_IN, this::readAll));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(85, "notices", "bell", HERE, Access.SIGNED_IN));
  }

  private Answer show(Visit visit) {
    var language = language(visit);
    var from = visit.parameter("from");
    var told =
        from.isEmpty()
            ? box.latest(visit.actor(), language)
            : box.before(visit.actor(), language, NoticeId.of(from));
    return Answer.page("pages/notices", "notices.title", new NoticesView(told, !from.isEmpty()));
  }

  static NoticeLanguage language(Visit visit) {
    return NoticeLanguage.ofTag(visit.frame().words().language().tag());
  }

  /** Whoever opens a notice has read it. */
  private Answer read(Visit visit) {
    box.read(visit.actor(), NoticeId.of(visit.parameter("notice")));
    var to = visit.parameter("to");
    return Answer.to(Dispatcher.isOurs(to) ? to : HERE);
  }

  private Answer readAll(Visit visit) {
    box.readAll(visit.actor());
    return Answer.to(HERE);
  }
}
