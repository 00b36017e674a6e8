package fr.ent.portal.admin;

import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.crisis.Cut.What;
import fr.ent.portal.admin.CrisisView.Choice;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one reader can cut off, and how the form says it.
 *
 * @param own names of the services of the house
 * @param where the whole territory, whose value is empty, for whoever may cut it off; schools
 */
record CutChoices(Words words, List<RelyingParty> parties, List<String> own, List<Choice> where) {
  private static final String EVERYBODY = "all";
  private static final String PROFILE = "profile:";
  private static final String SERVICE = "service:";

  Choice everybody() {
    return new Choice(EVERYBODY, words.say("crisis.everybody"));
  }

  List<Choice> profiles() {
    return Profile.national().stream()
        .map(one -> new Choice(PROFILE + one.code(), words.say("profiles." + one.shortCode())))
        .toList();
  }

  List<Choice> services() {
    return Stream.concat(
            own.stream().map(one -> new Choice(SERVICE + one, name(one))),
            parties.stream().map(one -> new Choice(SERVICE + one.id(), one.name())))
        .toList();
  }

  /** Read what was chosen; nothing where a service was chosen for one school only. */
  Optional<What> what(String who, String school) {
    if (where.stream().noneMatch(one -> one.value().equals(school))) {
      throw new NoSuchPageException();
    }
    if (who.startsWith(SERVICE)) {
      var service = who.substring(SERVICE.length());
      if (!own.contains(service) && party(service).isEmpty()) {
        throw new NoSuchPageException();
      }
      return Optional.of(What.ofService(service)).filter(one -> school.isEmpty());
    }
    if (who.startsWith(PROFILE)) {
      var profile = Profile.of(who.substring(PROFILE.length()));
      return Optional.of(
          school.isEmpty() ? What.of(profile) : What.of(profile, StructureId.of(school)));
    }
    if (!who.equals(EVERYBODY)) {
      throw new NoSuchPageException();
    }
    return Optional.of(school.isEmpty() ? What.TERRITORY : What.of(StructureId.of(school)));
  }

  Optional<RelyingParty> party(String id) {
    return parties.stream().filter(one -> one.id().toString().equals(id)).findFirst();
  }

  private String name(String service) {
    return OwnServices.words(words, service);
  }

  /** Tell who or what is cut off. */
  String who(What what) {
    return what.profile()
        .map(one -> words.sayOr("profiles." + one.shortCode(), one.shortCode()))
        .or(() -> what.service().map(id -> party(id).map(RelyingParty::name).orElse(name(id))))
        .orElseGet(() -> words.say("crisis.everybody"));
  }

  /** Tell where it is cut off. */
  String place(What what) {
    var value = what.school().map(StructureId::toString).orElse("");
    return where.stream()
        .filter(one -> one.value().equals(value))
        .map(Choice::words)
        .findFirst()
        .orElse(value);
  }
}
