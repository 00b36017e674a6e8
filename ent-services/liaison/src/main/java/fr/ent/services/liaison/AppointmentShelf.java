package fr.ent.services.liaison;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.liaison.AppointmentBooking;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.api.liaison.AppointmentSlot.Status;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.MeetingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Times and who booked them, in the transaction that is open. */
final class AppointmentShelf {
  private static final String SLOT =
      """
      select s.id, s.begins, s.ends, o.structure, o.host, o.way, o.place, o.meeting,
        b.guardian, b.pupil
      from liaison.slot s
      join liaison.offer o on o.id = s.offer
      left join liaison.booking b on b.slot = s.id and b.ended_at is null
      where not s.withdrawn and
      """;

  private static final String OPEN_TO =
      """
      (o.school_group = any(:groups) or exists (
       select from liaison.offered_to t where t.offer = o.id and t.pupil = :pupil))""";

  private static final String TO_COME = " s.begins > (:now::timestamptz at time zone o.zone)";

  private final Handle handle;
  private final Instant now;

  AppointmentShelf(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** What is offered, to whom. */
  record Offer(
      UUID id,
      Pupils.Meant meant,
      Optional<GroupId> group,
      PersonId host,
      AppointmentPlace place,
      Optional<MeetingId> meeting) {}

  void offer(Offer offer) {
    handle.execute(
        """
        insert into liaison.offer (id, structure, zone, host, way, place, meeting, school_group)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        offer.id(),
        offer.meant().structure().value(),
        offer.meant().zone().getId(),
        offer.host().value(),
        offer.place().way().name(),
        offer.place().where(),
        offer.meeting().map(MeetingId::value).orElse(null),
        offer.group().map(GroupId::value).orElse(null));
    if (offer.group().isEmpty()) {
      offer
          .meant()
          .pupils()
          .forEach(
              pupil ->
                  handle.execute(
                      "insert into liaison.offered_to (offer, pupil) values (?, ?)",
                      offer.id(),
                      pupil.value()));
    }
  }

  void add(UUID offer, AppointmentSlotId slot, TimeSpan span) {
    handle.execute(
        "insert into liaison.slot (id, offer, begins, ends) values (?, ?, ?, ?)",
        slot.value(),
        offer,
        span.from(),
        span.to());
  }

  /** Let one transaction at a time change what somebody has on a day. */
  void alone(PersonId person) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended('liaison/' || :person, 0))")
        .bind("person", person.toString())
        .mapTo(String.class)
        .list();
  }

  boolean offers(PersonId host, LocalDateTime from, LocalDateTime to) {
    return handle
        .createQuery(
            """
            select exists (select from liaison.slot s join liaison.offer o on o.id = s.offer
              where o.host = :host and not s.withdrawn and s.begins < :to and s.ends > :from)""")
        .bind("host", host.value())
        .bind("from", from)
        .bind("to", to)
        .mapTo(Boolean.class)
        .one();
  }

  /** Tell whether somebody has an appointment at that time already. */
  boolean isBusy(PersonId guardian, TimeSpan span) {
    return handle
        .createQuery(
            """
            select exists (select from liaison.booking b join liaison.slot s on s.id = b.slot
              where b.guardian = :guardian and b.ended_at is null
                and s.begins < :to and s.ends > :from)""")
        .bind("guardian", guardian.value())
        .bind("from", span.from())
        .bind("to", span.to())
        .mapTo(Boolean.class)
        .one();
  }

  /** Book a time; tells whether nobody else has it, nor this family another of the same offer. */
  boolean book(AppointmentSlotId slot, PersonId pupil, PersonId guardian) {
    return handle.execute(
            """
            insert into liaison.booking (id, slot, offer, pupil, guardian, at)
            select ?, s.id, s.offer, ?, ?, ? from liaison.slot s where s.id = ? and not s.withdrawn
            on conflict do nothing""",
            UUID.randomUUID(),
            pupil.value(),
            guardian.value(),
            Timestamp.from(now),
            slot.value())
        == 1;
  }

  void end(AppointmentSlotId slot) {
    handle.execute(
        "update liaison.booking set ended_at = ? where slot = ? and ended_at is null",
        Timestamp.from(now),
        slot.value());
  }

  void withdraw(AppointmentSlotId slot) {
    handle.execute("update liaison.slot set withdrawn = true where id = ?", slot.value());
  }

  /** Keep a time from being withdrawn until the transaction ends. */
  void share(AppointmentSlotId slot) {
    lock(slot, "share");
  }

  /** Keep a time from being booked until the transaction ends. */
  void hold(AppointmentSlotId slot) {
    lock(slot, "update");
  }

  private void lock(AppointmentSlotId slot, String strength) {
    handle
        .createQuery("select id from liaison.slot where id = :slot for " + strength)
        .bind("slot", slot.value())
        .mapTo(String.class)
        .list();
  }

  List<AppointmentSlot> openTo(PersonId me, PersonId pupil, Collection<GroupId> groups) {
    return query(SLOT + TO_COME + " and " + OPEN_TO + " order by s.begins, o.host")
        .bind("pupil", pupil.value())
        .bindArray("groups", UUID.class, groups.stream().map(GroupId::value).toArray())
        .map((row, context) -> slot(row, me))
        .list();
  }

  /** List what somebody booked and is not over yet. */
  List<AppointmentSlot> mine(PersonId me, Collection<PersonId> pupils) {
    return query(
            SLOT
                + " b.guardian = :me and b.pupil = any(:pupils)"
                + " and s.ends > (:now::timestamptz at time zone o.zone) order by s.begins")
        .bind("me", me.value())
        .bindArray("pupils", UUID.class, pupils.stream().map(PersonId::value).toArray())
        .map((row, context) -> slot(row, me))
        .list();
  }

  /** Find a time that is not withdrawn, with who has it. */
  Optional<AppointmentBooking> find(AppointmentSlotId slot) {
    return query(SLOT + " s.id = :slot")
        .bind("slot", slot.value())
        .map((row, context) -> booking(row))
        .findFirst();
  }

  /** Tell whether a time has begun, on the clocks of the school. */
  boolean hasBegun(AppointmentSlotId slot) {
    return query(SLOT + " s.id = :slot and not " + TO_COME)
        .bind("slot", slot.value())
        .map((row, context) -> true)
        .findFirst()
        .isPresent();
  }

  List<AppointmentBooking> ofHost(PersonId host, LocalDate first, LocalDate last) {
    return query(
            SLOT + " o.host = :host and s.begins >= :first and s.begins < :end order by s.begins")
        .bind("host", host.value())
        .bind("first", first.atStartOfDay())
        .bind("end", last.plusDays(1).atStartOfDay())
        .map((row, context) -> booking(row))
        .list();
  }

  List<AppointmentBooking> of(MeetingId meeting) {
    return query(SLOT + " o.meeting = :meeting order by o.host, s.begins")
        .bind("meeting", meeting.value())
        .map((row, context) -> booking(row))
        .list();
  }

  private Query query(String sql) {
    return handle
        .createQuery(sql)
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("now", Timestamp.from(now));
  }

  private static AppointmentBooking booking(ResultSet row) throws SQLException {
    return new AppointmentBooking(
        slot(row, Status.TAKEN, Optional.empty()),
        Rows.person(row, "guardian"),
        Rows.person(row, "pupil"));
  }

  private static AppointmentSlot slot(ResultSet row, PersonId me) throws SQLException {
    boolean mine = Rows.person(row, "guardian").filter(me::equals).isPresent();
    return mine
        ? slot(row, Status.MINE, Rows.person(row, "pupil"))
        : slot(row, Status.TAKEN, Optional.empty());
  }

  /** The status of a taken time; one that nobody has is free. */
  private static AppointmentSlot slot(ResultSet row, Status taken, Optional<PersonId> pupil)
      throws SQLException {
    return new AppointmentSlot(
        new AppointmentSlotId(Rows.uuid(row, "id")),
        new StructureId(Rows.uuid(row, "structure")),
        new PersonId(Rows.uuid(row, "host")),
        new TimeSpan(
            row.getObject("begins", LocalDateTime.class),
            row.getObject("ends", LocalDateTime.class)),
        new AppointmentPlace(
            AppointmentPlace.Way.valueOf(row.getString("way")), row.getString("place")),
        Optional.ofNullable(row.getObject("meeting", UUID.class)).map(MeetingId::new),
        Rows.person(row, "guardian").isPresent() ? taken : Status.FREE,
        pupil);
  }
}
