package fr.ent.services.liaison;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** What goes when people or school years go, in the transaction that is open. */
final class Erasure {
  private static final List<String> OF_PEOPLE =
      List.of(
          "delete from liaison.about where pupil = any(:people)",
          "delete from liaison.receipt where pupil = any(:people) or person = any(:people)",
          "delete from liaison.act where pupil = any(:people) or person = any(:people)",
          "delete from liaison.reply where pupil = any(:people) or guardian = any(:people)",
          "delete from liaison.put_away where pupil = any(:people) or person = any(:people)",
          "delete from liaison.message m where m.author = any(:people) and m.desk is not null",
          "update liaison.message set author = null where author = any(:people)",
          "update liaison.reply set author = null where author = any(:people)",
          "update liaison.act set entered_by = '00000000-0000-0000-0000-000000000000'"
              + " where entered_by = any(:people)",
          "delete from liaison.booking where pupil = any(:people) or guardian = any(:people)",
          "delete from liaison.offered_to where pupil = any(:people)",
          "delete from liaison.slot s using liaison.offer o"
              + " where o.id = s.offer and o.host = any(:people)",
          "delete from liaison.offer where host = any(:people)");

  /** A message about nobody any more, and what hangs on a message that is gone. */
  private static final List<String> LEFT_OVER =
      List.of(
          "delete from liaison.message m where not exists"
              + " (select from liaison.about a where a.message = m.id)",
          "delete from liaison.wording w where not exists"
              + " (select from liaison.message m where m.id = w.message)",
          "delete from liaison.about w where not exists"
              + " (select from liaison.message m where m.id = w.message)",
          "delete from liaison.receipt w where not exists"
              + " (select from liaison.message m where m.id = w.message)",
          "delete from liaison.act w where not exists"
              + " (select from liaison.message m where m.id = w.message)",
          "delete from liaison.reply w where not exists"
              + " (select from liaison.message m where m.id = w.message)",
          "delete from liaison.put_away w where not exists"
              + " (select from liaison.message m where m.id = w.message)",
          "delete from liaison.document d where not exists"
              + " (select from liaison.message m where m.id = d.message)",
          "delete from liaison.document_part p where not exists"
              + " (select from liaison.document d where d.id = p.document)",
          "delete from liaison.offer o where not exists"
              + " (select from liaison.slot s where s.offer = o.id)",
          "delete from liaison.offered_to t where not exists"
              + " (select from liaison.offer o where o.id = t.offer)",
          "delete from liaison.booking b where not exists"
              + " (select from liaison.slot s where s.id = b.slot)");

  /** Where the survivor has the same row already, the absorbed one's goes. */
  private static final List<String> MERGE =
      List.of(
          "update liaison.message set author = :survivor where author = :absorbed",
          both("about", "pupil", "message"),
          both("receipt", "person", "message, pupil"),
          both("receipt", "pupil", "message, person"),
          "update liaison.act set person = :survivor where person = :absorbed",
          "update liaison.act set pupil = :survivor where pupil = :absorbed",
          "update liaison.act set entered_by = :survivor where entered_by = :absorbed",
          "update liaison.reply set guardian = :survivor where guardian = :absorbed",
          "update liaison.reply set pupil = :survivor where pupil = :absorbed",
          "update liaison.reply set author = :survivor where author = :absorbed",
          "update liaison.put_away set person = :survivor where person = :absorbed",
          "update liaison.put_away set pupil = :survivor where pupil = :absorbed",
          "update liaison.offer set host = :survivor where host = :absorbed",
          both("offered_to", "pupil", "offer"),
          "update liaison.booking b set ended_at = :now where b.guardian = :absorbed and b.ended_at"
              + " is null and exists (select from liaison.booking other where other.guardian ="
              + " :survivor and other.offer = b.offer and other.pupil = b.pupil and other.ended_at"
              + " is null)",
          "update liaison.booking set guardian = :survivor where guardian = :absorbed",
          "update liaison.booking b set ended_at = :now where b.pupil = :absorbed and b.ended_at"
              + " is null and exists (select from liaison.booking other where other.pupil ="
              + " :survivor and other.offer = b.offer and other.guardian = b.guardian and"
              + " other.ended_at is null)",
          "update liaison.booking set pupil = :survivor where pupil = :absorbed");

  private final Handle handle;

  Erasure(Handle handle) {
    this.handle = handle;
  }

  /** Delete the rows that the survivor has too; {@link #merge} renames the others. */
  private static String both(String table, String column, String rest) {
    return """
    with twice as (delete from liaison.%1$s gone where gone.%2$s = :absorbed and (%3$s) in (
      select %3$s from liaison.%1$s kept where kept.%2$s = :survivor) returning 1)
    update liaison.%1$s moved set %2$s = :survivor where moved.%2$s = :absorbed and (%3$s) not in (
      select %3$s from liaison.%1$s kept where kept.%2$s = :survivor)"""
        .formatted(table, column, rest);
  }

  void erase(Collection<PersonId> people) {
    var ids = people.stream().map(PersonId::value).toArray();
    OF_PEOPLE.forEach(
        sql -> handle.createUpdate(sql).bindArray("people", UUID.class, ids).execute());
    LEFT_OVER.forEach(handle::execute);
  }

  void merge(PersonId survivor, PersonId absorbed, Instant now) {
    MERGE.forEach(
        sql ->
            handle
                .createUpdate(sql)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("survivor", survivor.value())
                .bind("absorbed", absorbed.value())
                .bind("now", Timestamp.from(now))
                .execute());
  }

  /** Tell which schools have something from before a day. */
  List<StructureId> schoolsWithAnythingBefore(LocalDate day) {
    return handle
        .createQuery(
            """
            select structure from liaison.message where (sent_at at time zone zone)::date < :day
            union
            select o.structure from liaison.offer o join liaison.slot s on s.offer = o.id
              where s.begins < :day
            union
            select structure from liaison.meeting where day < :day""")
        .bind("day", day)
        .map((row, context) -> new StructureId(row.getObject("structure", UUID.class)))
        .collect(toUnmodifiableList());
  }

  /** Erase what a school has from before the first day of a school year. */
  void before(StructureId school, LocalDate firstKept) {
    var id = school.value();
    handle.execute(
        """
        delete from liaison.message
        where structure = ? and (sent_at at time zone zone)::date < ?""",
        id,
        firstKept);
    handle.execute(
        """
        delete from liaison.slot s using liaison.offer o
        where o.id = s.offer and o.structure = ? and s.begins < ?""",
        id,
        firstKept.atStartOfDay());
    handle.execute("delete from liaison.meeting where structure = ? and day < ?", id, firstKept);
    LEFT_OVER.forEach(handle::execute);
  }
}
