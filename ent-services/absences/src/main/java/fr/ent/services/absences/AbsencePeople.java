package fr.ent.services.absences;

import fr.ent.api.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What becomes of absences when people go or time passes, in the transaction that is open. */
final class AbsencePeople {
  /** Nobody in particular: what a school must keep it keeps under no name. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** An incident without any pupil tells of nobody that may still be told of. */
  private static final String NOBODY_LEFT =
      """
      delete from absences.incident i
      where not exists (select from absences.involved v where v.incident = i.id)""";

  private static final List<String> ERASE =
      List.of(
          """
          delete from absences.change c using absences.absence a
          where a.id = c.absence and a.pupil = any(:people)""",
          """
          delete from absences.document_part p using absences.document d, absences.explanation e
          where d.id = p.document and e.id = d.explanation and e.pupil = any(:people)""",
          """
          delete from absences.document d using absences.explanation e
          where e.id = d.explanation and e.pupil = any(:people)""",
          "delete from absences.told where pupil = any(:people) or recipient = any(:people)",
          "delete from absences.explanation where pupil = any(:people)",
          "delete from absences.exemption where pupil = any(:people)",
          "delete from absences.roll_mark where pupil = any(:people)",
          "delete from absences.followed where pupil = any(:people)",
          "delete from absences.absence where pupil = any(:people)",
          """
          delete from absences.measure_change c using absences.measure m
          where m.id = c.measure and m.pupil = any(:people)""",
          "delete from absences.measure where pupil = any(:people)",
          // What happened may be told with names.
          """
          update absences.incident i set words = '…' from absences.involved v
          where v.incident = i.id and v.pupil = any(:people)""",
          "delete from absences.involved where pupil = any(:people)");

  /** Columns that name who did something. */
  private static final List<String> HANDS =
      List.of(
          "change.changed_by",
          "roll_call.taken_by",
          "explanation.said_by",
          "explanation.settled_by",
          "document.given_by",
          "exemption.given_by",
          "incident.reported_by",
          "measure.decided_by",
          "measure_change.changed_by");

  /** Tables whose rows are of a pupil. */
  private static final List<String> MOVED =
      List.of(
          "absence",
          "roll_mark",
          "followed",
          "told",
          "explanation",
          "exemption",
          "involved",
          "measure");

  private final Handle handle;

  AbsencePeople(Handle handle) {
    this.handle = handle;
  }

  void erase(List<UUID> people) {
    for (var change : ERASE) {
      handle.createUpdate(change).bindArray("people", UUID.class, people.toArray()).execute();
    }
    handle.execute(NOBODY_LEFT);
    people.forEach(one -> hands(NOBODY, one));
  }

  /** Where both were missing at the same time the survivor's absence stays. */
  void merge(PersonId survivor, PersonId absorbed) {
    handle.execute(
        """
        delete from absences.change where absence in (
          select b.id from absences.absence a join absences.absence b
            on (a.missed_from, a.missed_to) = (b.missed_from, b.missed_to)
          where a.pupil = ? and b.pupil = ?)""",
        survivor.value(),
        absorbed.value());
    one("absence", "(missed_from, missed_to)", survivor, absorbed);
    one("roll_mark", "(roll_call, lesson)", survivor, absorbed);
    one("followed", "(structure, month)", survivor, absorbed);
    one("involved", "(incident)", survivor, absorbed);
    for (var table : MOVED) {
      move(table, "pupil", survivor.value(), absorbed.value());
    }
    handle.execute(
        """
        delete from absences.told a using absences.told b
        where a.absence = b.absence and a.recipient = ? and b.recipient = ?""",
        absorbed.value(),
        survivor.value());
    move("told", "recipient", survivor.value(), absorbed.value());
    hands(survivor.value(), absorbed.value());
  }

  /** Take out the absorbed person's row where the survivor has one that is known the same way. */
  private void one(String table, String known, PersonId survivor, PersonId absorbed) {
    handle.execute(
        "delete from absences.%1$s where pupil = ? and %2$s in (select %3$s from absences.%1$s where pupil = ?)"
            .formatted(table, known, known.substring(1, known.length() - 1)),
        absorbed.value(),
        survivor.value());
  }

  private void hands(UUID to, UUID from) {
    for (var hand : HANDS) {
      var parts = hand.split("\\.", 2);
      move(parts[0], parts[1], to, from);
    }
  }

  private void move(String table, String column, UUID to, UUID from) {
    handle.execute(
        "update absences.%1$s set %2$s = ? where %2$s = ?".formatted(table, column), to, from);
  }

  void forgetDocumentsBefore(LocalDate day) {
    handle.execute(
        """
        delete from absences.document_part p using absences.document d
        where d.id = p.document and d.given_at < ?""",
        day);
    handle.execute("delete from absences.document where given_at < ?", day);
  }

  void forgetBefore(LocalDate day) {
    for (var change :
        List.of(
            """
            delete from absences.change c using absences.absence a
            where a.id = c.absence and a.missed_to < ?""",
            """
            delete from absences.told t using absences.absence a
            where a.id = t.absence and a.missed_to < ?""",
            "delete from absences.absence where missed_to < ?",
            """
            delete from absences.roll_mark m using absences.roll_call r
            where r.id = m.roll_call and r.lesson = m.lesson and r.lesson_to < ?""",
            """
            delete from absences.called c using absences.roll_call r
            where r.id = c.roll_call and r.lesson = c.lesson and r.lesson_to < ?""",
            "delete from absences.roll_call where lesson_to < ?",
            "delete from absences.explanation where covers_to < ?",
            "delete from absences.exemption where covers_to < ?",
            "delete from absences.followed where month < ?")) {
      handle.execute(change, day);
    }
  }

  /** Take measures out of the file after their last day, and incidents with the last of theirs. */
  void efface(LocalDate today) {
    handle.execute(
        """
        delete from absences.measure_change c using absences.measure m
        where m.id = c.measure and m.last_day < ?""",
        today);
    handle.execute("delete from absences.measure where last_day < ?", today);
    handle.execute(
        """
        delete from absences.incident i where i.last_day < ?
          and not exists (select from absences.measure m where m.incident = i.id)""",
        today);
    handle.execute(
        """
        delete from absences.involved v
        where not exists (select from absences.incident i where i.id = v.incident)""");
  }
}
