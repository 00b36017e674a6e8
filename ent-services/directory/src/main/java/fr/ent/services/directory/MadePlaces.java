package fr.ent.services.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who is in a group that somebody made, and who manages it; in the transaction that is open. */
final class MadePlaces {
  /** What somebody is in such a group. */
  enum Place {
    MEMBER,
    MANAGER
  }

  /**
   * Places with the days on which they count, as a table. A member is one while the group lasts and
   * the person belongs to the structure (GRP-03); a manager also when it is over.
   */
  static final String COUNTING =
      """
      (select h.person, h.made_group as school_group, h.place, 'MEMBER' as capacity,
        'ENT' as source, h.valid_from, nullif(ends.last, 'infinity') as valid_to
      from directory.made_place h
      join directory.made_group g on g.id = h.made_group
      cross join lateral (
        select least(h.valid_to, case h.place when 'MEMBER' then g.last_day end,
          max(coalesce(a.valid_to, 'infinity'))) as last
        from directory.affiliation a where a.person = h.person and a.structure = h.structure
          and a.valid_from <= :today
        having count(*) > 0) ends
      where ends.last >= h.valid_from)""";

  /** The groups that {@code :me} has a place in today. */
  static final String OWN =
      "select h.school_group from %s h where h.person = :me and %s"
          .formatted(COUNTING, Visibility.open("h"));

  private final Handle handle;
  private final UUID group;
  private final LocalDate day;

  MadePlaces(Handle handle, UUID group, LocalDate day) {
    this.handle = handle;
    this.group = group;
    this.day = day;
  }

  boolean has(UUID person, Place place) {
    return count("h.person = :person", person, place) > 0;
  }

  /** Tell whether nobody else has such a place. */
  boolean isLast(UUID person, Place place) {
    return count("h.person <> :person", person, place) == 0;
  }

  private int count(String who, UUID person, Place place) {
    return handle
        .createQuery(
            "select count(*) from %s h where h.school_group = :group and h.place = :place and %s and %s"
                .formatted(COUNTING, who, Visibility.open("h")))
        .bind("group", group)
        .bind("place", place.name())
        .bind("person", person)
        .bind("today", day)
        .mapTo(Integer.class)
        .one();
  }

  void give(UUID person, Place place, UUID structure) {
    take(person, place);
    handle.execute(
        """
        insert into directory.made_place (made_group, person, place, structure, valid_from)
        values (?, ?, ?, ?, ?)
        on conflict (made_group, person, place, valid_from, territory_id)
          do update set structure = excluded.structure, valid_to = null""",
        group,
        person,
        place.name(),
        structure,
        day);
  }

  /** Let go from today on. */
  void take(UUID person, Place place) {
    handle.execute(
        """
        delete from directory.made_place where made_group = ? and person = ? and place = ?
          and valid_to is null and valid_from = ?""",
        group,
        person,
        place.name(),
        day);
    handle.execute(
        """
        update directory.made_place set valid_to = ? where made_group = ? and person = ?
          and place = ? and valid_to is null""",
        day.minusDays(1),
        group,
        person,
        place.name());
  }
}
