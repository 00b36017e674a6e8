package fr.ent.portal.setup;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.portal.web.Recognition;
import fr.ent.portal.words.Dictionary;
import fr.ent.portal.words.Shared;
import fr.ent.portal.words.Terminal;
import fr.ent.services.directory.HandEntry;
import jakarta.inject.Inject;
import java.util.List;

/** What a portal needs before anybody can sign in: its territory, and a first administrator. */
@Shared
public class FirstSteps {
  private static final List<String> RIGHTS =
      List.of(
          "access:administer",
          "accounts:administer",
          "audit:read",
          "communication:administer",
          "connectors:administer",
          "crisis:cut",
          "directory:consult",
          "directory:enter",
          "directory:feed",
          "opening:administer",
          "portal:appearance",
          "webhooks:administer");

  private final Territories territories;
  private final Recognition recognition;
  private final Settings settings;
  private final HandEntry entry;
  private final Accounts accounts;
  private final Grants grants;
  private final MadeAccounts made;

  @Inject
  public FirstSteps(
      Territories territories,
      Recognition recognition,
      Settings settings,
      HandEntry entry,
      Accounts accounts,
      Grants grants,
      MadeAccounts made) {
    this.territories = territories;
    this.recognition = recognition;
    this.settings = settings;
    this.entry = entry;
    this.accounts = accounts;
    this.grants = grants;
    this.made = made;
  }

  /** Register the territory of this portal, {@code ent.territory.name}, if it is new. */
  public Actor begin() {
    var id = recognition.territory();
    if (territories.all().stream().noneMatch(one -> one.id().equals(id))) {
      territories.register(
          new Territory(id, settings.text("ent.territory.name", "Espace numérique de travail")));
    }
    return Actor.house(id);
  }

  /** Enter somebody who holds every right of the territory, and print how to come in. */
  public void administrator(Actor house, String names, Terminal terminal) {
    int gap = names.strip().indexOf(' ');
    if (gap < 1) {
      throw StartRefusedException.in(Dictionary.class, "administrator-names");
    }
    var first = names.strip().substring(0, gap);
    var last = names.strip().substring(gap + 1);
    var structure = entry.structure(house, "Collectivité", "Collectivité");
    var person =
        entry.person(house, PersonNames.of(first, last), "", Profile.LOCAL_AUTHORITY, structure);
    for (var right : RIGHTS) {
      grants.give(house, Holder.of(person), new Right(right), Scope.TERRITORY);
    }
    made.await(house, person);
    var code = accounts.issueCodes(house, List.of(person)).get(0);
    terminal.say("activate", code.login(), code.code());
  }
}
