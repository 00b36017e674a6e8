package fr.ent.services.liaison;

import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.Meeting;
import fr.ent.api.liaison.MeetingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Meetings of many appointments, in the transaction that is open. */
final class MeetingShelf {
  private final Handle handle;

  MeetingShelf(Handle handle) {
    this.handle = handle;
  }

  void add(Meeting meeting) {
    handle.execute(
        "insert into liaison.meeting (id, structure, title, day) values (?, ?, ?, ?)",
        meeting.id().value(),
        meeting.structure().value(),
        meeting.title(),
        meeting.day());
  }

  Optional<Meeting> find(MeetingId meeting) {
    return mapped(
            handle
                .createQuery("select * from liaison.meeting where id = :id")
                .bind("id", meeting.value()))
        .stream()
        .findFirst();
  }

  List<Meeting> from(StructureId structure, LocalDate today) {
    return mapped(
        handle
            .createQuery(
                """
                select * from liaison.meeting
                where structure = :structure and day >= :today order by day, title""")
            .bind("structure", structure.value())
            .bind("today", today));
  }

  private static List<Meeting> mapped(Query query) {
    return query
        .map(
            (row, context) ->
                new Meeting(
                    new MeetingId(Rows.uuid(row, "id")),
                    new StructureId(Rows.uuid(row, "structure")),
                    row.getString("title"),
                    row.getObject("day", LocalDate.class)))
        .list();
  }
}
