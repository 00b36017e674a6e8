package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Done;
import fr.ent.portal.admin.RightsView.Given;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words to whom something was given, where and until when. */
@EntService
class GrantLines {
  private final Directory directory;

  @Inject
  GrantLines(Directory directory) {
    this.directory = directory;
  }

  List<Given> of(Actor actor, Words words, Collection<Grant> grants) {
    var people =
        grants.stream()
            .flatMap(
                one ->
                    Stream.concat(
                        one.delegatedBy().stream(),
                        one.holder().kind() == Holder.Kind.PERSON
                            ? Stream.of(PersonId.of(one.holder().value()))
                            : Stream.empty()))
            .distinct()
            .toList();
    var names = directory.namesOf(actor, people);
    return grants.stream()
        .map(
            one ->
                new Given(
                    one,
                    holder(actor, words, one.holder(), names),
                    where(actor, words, one.scope()),
                    one.period().to(),
                    one.delegatedBy().map(by -> name(words, names, by)).orElse("")))
        .toList();
  }

  String holder(Actor actor, Words words, Holder holder) {
    return holder.kind() == Holder.Kind.PERSON
        ? holder(
            actor, words, holder, directory.namesOf(actor, List.of(PersonId.of(holder.value()))))
        : holder(actor, words, holder, Map.of());
  }

  private String holder(Actor actor, Words words, Holder holder, Map<PersonId, PersonNames> names) {
    var value = holder.value();
    return switch (holder.kind()) {
      case PERSON -> name(words, names, PersonId.of(value));
      case PROFILE -> words.say("profiles." + Profile.of(value).shortCode());
      case DUTY -> words.say("rights.duty", words.sayOr("duty." + value, value));
      case GROUP ->
          group(actor, GroupId.of(value)).orElseGet(() -> words.say("rights.unseen.group"));
    };
  }

  /** What was just done with a right or a role, and can be undone. */
  Done done(Visit visit, List<DeclaredRight> declared, List<Role> roles, List<Grant> all) {
    var actor = visit.actor();
    var words = visit.frame().words();
    if (visit.has("kind")) {
      var form = GrantForm.of(visit);
      var what = right(words, form.right(), declared, roles);
      return Done.taken(form, what + " · " + holder(actor, words, form.holder()));
    }
    if (visit.has("role")) {
      var form = RoleForm.of(visit);
      return Done.role(form, roles.stream().anyMatch(one -> one.id().equals(form.id())));
    }
    var id = visit.parameter("given");
    var given = all.stream().filter(one -> one.id().toString().equals(id)).toList();
    return of(actor, words, given).stream()
        .findFirst()
        .map(one -> Done.given(one, right(words, one.grant().right(), declared, roles)))
        .orElse(Done.NOTHING);
  }

  static String name(Words words, Map<PersonId, PersonNames> names, PersonId person) {
    var known = names.get(person);
    return known == null ? words.say("rights.unseen") : Names.person(known.display());
  }

  String where(Actor actor, Words words, Scope scope) {
    return scope.isTerritory()
        ? words.say("appearance.territory")
        : Stream.concat(
                scope.structures().stream().map(id -> school(actor, id)),
                scope.groups().stream().map(id -> group(actor, id)))
            .map(known -> known.orElse(words.say("rights.unseen.place")))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private Optional<String> school(Actor actor, StructureId school) {
    return directory.findStructure(actor, school).map(Structure::name).map(Names::place);
  }

  /** A class with its school: {@code 6e A, Collège des Tilleuls}. */
  private Optional<String> group(Actor actor, GroupId group) {
    return directory
        .findGroup(actor, group)
        .map(
            one ->
                Stream.concat(
                        Stream.of(Names.group(one.label())),
                        school(actor, one.structure()).stream())
                    .collect(Collectors.joining(", ")));
  }

  /** What a right lets do, or how a role is called, in the language of the reader. */
  static String right(Words words, Right right, List<DeclaredRight> declared, List<Role> roles) {
    return roles.stream()
        .filter(one -> one.id().equals(right))
        .map(Role::label)
        .findFirst()
        .or(
            () ->
                declared.stream()
                    .filter(one -> one.right().equals(right))
                    .map(one -> right(words, one))
                    .findFirst())
        .orElse(right.id());
  }

  /** Tell whether a right, or one of a role, is held over the whole territory or not at all. */
  static boolean isEverywhere(Right right, List<DeclaredRight> declared, List<Role> roles) {
    return declared.stream()
        .filter(DeclaredRight::everywhere)
        .map(DeclaredRight::right)
        .anyMatch(
            one ->
                one.equals(right)
                    || roles.stream()
                        .anyMatch(role -> role.id().equals(right) && role.rights().contains(one)));
  }

  /** As a line of its own. */
  static String right(Words words, DeclaredRight right) {
    var text = words.choose(right.french(), right.english());
    return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
  }
}
