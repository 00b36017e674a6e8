package fr.ent.services.directory;

import fr.ent.api.access.Decision;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Says why somebody may write to somebody, or not; the answer is that of {@link Reachability}. */
final class ReachExplained {
  private static final String YES =
      """
      select r.profile from (%s) r join directory.person p on p.id = r.person
      where p.id = :person and %s order by r.profile limit 1""";

  /** As what the person is known; first in the structure whose hat is worn. */
  private static final String KNOWN_AS =
      """
      select a.profile from directory.person p
      join directory.affiliation a on a.person = p.id and %s
      where p.id = :person and p.status = 'PRESENT' and %s
      order by a.structure = :here desc, a.main desc, a.profile limit 1""";

  private static final String WORN =
      "select count(*) from directory.person p where p.id = :me and " + ReachedBy.WORN;

  private final Handle handle;
  private final Visibility seen;
  private final SetRules rules;
  private final Reachability reach;

  ReachExplained(Handle handle, Visibility seen, SetRules rules) {
    this.handle = handle;
    this.seen = seen;
    this.rules = rules;
    this.reach = Reachability.of(seen, rules.inForce(), rules.groups());
  }

  Decision of(PersonId person) {
    if (seen.actor().isHouse()) {
      return ofTheHouse(person);
    }
    if (profile(YES.formatted(reach.reached(), reach.people()), person).isEmpty()) {
      return whyNot(person);
    }
    return profile(YES.formatted(reach.tied(), reach.people()), person)
        .map(to -> RuleWords.granted(rules.between(hat(), to)))
        .orElse(RuleWords.LET_BY_GROUPS);
  }

  private Decision ofTheHouse(PersonId person) {
    boolean present =
        reach
                .bind(
                    handle.createQuery(
                        "select count(*) from directory.person p where p.id = :person and "
                            + reach.people()))
                .bind("person", person.value())
                .mapTo(Integer.class)
                .one()
            > 0;
    return present
        ? new Decision(
            true, "Oui\u00a0: c’est l’ENT lui-même qui écrit.", "Yes: the ENT itself writes.")
        : no(
            "l’annuaire ne montre pas cette personne.", "the directory does not show this person.");
  }

  private Profile hat() {
    return seen.actor().affiliation().orElseThrow().profile();
  }

  private Decision whyNot(PersonId person) {
    if (person.equals(seen.actor().person())) {
      return no("personne ne s’écrit à soi-même.", "nobody writes to themselves.");
    }
    if (!wearsHat()) {
      return no(
          "sans profil en cours dans un établissement, on n’écrit à personne.",
          "without a profile in a school today, one writes to nobody.");
    }
    return profile(KNOWN_AS.formatted(Visibility.open("a"), seen.people()), person)
        .map(
            to ->
                isForbidden(person)
                    ? RuleWords.FORBIDDEN_BY_GROUPS
                    : RuleWords.refused(rules.between(hat(), to)))
        .orElseGet(
            () ->
                no(
                    "l’annuaire ne montre pas cette personne à ce profil.",
                    "the directory does not show this person to this profile."));
  }

  private static Decision no(String french, String english) {
    return new Decision(false, "Non\u00a0: " + french, "No: " + english);
  }

  private boolean isForbidden(PersonId person) {
    return reach
            .bind(
                handle.createQuery(
                    "select count(*) from directory.person p where p.id = :person and "
                        + reach.forbidden()))
            .bind("person", person.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private boolean wearsHat() {
    return reach.bind(handle.createQuery(WORN)).mapTo(Integer.class).one() > 0;
  }

  private Optional<Profile> profile(String sql, PersonId person) {
    return reach
        .bind(handle.createQuery(sql))
        .bind("person", person.value())
        .mapTo(String.class)
        .findFirst()
        .map(Profile::of);
  }
}
