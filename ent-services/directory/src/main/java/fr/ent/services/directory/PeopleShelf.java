package fr.ent.services.directory;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Course;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.HeldKey;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** People, their keys and their ties, as far as somebody sees; in the transaction that is open. */
final class PeopleShelf {
  private static final String RELATIONS =
      """
      select r.*, counts.level from directory.relation r
      join directory.person a on a.id = r.adult
      cross join lateral (select %s as level) counts
      where %s and %s = any(:people)
        and exists (select 1 from directory.person p where p.id = r.pupil and %s)
        and exists (select 1 from directory.person p where p.id = r.adult and %s)
      order by counts.level = 'NONE', counts.level = 'IN_CHARGE', a.folded, r.pupil""";

  private final Handle handle;
  private final Visibility seen;

  PeopleShelf(Handle handle, Visibility seen) {
    this.handle = handle;
    this.seen = seen;
  }

  List<Person> findAll(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return query(people, "p.*, " + seen.contacts())
        .map((row, context) -> Rows.person(row))
        .collect(toUnmodifiableList());
  }

  Map<PersonId, PersonNames> namesOf(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    var columns = "p.id, p.last_name, p.first_name, p.birth_name, p.preferred_name, p.other_names";
    return query(people, columns)
        .map((row, context) -> Map.entry(new PersonId(Rows.uuid(row, "id")), Rows.names(row)))
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Query query(Collection<PersonId> people, String columns) {
    return seen.bind(
            handle.createQuery(
                "select %s from directory.person p where p.id = any(:ids) and %s"
                    .formatted(columns, seen.people())))
        .bindArray("ids", UUID.class, people.stream().map(PersonId::value).toArray());
  }

  /** A key of a record that was merged leads to the one that took it in. */
  Optional<PersonId> findByJoinKey(JoinKey key) {
    return seen.bind(
            handle.createQuery(
                """
                select p.id from directory.person p where p.id = coalesce(
                  (select t.current_person from directory.tombstone t where t.source = :source
                    and t.academy = :academy and t.category = :category and t.value = :value),
                  (select k.holder from directory.held_key k where k.source = :source
                    and k.academy = :academy and k.category = :category and k.value = :value
                    and (k.valid_to is null or k.valid_to >= :today))) and %s"""
                    .formatted(seen.people())))
        .bind("source", key.source().value())
        .bind("academy", key.academy())
        .bind("category", key.category())
        .bind("value", key.value())
        .map((row, context) -> new PersonId(Rows.uuid(row, "id")))
        .findFirst();
  }

  List<HeldKey> keysOf(PersonId person) {
    return handle
        .createQuery(
            """
            select source, academy, category, value, valid_from, valid_to
            from directory.held_key where holder = :person order by source, academy, value""")
        .bind("person", person.value())
        .map(
            (row, context) ->
                new HeldKey(
                    new JoinKey(
                        SourceName.of(row.getString("source")),
                        row.getString("academy"),
                        row.getString("category"),
                        row.getString("value")),
                    Rows.period(row)))
        .collect(toUnmodifiableList());
  }

  List<Affiliation> affiliationsOf(PersonId person) {
    return list(
        person,
        """
        select a.* from directory.affiliation a
        join directory.person p on p.id = a.person
        join directory.structure s on s.id = a.structure
        where a.person = :person and %s and %s and %s
        order by a.main desc, s.name, a.profile"""
            .formatted(Visibility.open("a"), seen.places(), seen.people()),
        (row, context) -> Rows.affiliation(row));
  }

  List<PupilRelation> relationsOf(Collection<PersonId> pupils) {
    return relations(pupils, "r.pupil");
  }

  List<PupilRelation> pupilsOf(PersonId adult) {
    return relations(List.of(adult), "r.adult");
  }

  private List<PupilRelation> relations(Collection<PersonId> people, String side) {
    var sql =
        RELATIONS.formatted(
            Majority.legal("r"), Visibility.open("r"), side, seen.people(), seen.people());
    return seen.bind(handle.createQuery(sql))
        .bindArray("people", UUID.class, people.stream().map(PersonId::value).toArray())
        .map((row, context) -> relation(row))
        .collect(toUnmodifiableList());
  }

  private static PupilRelation relation(ResultSet row) throws SQLException {
    return new PupilRelation(
        new PersonId(Rows.uuid(row, "pupil")),
        new PersonId(Rows.uuid(row, "adult")),
        row.getString("raw_link"),
        Kinship.valueOf(row.getString("kinship")),
        LegalLevel.valueOf(row.getString("level")),
        row.getBoolean("financial"),
        row.getBoolean("contact"),
        row.getBoolean("payment"),
        SourceName.of(row.getString("source")),
        Rows.period(row));
  }

  /** The groups come first, and whether the actor may know of the person then, as for members. */
  List<GroupMembership> groupsOf(PersonId person) {
    return list(
        person,
        """
        with m as materialized (
          select m.person, m.school_group, m.capacity, m.source, m.valid_from, m.valid_to,
            case g.kind when 'CLASS' then 0 else 1 end as kind, g.code
          from directory.membership m
          join directory.school_group g on g.id = m.school_group
          where m.person = :person
          union all
          select h.person, h.school_group, h.capacity, h.source, h.valid_from, h.valid_to, 2,
            g.label
          from %s h
          join directory.made_group g on g.id = h.school_group and %s
          where h.person = :person and h.place = 'MEMBER'
        ), p as materialized (select * from directory.person where id = :person)
        select m.* from p join m on m.person = p.id
        where %s and %s order by m.kind, m.code, m.capacity, m.school_group"""
            .formatted(MadePlaces.COUNTING, seen.madeGroups(), Visibility.open("m"), seen.people()),
        (row, context) -> Rows.membership(row));
  }

  /**
   * List who is a member on a day. The members come first, and whom of them the actor may know of
   * then: where the planner chooses, it reads everybody of the territory.
   */
  List<GroupMembership> membersOf(GroupId group, LocalDate day) {
    return seen.bind(
            handle.createQuery(
                """
                with m as materialized (
                  select person, school_group, capacity, source, valid_from, valid_to
                  from directory.membership where school_group = :group
                  union all
                  select h.person, h.school_group, h.capacity, h.source, h.valid_from, h.valid_to
                  from %s h join directory.made_group g on g.id = h.school_group and %s
                  where h.school_group = :group and h.place = 'MEMBER'
                ), p as materialized (
                  select * from directory.person where id in (select m.person from m))
                select m.* from p join m on m.person = p.id
                where m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day) and %s
                order by p.folded, p.id, m.capacity"""
                    .formatted(MadePlaces.COUNTING, seen.madeGroups(), seen.people())))
        .bind("day", day)
        .bind("group", group.value())
        .map((row, context) -> Rows.membership(row))
        .collect(toUnmodifiableList());
  }

  List<Course> coursesOf(PersonId teacher) {
    return list(
        teacher,
        """
        select c.* from directory.course c
        join directory.person p on p.id = c.teacher
        join directory.school_group g on g.id = c.school_group
        where c.teacher = :person and %s and %s order by g.code, c.subject"""
            .formatted(Visibility.open("c"), seen.people()),
        (row, context) ->
            new Course(
                teacher,
                new GroupId(Rows.uuid(row, "school_group")),
                new StructureId(Rows.uuid(row, "structure")),
                Optional.of(row.getString("subject"))
                    .filter(code -> !code.isEmpty())
                    .map(SubjectCode::of),
                Rows.period(row)));
  }

  private <T> List<T> list(PersonId person, String sql, RowMapper<T> mapper) {
    return seen.bind(handle.createQuery(sql))
        .bind("person", person.value())
        .map(mapper)
        .collect(toUnmodifiableList());
  }
}
