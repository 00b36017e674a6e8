package fr.ent.services.directory;

import fr.ent.api.identity.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** Lets one record absorb another, in the transaction that is open (fr: fusion). */
final class PersonMerge {
  private static final String MERGEABLE =
      """
      select count(*) = 2 from directory.person
      where id in (:survivor, :absorbed) and status in ('PRESENT', 'MISSING')""";

  private static final String BOTH_SENT_AS_PUPILS =
      """
      select count(distinct holder) = 2 from directory.held_key
      where holder in (:survivor, :absorbed) and source = 'MENESR' and category = 'Eleve'""";

  private static final String NEW_PLACES =
      """
      select distinct structure from directory.affiliation b
      where b.person = :absorbed and b.valid_to is null and not exists (
        select 1 from directory.affiliation a where a.person = :survivor
          and a.structure = b.structure and a.valid_to is null)""";

  /** Keys and ties go over; the last of these close what the survivor has already. */
  private static final List<String> MERGE =
      List.of(
          """
          update directory.tombstone set current_person = :survivor
          where current_person = :absorbed""",
          """
          insert into directory.tombstone
            (source, academy, category, value, former, current_person, since)
          select source, academy, category, value, :absorbed, :survivor, :now
          from directory.held_key where holder = :absorbed
          on conflict (territory_id, source, academy, category, value) do update
            set former = excluded.former, current_person = excluded.current_person,
              since = excluded.since""",
          "update directory.held_key set holder = :survivor where holder = :absorbed",
          """
          insert into directory.person_link (kind, principal, secondary, since, by_person)
          values ('MERGED', :survivor, :absorbed, :now, :by)""",
          """
          update directory.affiliation a set source = 'MENESR'
          where a.person = :survivor and a.source = 'ENT' and a.valid_to is null and exists (
            select 1 from directory.affiliation b where b.person = :absorbed
              and b.structure = a.structure and b.profile = a.profile and b.source = 'MENESR'
              and b.valid_to is null)""",
          """
          update directory.relation set valid_to = :day - 1 where valid_to is null
            and (pupil, adult) in ((:survivor, :absorbed), (:absorbed, :survivor))""",
          """
          insert into directory.adult_consent (pupil, since)
          select :survivor, since from directory.adult_consent where pupil = :absorbed
          on conflict do nothing""",
          "delete from directory.adult_consent where pupil = :absorbed",
          moved("affiliation", "person", "structure", "profile"),
          moved("membership", "person", "school_group", "capacity", "source"),
          moved("made_place", "person", "made_group", "place"),
          moved("course", "teacher", "school_group", "subject"),
          moved("relation", "pupil", "adult", "source"),
          moved("relation", "adult", "pupil", "source"),
          """
          update directory.person a set checksum = null, ine = coalesce(a.ine, b.ine),
            birth_date = coalesce(a.birth_date, b.birth_date),
            personal_email = coalesce(a.personal_email, b.personal_email)
          from directory.person b where a.id = :survivor and b.id = :absorbed""",
          """
          update directory.person set status = 'PRE_DELETED', missing_since = :day, ine = null
          where id = :absorbed""",
          closed("affiliation", "person"),
          closed("membership", "person"),
          closed("made_place", "person"),
          closed("course", "teacher"),
          closed("relation", "pupil"),
          closed("relation", "adult"));

  private final Handle handle;
  private final PersonId survivor;
  private final PersonId absorbed;

  PersonMerge(Handle handle, PersonId survivor, PersonId absorbed) {
    this.handle = handle;
    this.survivor = survivor;
    this.absorbed = absorbed;
  }

  /** Ties of the absorbed that the survivor has not. */
  private static String moved(String table, String holder, String... same) {
    var condition = new StringBuilder();
    for (var column : same) {
      condition.append(" and a.%1$s = b.%1$s".formatted(column));
    }
    return """
    update directory.%1$s b set %2$s = :survivor
    where b.%2$s = :absorbed and b.valid_to is null
      and not exists (select 1 from directory.%1$s a where a.%2$s = :survivor%3$s
        and (a.valid_to is null or a.valid_from = b.valid_from))"""
        .formatted(table, holder, condition);
  }

  private static String closed(String table, String holder) {
    return "update directory.%s set valid_to = :day - 1 where %s = :absorbed and valid_to is null"
        .formatted(table, holder);
  }

  /** Refuse what cannot be undone by a feed or would be undone by the next one. */
  void require() {
    if (!ask(MERGEABLE)) {
      throw new IllegalArgumentException("two different people of the directory can be merged");
    }
    if (ask(BOTH_SENT_AS_PUPILS)) {
      throw new IllegalArgumentException(
          "feeds send both as pupils: only the source can merge them");
    }
  }

  /** Merge; tells the structures that are new to the survivor. */
  List<UUID> merge(PersonId by, Instant now, LocalDate day) {
    var places = bind(handle.createQuery(NEW_PLACES)).mapTo(UUID.class).list();
    for (var sql : MERGE) {
      bind(handle.createUpdate(sql))
          .bind("by", by.value())
          .bind("now", Timestamp.from(now))
          .bind("day", day)
          .execute();
    }
    return places;
  }

  private boolean ask(String sql) {
    return bind(handle.createQuery(sql)).mapTo(Boolean.class).one();
  }

  private <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("survivor", survivor.value())
        .bind("absorbed", absorbed.value());
  }
}
