package fr.ent.services.timetable;

import fr.ent.api.identity.PersonId;
import fr.ent.api.timetable.CalendarAddress;
import fr.ent.core.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Secret addresses, in the transaction that is open. A secret is kept as its hash. */
final class AddressShelf {
  private final Handle handle;

  /** Whose address it is, and of whom. */
  record Owned(PersonId owner, PersonId of) {}

  AddressShelf(Handle handle) {
    this.handle = handle;
  }

  void make(PersonId owner, PersonId of, String secret, Instant now) {
    handle.execute(
        """
        insert into timetable.calendar_address (owner, of_person, secret, made)
        values (?, ?, ?, ?)
        on conflict (owner, of_person, territory_id) do update
          set secret = excluded.secret, made = excluded.made, last_read = null\
        """,
        owner.value(),
        of.value(),
        Sha256.hex(secret),
        now.atOffset(ZoneOffset.UTC));
  }

  Optional<CalendarAddress> find(PersonId owner, PersonId of) {
    return handle
        .createQuery("select * from timetable.calendar_address where owner = ? and of_person = ?")
        .bind(0, owner.value())
        .bind(1, of.value())
        .map(
            (row, context) ->
                new CalendarAddress(
                    of,
                    row.getObject("made", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("last_read", LocalDate.class))))
        .findFirst();
  }

  boolean revoke(PersonId owner, PersonId of) {
    return handle.execute(
            "delete from timetable.calendar_address where owner = ? and of_person = ?",
            owner.value(),
            of.value())
        == 1;
  }

  void revokeMadeSince(PersonId owner, Instant since) {
    handle.execute(
        "delete from timetable.calendar_address where owner = ? and made >= ?",
        owner.value(),
        since.atOffset(ZoneOffset.UTC));
  }

  Optional<Owned> findBySecret(String secret) {
    return handle
        .createQuery("select owner, of_person from timetable.calendar_address where secret = ?")
        .bind(0, Sha256.hex(secret))
        .map(
            (row, context) ->
                new Owned(
                    new PersonId(LessonRows.uuid(row, "owner")),
                    new PersonId(LessonRows.uuid(row, "of_person"))))
        .findFirst();
  }

  /** Note that it was read; once a day is enough. */
  void read(Owned address, LocalDate today) {
    handle.execute(
        """
        update timetable.calendar_address set last_read = ?
        where owner = ? and of_person = ? and last_read is distinct from ?\
        """,
        today,
        address.owner().value(),
        address.of().value(),
        today);
  }
}
