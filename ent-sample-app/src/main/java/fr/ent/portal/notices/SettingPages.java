package fr.ent.portal.notices;

import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.OfferedChannel;
import fr.ent.api.notices.QuietHours;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a school sets: quiet hours, digest, telephone, channels that it pays for. */
@EntService
class SettingPages implements Room {
  static final Access LEAVE = Access.holding(NoticeSettings.ADMINISTER);
  private static final String HERE = "/notices/settings";

  private final NoticeSettings settings;
  private final NoticePlaces places;

  @Inject
  SettingPages(NoticeSettings settings, NoticePlaces places) {
    this.settings = settings;
    this.places = places;
  }

  @Override
  public List<Page> pages() {
    return List.of(Page.get(HERE, LEAVE, this::show), Page.post(HERE, LEAVE, this::change));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(48, "noticesettings", "clock", HERE, LEAVE));
  }

  private Answer show(Visit visit) {
    var all = places.all(visit, NoticeSettings.ADMINISTER);
    var chosen = NoticePlaces.chosen(all, visit.parameter("place"));
    var rules = settings.rules(visit.actor(), NoticePlaces.place(chosen));
    return Answer.page(
        "pages/noticesettings",
        "noticesettings.title",
        view(visit, chosen, rules, Map.of()).done(visit.has("done")));
  }

  private SettingsView view(
      Visit visit, Place chosen, NoticeRules rules, Map<String, String> errors) {
    var payable = settings.payable(visit.actor(), NoticesPages.language(visit));
    var all = places.all(visit, NoticeSettings.ADMINISTER);
    return new SettingsView(chosen, all, rules, payable, errors, false);
  }

  private Answer change(Visit visit) {
    var all = places.all(visit, NoticeSettings.ADMINISTER);
    var chosen = NoticePlaces.chosen(all, visit.parameter("place"));
    var place = NoticePlaces.place(chosen);
    var before = settings.rules(visit.actor(), place);
    var errors = new LinkedHashMap<String, String>();
    var weekEnd =
        visit.has("weekend") ? QuietHours.WeekEnd.QUIET : QuietHours.WeekEnd.LIKE_OTHER_DAYS;
    var quiet =
        new QuietHours(
            time(visit, "evening", before.quiet().evening(), errors),
            time(visit, "morning", before.quiet().morning(), errors),
            weekEnd);
    var typed = visit.parameter("phone");
    var phone = PhoneNumber.parse(PhoneNumber.Kind.WORK, typed);
    if (!typed.isEmpty() && phone.isEmpty()) {
      errors.put("phone", visit.frame().say("noticesettings.phone.wrong"));
    }
    var rules =
        new NoticeRules(
            quiet, time(visit, "digest", before.digest(), errors), phone, opened(visit));
    if (!errors.isEmpty()) {
      return Answer.again(
          "pages/noticesettings",
          "noticesettings.title",
          view(visit, chosen, rules, errors).typed(typed));
    }
    settings.change(visit.actor(), place, rules);
    return Answer.to(HERE + "?done=1&place=" + chosen.value());
  }

  private Set<ChannelName> opened(Visit visit) {
    var sent = visit.parameters("opened");
    return settings.payable(visit.actor(), NoticesPages.language(visit)).stream()
        .map(OfferedChannel::name)
        .filter(one -> sent.contains(one.value()))
        .collect(Collectors.toSet());
  }

  private static LocalTime time(
      Visit visit, String field, LocalTime before, Map<String, String> errors) {
    try {
      return LocalTime.parse(visit.parameter(field));
    } catch (DateTimeParseException notOne) {
      errors.put(field, visit.frame().say("noticesettings.time.wrong"));
      return before;
    }
  }
}
