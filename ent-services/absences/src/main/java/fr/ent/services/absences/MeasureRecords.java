package fr.ent.services.absences;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureAppeal;
import fr.ent.api.absences.MeasureChange;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The shelf of punishments and sanctions, in the transaction that is open. What is over is read
 * nowhere, even before it is erased.
 */
@EntService
class MeasureRecords {
  private static final String ALL =
      "select * from absences.measure m where m.last_day >= :today and ";

  private final Database database;
  private final Clock clock;

  @Inject
  MeasureRecords(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Keep a measure; one that is there already stays as it is. */
  boolean keep(Measure one) {
    boolean isNew =
        database
                .handle()
                .createUpdate(
                    """
                    insert into absences.measure (id, incident, structure, pupil, kind, covers_from,
                      covers_to, words, state, decided_by, decided_at, last_day, suspended_until)
                    values (:id, :incident, :structure, :pupil, :kind, :from::timestamp,
                      :to::timestamp, :words, :state, :by, :at, :last, :until::date)
                    on conflict (id, territory_id) do nothing\
                    """)
                .bind("id", one.id().value())
                .bind("incident", one.incident().value())
                .bind("structure", one.structure().value())
                .bind("pupil", one.pupil().value())
                .bind("kind", one.kind().name())
                .bind("from", from(one.covers()))
                .bind("to", to(one.covers()))
                .bind("words", one.words())
                .bind("state", one.state().name())
                .bind("by", one.by().value())
                .bind("at", Timestamp.from(one.decided()))
                .bind("last", one.lastDay())
                .bind("until", one.suspendedUntil().orElse(null))
                .execute()
            == 1;
    if (isNew) {
      note(one, new AbsenceRecords.Hand(one.by(), one.decided()));
    }
    return isNew;
  }

  /** Write what became of a measure; its row is the lock. */
  void change(AbsenceRecords.Hand hand, Measure to) {
    withAppeal(
            to,
            """
            update absences.measure set state = :state, covers_from = :from::timestamp,
              covers_to = :to::timestamp, last_day = :last, appeal_lodged = :lodged::date,
              appeal_judge = :judge, appeal_outcome = :outcome, appeal_answered = :answered::date
            where id = :id\
            """)
        .bind("state", to.state().name())
        .bind("from", from(to.covers()))
        .bind("to", to(to.covers()))
        .bind("last", to.lastDay())
        .bind("id", to.id().value())
        .execute();
    note(to, hand);
  }

  private void note(Measure one, AbsenceRecords.Hand hand) {
    withAppeal(
            one,
            """
            insert into absences.measure_change
              (measure, at, changed_by, state, covers_from, covers_to, appeal_lodged, appeal_judge,
                appeal_outcome, appeal_answered)
            values (:measure, :at, :by, :state, :from::timestamp, :to::timestamp, :lodged::date,
              :judge, :outcome, :answered::date)\
            """)
        .bind("measure", one.id().value())
        .bind("at", Timestamp.from(hand.at()))
        .bind("by", hand.by().value())
        .bind("state", one.state().name())
        .bind("from", from(one.covers()))
        .bind("to", to(one.covers()))
        .execute();
  }

  private Update withAppeal(Measure one, String sql) {
    var appeal = one.appeal();
    return database
        .handle()
        .createUpdate(sql)
        .bind("lodged", appeal.map(MeasureAppeal::lodged).orElse(null))
        .bind("judge", appeal.map(each -> each.judge().name()).orElse(null))
        .bind("outcome", appeal.map(each -> each.outcome().name()).orElse(null))
        .bind("answered", appeal.flatMap(MeasureAppeal::answered).orElse(null));
  }

  private static Optional<MeasureAppeal> appeal(ResultSet row) throws SQLException {
    var lodged = row.getObject("appeal_lodged", LocalDate.class);
    return lodged == null
        ? Optional.empty()
        : Optional.of(
            new MeasureAppeal(
                lodged,
                MeasureAppeal.Judge.valueOf(row.getString("appeal_judge")),
                MeasureAppeal.Outcome.valueOf(row.getString("appeal_outcome")),
                Optional.ofNullable(row.getObject("appeal_answered", LocalDate.class))));
  }

  private static @Nullable LocalDateTime from(Optional<TimeSpan> covers) {
    return covers.map(TimeSpan::from).orElse(null);
  }

  private static @Nullable LocalDateTime to(Optional<TimeSpan> covers) {
    return covers.map(TimeSpan::to).orElse(null);
  }

  /** Find a measure, and keep others from changing it until the transaction ends. */
  Optional<Measure> lock(MeasureId id) {
    return find(id, " for update");
  }

  Optional<Measure> find(MeasureId id) {
    return find(id, "");
  }

  private Optional<Measure> find(MeasureId id, String lock) {
    return database
        .handle()
        .createQuery(ALL + "m.id = :id" + lock)
        .bind("today", today())
        .bind("id", id.value())
        .map(MeasureRecords::measure)
        .findFirst();
  }

  List<Measure> because(Object[] incidents) {
    return database
        .handle()
        .createQuery(ALL + "m.incident = any(:incidents) order by m.decided_at, m.id")
        .bind("today", today())
        .bindArray("incidents", UUID.class, incidents)
        .map(MeasureRecords::measure)
        .collect(toUnmodifiableList());
  }

  List<Measure> of(PersonId pupil) {
    return database
        .handle()
        .createQuery(ALL + "m.pupil = :pupil order by m.decided_at desc, m.id")
        .bind("today", today())
        .bind("pupil", pupil.value())
        .map(MeasureRecords::measure)
        .collect(toUnmodifiableList());
  }

  List<MeasureChange> historyOf(MeasureId measure) {
    return database
        .handle()
        .createQuery("select * from absences.measure_change where measure = ? order by id")
        .bind(0, measure.value())
        .map(
            (row, context) ->
                new MeasureChange(
                    row.getTimestamp("at").toInstant(),
                    AbsenceRows.person(row, "changed_by"),
                    Measure.State.valueOf(row.getString("state")),
                    covers(row),
                    appeal(row)))
        .collect(toUnmodifiableList());
  }

  private static Measure measure(ResultSet row, StatementContext context) throws SQLException {
    return new Measure(
        new MeasureId(row.getObject("id", UUID.class)),
        new IncidentId(row.getObject("incident", UUID.class)),
        AbsenceRows.structure(row),
        AbsenceRows.person(row, "pupil"),
        MeasureKind.valueOf(row.getString("kind")),
        covers(row),
        row.getString("words"),
        Measure.State.valueOf(row.getString("state")),
        AbsenceRows.person(row, "decided_by"),
        row.getTimestamp("decided_at").toInstant(),
        row.getObject("last_day", LocalDate.class),
        Optional.ofNullable(row.getObject("suspended_until", LocalDate.class)),
        appeal(row));
  }

  private static Optional<TimeSpan> covers(ResultSet row) throws SQLException {
    return row.getTimestamp("covers_from") == null
        ? Optional.empty()
        : Optional.of(AbsenceRows.span(row, "covers"));
  }
}
