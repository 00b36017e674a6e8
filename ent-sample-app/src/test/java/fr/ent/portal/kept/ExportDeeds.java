package fr.ent.portal.kept;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.exports.Export;
import fr.ent.auth.exports.Exports;
import fr.ent.auth.exports.SecondPersonNeededException;
import fr.ent.services.directory.HandEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Taking many people out; no second factor is asked for here, which has its own tests. */
final class ExportDeeds {
  static final SessionId SESSION = new SessionId(new UUID(0, 9));
  private static final Right RIGHT = AbsenceRegister.RECORD;

  private final Town town;
  private final Exports exports;
  private final Actor second;

  ExportDeeds(Town town) {
    this.town = town;
    this.exports = town.get(Exports.class);
    this.second = staff("Sacha", "Second");
  }

  private Actor staff(String first, String last) {
    var person =
        town.get(HandEntry.class)
            .person(Town.HOUSE, PersonNames.of(first, last), "", Profile.STAFF, town.school());
    town.get(Grants.class).give(Town.HOUSE, Holder.of(person), RIGHT, Scope.of(town.school()));
    return town.actor(person, Profile.STAFF);
  }

  List<Deed> deeds() {
    var asker = staff("Ada", "Demande");
    var drawn = drawn(asker, "drawn");
    var confirmed = waiting("confirmed");
    var refused = waiting("refused");
    var late = waiting("late");
    exports.refuse(second, late);
    var few = export("few", 41);
    return List.of(
        town.deed("export:ask", asker, who -> exports.ask(who, drawn, "Essai")),
        town.deed("export:confirm", second, who -> exports.confirm(who, SESSION, confirmed)),
        town.deed("export:refuse", second, who -> exports.refuse(who, refused))
            .idle(() -> exports.refuse(second, late)),
        Deed.lasting(
            "export:take",
            () -> {
              drawn(asker, "too many");
              return true;
            },
            () -> exports.admit(asker, SESSION, few)));
  }

  /** A request that somebody has sent. */
  UUID waiting(String content) {
    var asker = staff("Ada", "Demande");
    var request = drawn(asker, content);
    exports.ask(asker, request, "Essai");
    return request;
  }

  private UUID drawn(Actor asker, String content) {
    try {
      exports.admit(asker, SESSION, export(content, 501));
    } catch (SecondPersonNeededException needed) {
      return needed.request();
    }
    throw new AssertionError("nobody else was asked for");
  }

  private Export export(String content, int people) {
    return new Export(
        Export.Kind.SHEET, "letters", content, RIGHT, Optional.of(town.school()), crowd(people));
  }

  private static Set<PersonId> crowd(int people) {
    return Stream.generate(PersonId::random).limit(people).collect(Collectors.toSet());
  }
}
