package fr.ent.portal.admin;

import fr.ent.api.identity.Profile;
import fr.ent.api.opening.OpeningSetting;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.signon.Assurance;
import fr.ent.core.EntService;
import fr.ent.portal.admin.OpenServiceView.Weight;
import fr.ent.portal.admin.OpenServicesView.Done;
import fr.ent.portal.admin.OpenServicesView.Row;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To whom and when the services of the house open: seen, set once the effect is seen, undone. It is
 * of no service itself, so that nobody can close it.
 */
@EntService
class OpenServicePages implements Pages {
  private static final Access LEAVE = Access.holding(ServiceOpenings.ADMINISTER);
  private static final String PATH = "/opening/services";

  private final ServiceOpenings openings;
  private final OwnServices services;
  private final RulePlaces places;

  @Inject
  OpenServicePages(ServiceOpenings openings, OwnServices services, RulePlaces places) {
    this.openings = openings;
    this.services = services;
    this.places = places;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(PATH, LEAVE, this::read),
        Page.get(PATH + "/set", LEAVE, this::form),
        Page.post(PATH + "/change", LEAVE, this::change));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(49, "openservices", "clock", PATH, LEAVE));
  }

  private List<Choice> places(Visit visit) {
    return places.of(visit.actor(), visit.frame().words(), ServiceOpenings.ADMINISTER);
  }

  private Choice place(Visit visit) {
    return RulePlaces.chosen(places(visit), visit.parameter("place"));
  }

  private OpeningSetting setting(Visit visit, Choice place, String service) {
    if (!services.names().contains(service)) {
      throw new NoSuchPageException();
    }
    return openings.setting(visit.actor(), RulePlaces.place(place), service);
  }

  private Answer read(Visit visit) {
    var place = place(visit);
    var rows = services.names().stream().map(one -> row(visit, place, one)).toList();
    return Answer.page(
        "pages/openservices",
        "openservices.title",
        new OpenServicesView(place, places(visit), rows, done(visit)));
  }

  private Row row(Visit visit, Choice place, String service) {
    var words = visit.frame().words();
    var setting = setting(visit, place, service);
    return new Row(
        new Choice(service, OwnServices.words(words, service)),
        OpeningWords.of(words, setting.above()),
        OpeningWords.of(words, setting.own()));
  }

  private static Optional<Done> done(Visit visit) {
    return Optional.of(visit.parameter("undo"))
        .filter(word -> !word.isEmpty())
        .map(
            word -> {
              var service = OpeningForm.of(word).service();
              return new Done(OwnServices.words(visit.frame().words(), service), word);
            });
  }

  /** The form as it is set; or as it was typed, with what that would change. */
  private Answer form(Visit visit) {
    if (!visit.has("service")) {
      return Answer.to(PATH);
    }
    var place = place(visit);
    var service = visit.parameter("service");
    var setting = setting(visit, place, service);
    if (!visit.has("assurance")) {
      var kept = new OpeningForm(service, setting.own());
      return draw(view(visit, place, setting, kept, kept.rows(), Optional.empty(), Map.of()));
    }
    var rows = HoursRow.typed(visit);
    var typed = OpeningForm.typed(visit);
    return rows.stream().allMatch(row -> row.window().isPresent())
        ? draw(view(visit, place, setting, typed, rows, weigh(visit, place, typed), Map.of()))
        : draw(view(visit, place, setting, typed, rows, Optional.empty(), wrongHours(visit)));
  }

  private static Map<String, String> wrongHours(Visit visit) {
    return Map.of("hours", visit.frame().say("connector.error.hours"));
  }

  private static Answer draw(OpenServiceView view) {
    return view.errors().isEmpty()
        ? Answer.page("pages/openservice", "openservices.title", view)
        : Answer.again("pages/openservice", "openservices.title", view);
  }

  private static OpenServiceView view(
      Visit visit,
      Choice place,
      OpeningSetting setting,
      OpeningForm shown,
      List<HoursRow> rows,
      Optional<Weight> weight,
      Map<String, String> errors) {
    var words = visit.frame().words();
    return new OpenServiceView(
        place,
        new Choice(shown.service(), OwnServices.words(words, shown.service())),
        OpeningWords.of(words, setting.above()),
        Stream.concat(Profile.national().stream(), setting.own().profiles().stream())
            .distinct()
            .filter(setting.above()::isFor)
            .map(one -> new Choice(one.code(), OpeningWords.profile(words, one)))
            .toList(),
        shown.opening().profiles().stream().map(Profile::code).collect(Collectors.toSet()),
        HoursRow.withBlank(rows),
        Arrays.stream(Assurance.values())
            .filter(one -> one.reaches(setting.above().assurance()))
            .map(Enum::name)
            .toList(),
        shown.opening().assurance().name(),
        weight,
        errors);
  }

  private Optional<Weight> weigh(Visit visit, Choice place, OpeningForm form) {
    var words = visit.frame().words();
    var effect =
        openings.preview(visit.actor(), RulePlaces.place(place), form.service(), form.opening());
    return Optional.of(
        new Weight(
            form.word(),
            OpeningWords.of(words, form.opening()),
            OpeningWords.effect(words, effect)));
  }

  private Answer change(Visit visit) {
    var place = place(visit);
    var form = OpeningForm.of(visit.parameter("line"));
    var before = setting(visit, place, form.service()).own();
    openings.change(visit.actor(), RulePlaces.place(place), form.service(), form.opening());
    return Answer.to(PATH + "?place=" + place.value() + undoing(form.service(), before));
  }

  private static String undoing(String service, ServiceOpening before) {
    return "&undo="
        + URLEncoder.encode(new OpeningForm(service, before).word(), StandardCharsets.UTF_8);
  }
}
