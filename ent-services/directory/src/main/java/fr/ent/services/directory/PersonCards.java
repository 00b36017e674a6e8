package fr.ent.services.directory;

import fr.ent.api.directory.PersonCard;
import fr.ent.api.directory.PersonCard.Place;
import fr.ent.api.directory.PersonCard.Tie;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Draws a card: who it is, where, in which classes, and how this person stands to the actor. */
final class PersonCards {
  private static final String PERSON =
      """
      select p.*, %s, array(
        select distinct g.label from directory.membership m
        join directory.school_group g on g.id = m.school_group
        where m.person = p.id and %s order by g.label) as classes
      from directory.person p where p.id = :person and %s""";

  private static final String PLACES =
      """
      select s.name, a.profile, a.duties from directory.affiliation a
      join directory.structure s on s.id = a.structure
      where a.person = :person and %s and %s order by a.main desc, s.name, a.profile""";

  /** The pupils through whom the actor is concerned: oneself, or one's children. */
  private static final String TIES =
      """
      with mine as (
        select :me::uuid as pupil, '' as about
        union all
        select r.pupil, c.first_name from directory.relation r
        join directory.person c on c.id = r.pupil
        where r.adult = :me and %6$s and %1$s
      ), rooms as (
        select mine.pupil, mine.about, m.school_group, g.label, g.kind from mine
        join directory.membership m on m.person = mine.pupil and m.capacity = 'MEMBER' and %2$s
        join directory.school_group g on g.id = m.school_group
      )
      select 'CHILD' as kind, '' as about, '' as detail from mine
      where mine.pupil = :person and mine.pupil <> :me
      union
      select 'GUARDIAN', '', '' from directory.relation r
      where r.pupil = :me and r.adult = :person and %6$s and %1$s
      union
      select 'CLASSMATE', '', rooms.label from rooms
      join directory.membership m on m.school_group = rooms.school_group
        and m.person = :person and m.capacity = 'MEMBER' and %2$s
      where rooms.pupil = :me and rooms.kind = 'CLASS' and :person <> :me
      union
      select 'FORM_TEACHER', rooms.about, rooms.label from rooms
      join directory.membership m on m.school_group = rooms.school_group
        and m.person = :person and m.capacity = 'FORM_TEACHER' and %2$s
      union
      select 'TEACHER', rooms.about, coalesce(t.label, '') from rooms
      join directory.course c on c.school_group = rooms.school_group
        and c.teacher = :person and %3$s
      left join directory.subject t on t.code = c.subject
      union
      select 'PUPIL', '', g.label from directory.membership t
      join directory.membership m on m.school_group = t.school_group and m.person = :person
        and m.capacity = 'MEMBER' and %2$s
      join directory.school_group g on g.id = t.school_group
      where t.person = :me and t.capacity <> 'MEMBER' and %4$s
      union
      select 'COLLEAGUE', '', '' from directory.affiliation a
      where :me_is_staff and a.person = :person and :person <> :me and a.structure = :here
        and a.profile not in ('National_ELV', 'National_TUT') and %5$s
      order by 1, 2, 3""";

  private final Handle handle;
  private final Visibility seen;

  PersonCards(Handle handle, Visibility seen) {
    this.handle = handle;
    this.seen = seen;
  }

  Optional<PersonCard> find(PersonId person) {
    return seen.bind(
            handle.createQuery(
                PERSON.formatted(seen.contacts(), Visibility.open("m"), seen.people())))
        .bind("person", person.value())
        .map((row, context) -> card(person, row))
        .findFirst();
  }

  private PersonCard card(PersonId person, ResultSet row) throws SQLException {
    return new PersonCard(
        person,
        PersonSearch.name(row),
        places(person),
        Rows.texts(row, "classes"),
        ties(person),
        row.getBoolean("contacts") ? Rows.contacts(row) : Contacts.NONE);
  }

  private List<Place> places(PersonId person) {
    return seen.bind(handle.createQuery(PLACES.formatted(Visibility.open("a"), seen.places())))
        .bind("person", person.value())
        .map(
            (row, context) ->
                new Place(
                    row.getString("name"),
                    Profile.of(row.getString("profile")),
                    Rows.duties(row).stream().map(PersonCards::words).distinct().toList()))
        .list();
  }

  private static String words(Duty duty) {
    var label = duty.label().isEmpty() ? duty.code() : duty.label();
    return duty.disciplineLabel().isEmpty() ? label : label + " — " + duty.disciplineLabel();
  }

  private List<Tie> ties(PersonId person) {
    if (person.equals(seen.actor().person())) {
      return List.of(new Tie(Tie.Kind.SELF, "", ""));
    }
    boolean staff = seen.actor().affiliation().map(hat -> hat.profile().isStaff()).orElse(false);
    return seen.bind(
            handle.createQuery(
                TIES.formatted(
                    Visibility.open("r"),
                    Visibility.open("m"),
                    Visibility.open("c"),
                    Visibility.open("t"),
                    Visibility.open("a"),
                    Majority.guardian("r"))))
        .bind("person", person.value())
        .bind("me_is_staff", staff)
        .map(
            (row, context) ->
                new Tie(
                    Tie.Kind.valueOf(row.getString("kind")),
                    row.getString("about"),
                    row.getString("detail")))
        .list();
  }
}
