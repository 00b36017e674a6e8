package fr.ent.services.directory;

import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.MadeGroup;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.services.directory.MadePlaces.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Groups that people made, as far as somebody sees; in the transaction that is open. */
final class MadeGroupShelf {
  private static final String MANAGED =
      "select h.school_group from %s h where h.person = :me and h.place = 'MANAGER' and %s"
          .formatted(MadePlaces.COUNTING, Visibility.open("h"));

  private static final String PEOPLE =
      """
      select h.school_group, h.place, p.id, (%s) as seen from %s h
      join directory.person p on p.id = h.person
      where h.school_group = any(:groups) and %s order by p.folded, p.id""";

  /** Through which structure somebody comes in: that of the group, or one that is told of. */
  private static final String THROUGH =
      """
      select a.structure from directory.affiliation a
      join directory.person p on p.id = a.person
      where a.person = :person and %s and %s and %s
      order by a.structure = :school desc, a.main desc, a.structure limit 1""";

  private final Handle handle;
  private final Visibility seen;

  /** A group without its people. */
  record Row(GroupId id, StructureId structure, String label, Optional<LocalDate> last) {
    boolean isOver(LocalDate day) {
      return last.filter(day::isAfter).isPresent();
    }
  }

  private record Placed(GroupId group, Place place, PersonId person, boolean seen) {}

  MadeGroupShelf(Handle handle, Visibility seen) {
    this.handle = handle;
    this.seen = seen;
  }

  Optional<Row> find(GroupId group) {
    return rows("g.id = :group", group.value()).stream().findFirst();
  }

  /** Find one to change it: one change after the other. */
  Optional<Row> findToChange(GroupId group) {
    handle.execute("select from directory.made_group where id = ? for update", group.value());
    return find(group);
  }

  List<Row> managed() {
    return rows("g.id in (" + MANAGED + ")", new UUID(0, 0));
  }

  private List<Row> rows(String condition, UUID group) {
    return seen.bind(
            handle.createQuery(
                "select * from directory.made_group g where %s order by lower(g.label), g.id"
                    .formatted(condition)))
        .bind("group", group)
        .map(
            (row, context) ->
                new Row(
                    new GroupId(Rows.uuid(row, "id")),
                    new StructureId(Rows.uuid(row, "structure")),
                    row.getString("label"),
                    Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
        .list();
  }

  List<MadeGroup> withPeople(List<Row> groups) {
    var placed =
        seen.bind(
                handle.createQuery(
                    PEOPLE.formatted(seen.people(), MadePlaces.COUNTING, Visibility.open("h"))))
            .bindArray("groups", UUID.class, groups.stream().map(row -> row.id().value()).toArray())
            .map(
                (row, context) ->
                    new Placed(
                        new GroupId(Rows.uuid(row, "school_group")),
                        Place.valueOf(row.getString("place")),
                        new PersonId(Rows.uuid(row, "id")),
                        row.getBoolean("seen")))
            .list();
    return groups.stream().map(row -> group(row, placed)).toList();
  }

  private static MadeGroup group(Row row, List<Placed> placed) {
    var here = placed.stream().filter(one -> one.group().equals(row.id())).toList();
    long unseen = here.stream().filter(one -> one.place() == Place.MEMBER && !one.seen()).count();
    return new MadeGroup(
        row.id(),
        row.structure(),
        row.label(),
        row.last(),
        people(here, Place.MANAGER),
        people(here, Place.MEMBER),
        (int) unseen);
  }

  private static List<PersonId> people(List<Placed> placed, Place place) {
    return placed.stream()
        .filter(one -> one.place() == place && one.seen())
        .map(Placed::person)
        .toList();
  }

  Optional<UUID> through(PersonId person, StructureId school) {
    return seen.bind(
            handle.createQuery(
                THROUGH.formatted(Visibility.open("a"), seen.places(), seen.people())))
        .bind("person", person.value())
        .bind("school", school.value())
        .mapTo(UUID.class)
        .findFirst();
  }

  GroupId make(StructureId school, GroupDraft draft) {
    var id = GroupId.random();
    handle.execute(
        "insert into directory.made_group (id, structure, label, last_day) values (?, ?, ?, ?)",
        id.value(),
        school.value(),
        draft.label(),
        draft.last().orElse(null));
    return id;
  }

  void change(GroupId group, GroupDraft draft) {
    handle.execute(
        "update directory.made_group set label = ?, last_day = ? where id = ?",
        draft.label(),
        draft.last().orElse(null),
        group.value());
  }

  void end(GroupId group) {
    handle.execute("delete from directory.made_place where made_group = ?", group.value());
    handle.execute(
        "delete from directory.group_rule where ? in (sender, recipient)", group.value());
    handle.execute("delete from directory.made_group where id = ?", group.value());
  }
}
