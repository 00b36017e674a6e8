package fr.ent.benchmarks;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.mail.MailSink;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be kept of roll calls, and who must be told: once each, no more and no less. */
final class MondayBook {
  static final String SENDER = "ne-pas-repondre@ent.example.org";

  private static final String TOPICS =
      "select 'absences/' || absence from absences.roll_mark where lesson = any(:ids)";

  private final Database database;
  private final Actor house;
  private final List<Roll> rolls;
  private final Set<Alert> alerts;

  /** Somebody who must be told of a pupil. */
  record Alert(UUID pupil, UUID recipient) {}

  private record Mark(UUID lesson, UUID pupil) {}

  private record Call(UUID id, UUID lesson) {}

  MondayBook(EntRuntime ent, Actor house, List<Roll> rolls) {
    this.database = ent.get(Database.class);
    this.house = house;
    this.rolls = rolls;
    this.alerts =
        absent(rolls)
            .flatMap(pupil -> alerts(ent, house, pupil))
            .collect(Collectors.toUnmodifiableSet());
  }

  int alerts() {
    return alerts.size();
  }

  /** Tell whether somebody is to be told of the first of these. */
  boolean isTold(List<PersonId> pupils) {
    return pupils.stream()
        .limit(1)
        .anyMatch(pupil -> alerts.stream().anyMatch(one -> one.pupil().equals(pupil.value())));
  }

  int absences() {
    return (int) absent(rolls).count();
  }

  private static Stream<PersonId> absent(Collection<Roll> rolls) {
    return rolls.stream().map(Roll::absent).flatMap(List::stream);
  }

  /** Each guardian, and the pupil too who is of age. */
  private static Stream<Alert> alerts(EntRuntime ent, Actor house, PersonId pupil) {
    var relations = ent.get(Directory.class).relationsOf(house, pupil);
    boolean alone = ent.get(AdultPupils.class).isOfAge(Actor.of(house.territory(), pupil));
    return Stream.concat(
            relations.stream().filter(PupilRelation::isGuardian).map(PupilRelation::adult),
            alone ? Stream.of(pupil) : Stream.empty())
        .map(one -> new Alert(pupil.value(), one.value()));
  }

  /** Give everybody who is to be told an address, so that each alert has a way out. */
  void address() {
    var people = alerts.stream().map(Alert::recipient).distinct().toArray();
    database.useTerritory(
        house.territory(),
        handle ->
            handle
                .createUpdate(
                    """
                    update directory.person set academic_email = id || '@example.org'
                    where academic_email is null and id = any(:people)""")
                .bindArray("people", UUID.class, people)
                .execute());
  }

  /** Compare what was acknowledged, and must be there, with what is kept. */
  List<Kept> compare() {
    var lessons = lessons();
    return List.of(
        Kept.of(
            "roll calls",
            calls(),
            read(
                "select id, lesson from absences.roll_call where lesson = any(:ids)",
                lessons,
                Call::new)),
        Kept.of(
            "roll calls that count",
            calls(),
            read(
                "select roll_call, lesson from absences.called where lesson = any(:ids)",
                lessons,
                Call::new)),
        Kept.of(
            "absences",
            marks(),
            read(
                """
                select m.lesson, a.pupil from absences.roll_mark m
                  join absences.absence a on a.id = m.absence and a.state = 'UNEXPLAINED'
                  join absences.change c on c.absence = a.id
                where m.lesson = any(:ids)""",
                lessons,
                Mark::new)),
        Kept.of("receipts", alerts, receipts()),
        Kept.of("alerts in the bell", alerts, bell()));
  }

  private Set<Call> calls() {
    return rolls.stream()
        .map(one -> new Call(one.id().value(), one.lesson().value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Mark> marks() {
    return rolls.stream()
        .flatMap(one -> one.absent().stream().map(p -> new Mark(one.lesson().value(), p.value())))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Alert> receipts() {
    return read(
        """
        select pupil, recipient from absences.told
        where absence in (select absence from absences.roll_mark where lesson = any(:ids))""",
        lessons(),
        Alert::new);
  }

  private List<Alert> bell() {
    return read(
        """
        select about, recipient from notices.notice
        where told is not null and taken_back is null and topic in ("""
            + TOPICS
            + ")",
        lessons(),
        Alert::new);
  }

  /** What a message is known by on the other side: it follows from the notice that is kept. */
  Set<String> keys() {
    return new HashSet<>(
        database.inTerritory(
            house.territory(),
            handle ->
                handle
                    .createQuery(
                        "select '<' || id || '.mail@' || :domain || '>' from notices.notice"
                            + " where topic in ("
                            + TOPICS
                            + ")")
                    .bind("domain", SENDER.replaceFirst(".*@", ""))
                    .bindArray("ids", UUID.class, lessons())
                    .mapTo(String.class)
                    .list()));
  }

  /** Every message that came, as often as it came. */
  static List<String> mails(MailSink sink) {
    return sink.taken().entrySet().stream().flatMap(MondayBook::each).toList();
  }

  private static Stream<String> each(Map.Entry<String, Integer> mail) {
    return Collections.nCopies(mail.getValue(), mail.getKey()).stream();
  }

  private Object[] lessons() {
    return rolls.stream().map(one -> one.lesson().value()).toArray();
  }

  private interface Pair<T> {
    T of(UUID one, UUID other);
  }

  private <T> List<T> read(String sql, Object[] ids, Pair<T> pair) {
    return database.inTerritory(
        house.territory(),
        handle ->
            handle
                .createQuery(sql)
                .bindArray("ids", UUID.class, ids)
                .map(
                    (row, context) ->
                        pair.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
  }
}
