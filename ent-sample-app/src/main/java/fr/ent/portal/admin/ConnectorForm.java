package fr.ent.portal.admin;

import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasePolicy.ProfileForm;
import fr.ent.api.connectors.ReleasePolicy.UserForm;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.signon.Assurance;
import fr.ent.portal.web.Visit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a connector record out of a form, and tells what is wrong with it by field. */
final class ConnectorForm {
  private final Visit visit;
  private final Map<String, String> errors = new LinkedHashMap<>();

  ConnectorForm(Visit visit) {
    this.visit = visit;
  }

  /** What was wrong: key of the sentence by field. */
  Map<String, String> errors() {
    return errors;
  }

  /** Read the record; nothing if a field is wrong. */
  Optional<RelyingParty> read(ConnectorId id) {
    var name = visit.parameter("name");
    if (name.isEmpty()) {
      errors.put("name", "connector.error.name");
    }
    var start = address("start", visit.parameter("start"));
    var services = services();
    var answer = answer();
    var hours = hours();
    if (!errors.isEmpty() || start.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RelyingParty(
            id,
            name,
            visit.parameter("description"),
            visit.parameter("icon").isEmpty() ? "link" : visit.parameter("icon"),
            start.get(),
            services,
            profiles(),
            structures(),
            answer,
            visit.has("enabled"),
            hours,
            choice(Assurance.class, visit.parameter("assurance"), Assurance.LOW)));
  }

  private Optional<URI> address(String field, String text) {
    try {
      var address = new URI(text);
      if (address.isAbsolute() && address.getHost() != null) {
        return Optional.of(address);
      }
    } catch (URISyntaxException notAnAddress) {
      // told below, like an address that is not absolute
    }
    errors.put(field, text.isEmpty() ? "connector.error.empty" : "connector.error.address");
    return Optional.empty();
  }

  private List<URI> services() {
    var found = new ArrayList<URI>();
    for (var line : visit.parameter("services").split("\\s+", -1)) {
      if (!line.isEmpty()) {
        address("services", line).ifPresent(found::add);
      }
    }
    if (found.isEmpty() && !errors.containsKey("services")) {
      errors.put("services", "connector.error.services");
    }
    return found;
  }

  private OpeningHours hours() {
    var windows = new ArrayList<Window>();
    for (var row : HoursRow.typed(visit)) {
      row.window()
          .ifPresentOrElse(windows::add, () -> errors.put("hours", "connector.error.hours"));
    }
    return new OpeningHours(windows);
  }

  private Set<Profile> profiles() {
    return visit.parameters("profiles").stream().map(Profile::of).collect(Collectors.toSet());
  }

  private Set<StructureId> structures() {
    return visit.parameters("structures").stream().map(StructureId::of).collect(Collectors.toSet());
  }

  private ReleasePolicy answer() {
    var attributes = new ArrayList<ReleasedAttribute>();
    for (var fact : PersonFact.values()) {
      attribute(fact).ifPresent(attributes::add);
    }
    var dates = visit.parameter("dates");
    return new ReleasePolicy(
        choice(UserForm.class, visit.parameter("user"), UserForm.PAIRWISE),
        attributes,
        choice(ProfileForm.class, visit.parameter("spelling"), ProfileForm.NEW_CODE),
        dates.isEmpty() ? "dd/MM/yyyy" : dates,
        visit.has("wrapped"),
        visit.has("keepEmpty"),
        visit.has("allStructures"));
  }

  private Optional<ReleasedAttribute> attribute(PersonFact fact) {
    var name = visit.parameter("fact-" + fact);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ReleasedAttribute(name, fact, visit.parameter("joined-" + fact)));
    } catch (IllegalArgumentException wrongName) {
      errors.put("fact-" + fact, "connector.error.attribute");
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String text, E otherwise) {
    for (var value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    return otherwise;
  }
}
