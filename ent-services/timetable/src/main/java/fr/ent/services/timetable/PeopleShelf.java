package fr.ent.services.timetable;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** What becomes of lessons, their history and addresses when people or years go. */
final class PeopleShelf {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Handle handle;

  PeopleShelf(Handle handle) {
    this.handle = handle;
  }

  /** Lessons stay, given by nobody that is known. */
  void erase(UUID[] people) {
    for (var change :
        List.of(
            """
            update timetable.lesson set
              plan_teachers = array(select t from unnest(plan_teachers) t where t <> all(:people)),
              hand_teachers = case when hand_teachers is not null then
                array(select t from unnest(hand_teachers) t where t <> all(:people)) end
            where teachers && :people or plan_teachers && :people\
            """,
            """
            update timetable.lesson_change set
              teachers = array(select t from unnest(teachers) t where t <> all(:people))
            where teachers && :people\
            """,
            "update timetable.lesson_change set by_person = '%s' where by_person = any(:people)"
                .formatted(NOBODY),
            """
            delete from timetable.calendar_address
            where owner = any(:people) or of_person = any(:people)\
            """)) {
      handle.createUpdate(change).bindArray("people", UUID.class, (Object[]) people).execute();
    }
  }

  void merge(PersonId survivor, PersonId absorbed) {
    for (var change :
        List.of(
            """
            update timetable.lesson set
              plan_teachers = array_replace(plan_teachers, :absorbed, :survivor),
              hand_teachers = array_replace(hand_teachers, :absorbed, :survivor)
            where teachers @> array[:absorbed] or plan_teachers @> array[:absorbed]\
            """,
            """
            update timetable.lesson_change set
              teachers = array_replace(teachers, :absorbed, :survivor),
              by_person = case when by_person = :absorbed then :survivor else by_person end
            where by_person = :absorbed or teachers @> array[:absorbed]\
            """,
            // An address shows what its owner sees: the survivor makes a new one.
            """
            delete from timetable.calendar_address
            where owner = :absorbed or of_person = :absorbed\
            """)) {
      handle
          .createUpdate(change)
          .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
          .bind("survivor", survivor.value())
          .bind("absorbed", absorbed.value())
          .execute();
    }
  }

  /** List the schools that have lessons before a day. */
  List<StructureId> schoolsBefore(LocalDate day) {
    return handle
        .createQuery("select distinct structure from timetable.lesson where starts < :day")
        .bind("day", day.atStartOfDay())
        .mapTo(UUID.class)
        .map(StructureId::new)
        .list();
  }

  /** Erase what lies before a day in a school. */
  void letGo(StructureId school, LocalDate kept) {
    handle.execute(
        """
        delete from timetable.lesson_change c using timetable.lesson l
        where l.id = c.lesson and l.structure = ? and l.starts < ?\
        """,
        school.value(),
        kept.atStartOfDay());
    handle.execute(
        "delete from timetable.lesson where structure = ? and starts < ?",
        school.value(),
        kept.atStartOfDay());
  }

  /** Erase addresses that nobody has read since a day. */
  void letGoUnread(LocalDate unread) {
    handle.execute(
        "delete from timetable.calendar_address where coalesce(last_read, made::date) < ?", unread);
  }
}
