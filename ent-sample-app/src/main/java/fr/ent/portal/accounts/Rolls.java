package fr.ent.portal.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.portal.accounts.AccountsView.Row;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists people with their accounts: those of a search, the guardians of a class, one alone. */
@Shared
public class Rolls {
  static final int SIZE = 100;

  private final Directory directory;
  private final Accounts accounts;

  @Inject
  public Rolls(Directory directory, Accounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  PersonPage search(Actor actor, PersonQuery query) {
    return directory.search(actor, query.size(SIZE));
  }

  List<Row> of(Actor actor, PersonPage page) {
    return page.people().stream().map(line -> row(actor, line)).toList();
  }

  private Row row(Actor actor, PersonLine line) {
    var more = String.join(", ", line.classes().stream().map(Names::group).toList());
    return new Row(
        line.person(), Names.person(line.name()), more, accounts.find(actor, line.person()));
  }

  /** List the legal guardians of a class, each with the children that they are there for. */
  List<Row> guardians(Actor actor, Group group) {
    var children = new LinkedHashMap<PersonId, SortedSet<String>>();
    for (var pupil : pupils(actor, group)) {
      directory.relationsOf(actor, pupil.person()).stream()
          .filter(PupilRelation::isGuardian)
          .forEach(
              one ->
                  children
                      .computeIfAbsent(one.adult(), adult -> new TreeSet<>())
                      .add(Names.person(pupil.name())));
    }
    return named(actor, children);
  }

  private List<PersonLine> pupils(Actor actor, Group group) {
    return search(actor, PersonQuery.of("").in(group.id()).as(Profile.PUPIL)).people();
  }

  private List<Row> named(Actor actor, Map<PersonId, SortedSet<String>> children) {
    return directory.namesOf(actor, children.keySet()).entrySet().stream()
        .sorted(Comparator.comparing(one -> one.getValue().last()))
        .map(
            one ->
                new Row(
                    one.getKey(),
                    Names.person(one.getValue().display()),
                    String.join(
                        ", ", children.getOrDefault(one.getKey(), Collections.emptySortedSet())),
                    accounts.find(actor, one.getKey())))
        .toList();
  }
}
