package fr.ent.portal.account;

import fr.ent.auth.keys.ApiKeys;
import fr.ent.auth.keys.NewApiKey;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The keys with which products act as oneself: make one, see them, revoke one. */
@EntService
class KeysPages implements Pages {
  private final ApiKeys keys;

  @Inject
  KeysPages(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/account/keys", Access.SIGNED_IN, this::show),
        Page.post("/account/keys", Access.SIGNED_IN, this::make),
        Page.post("/account/keys/revoke", Access.SIGNED_IN, this::revoke));
  }

  private Answer show(Visit visit) {
    return Answer.page("pages/keys", "keys.title", view(visit, Optional.empty(), Map.of()));
  }

  private Answer make(Visit visit) {
    var label = visit.parameter("label");
    try {
      var last = LocalDate.parse(visit.parameter("last"));
      var made = keys.make(visit.actor(), label, last);
      return Answer.page("pages/keys", "keys.title", view(visit, Optional.of(made), Map.of()));
    } catch (DateTimeParseException | IllegalArgumentException wrong) {
      var field = label.isBlank() || label.length() > 80 ? "label" : "last";
      var errors = Map.of(field, visit.frame().say("keys." + field + ".wrong"));
      return Answer.again("pages/keys", "keys.title", view(visit, Optional.empty(), errors));
    }
  }

  private Answer revoke(Visit visit) {
    keys.revoke(visit.actor(), UUID.fromString(visit.parameter("key")));
    return Answer.to("/account/keys");
  }

  private KeysView view(Visit visit, Optional<NewApiKey> made, Map<String, String> errors) {
    return new KeysView(keys.own(visit.actor()), made, visit.frame().today(), errors);
  }
}
