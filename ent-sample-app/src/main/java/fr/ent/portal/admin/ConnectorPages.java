package fr.ent.portal.admin;

import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.ConnectorRefusedException;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Partner services: a form on the left, what the partner will be told on the right. */
@EntService
class ConnectorPages implements Pages {
  private static final Access LEAVE = Access.holdingEverywhere(Connectors.ADMINISTER);
  private static final List<String> TEXTS =
      List.of("name", "description", "start", "services", "assurance");

  private final Connectors connectors;
  private final Directory directory;
  private final Previews previews;

  @Inject
  ConnectorPages(Connectors connectors, Directory directory, Previews previews) {
    this.connectors = connectors;
    this.directory = directory;
    this.previews = previews;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/connectors", LEAVE, this::list),
        Page.get("/connectors/new", LEAVE, visit -> edit(visit, blank(), false)),
        Page.get("/connectors/{id}", LEAVE, visit -> edit(visit, require(visit), true)),
        Page.post("/connectors/{id}", LEAVE, this::save),
        Page.post("/connectors/{id}/preview", LEAVE, this::preview),
        Page.post("/connectors/{id}/remove", LEAVE, this::remove));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(30, "connectors", "plug", "/connectors", LEAVE));
  }

  private Answer list(Visit visit) {
    return Answer.page("pages/connectors", "connectors.title", connectors.all(visit.actor()));
  }

  private RelyingParty require(Visit visit) {
    return connectors.find(visit.actor(), id(visit)).orElseThrow(NoSuchPageException::new);
  }

  private static ConnectorId id(Visit visit) {
    return ConnectorId.of(visit.name("id"));
  }

  private static RelyingParty blank() {
    return new RelyingParty(
        ConnectorId.random(),
        "-",
        "",
        "link",
        URI.create(""),
        List.of(),
        Set.of(),
        Set.of(),
        ReleasePolicy.PSEUDONYM,
        true);
  }

  private Answer edit(Visit visit, RelyingParty party, boolean kept) {
    var preview = previews.of(visit.actor(), party, visit.parameter("who"), "");
    Map<String, String> typed = kept ? Map.of() : Map.of("name", "");
    return Answer.page(
        "pages/connector",
        kept ? party.name() : "connector.new",
        new ConnectorView(
            party,
            kept,
            directory.structures(visit.actor()),
            HoursRow.withBlank(HoursRow.of(party.hours())),
            typed,
            Map.of(),
            preview));
  }

  private Answer save(Visit visit) {
    var form = new ConnectorForm(visit);
    var party = form.read(id(visit));
    if (visit.parameter("do").equals("simulate")) {
      return again(visit, party.orElse(null), form.errors());
    }
    if (party.isEmpty()) {
      return again(visit, null, form.errors());
    }
    try {
      connectors.save(visit.actor(), party.get());
      return Answer.to("/connectors");
    } catch (ConnectorRefusedException refused) {
      var field =
          refused.reason() == ConnectorRefusedException.Reason.DATE_PATTERN ? "dates" : "services";
      return again(visit, party.get(), Map.of(field, "connector.refused." + refused.reason()));
    }
  }

  /** Draw the form again as it was typed; nothing that was typed is lost. */
  private Answer again(Visit visit, @Nullable RelyingParty read, Map<String, String> errors) {
    var typed = new LinkedHashMap<String, String>();
    TEXTS.forEach(field -> typed.put(field, visit.parameter(field)));
    var said = new LinkedHashMap<String, String>();
    errors.forEach((field, key) -> said.put(field, visit.frame().say(key)));
    var kept = connectors.find(visit.actor(), id(visit));
    var shown = read != null ? read : kept.orElseGet(ConnectorPages::blank);
    var named = withId(shown, id(visit));
    var preview = previewOf(visit, read);
    return Answer.again(
        "pages/connector",
        kept.map(RelyingParty::name).orElse("connector.new"),
        new ConnectorView(
            named,
            kept.isPresent(),
            directory.structures(visit.actor()),
            HoursRow.withBlank(HoursRow.typed(visit)),
            typed,
            said,
            preview));
  }

  private static RelyingParty withId(RelyingParty party, ConnectorId id) {
    return new RelyingParty(
        id,
        party.name(),
        party.description(),
        party.icon(),
        party.start(),
        party.services(),
        party.profiles(),
        party.structures(),
        party.answer(),
        party.enabled(),
        party.hours(),
        party.assurance());
  }

  private Answer preview(Visit visit) {
    var party = new ConnectorForm(visit).read(id(visit)).orElse(null);
    return Answer.page("parts/preview", "connectors.title", previewOf(visit, party));
  }

  private Preview previewOf(Visit visit, @Nullable RelyingParty party) {
    return previews.of(visit.actor(), party, visit.parameter("who"), visit.parameter("person"));
  }

  private Answer remove(Visit visit) {
    if (visit.parameter("sure").equals("yes")) {
      connectors.remove(visit.actor(), id(visit));
      return Answer.to("/connectors");
    }
    return Answer.to("/connectors/" + id(visit));
  }
}
