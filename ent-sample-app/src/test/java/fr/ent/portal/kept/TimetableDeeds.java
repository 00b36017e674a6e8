package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;

import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.TimetableImportId;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How timetables come in and go out. */
final class TimetableDeeds {
  private static final LocalDate WEEK = LocalDate.of(2026, 11, 30);
  private static final String TEACHER = "TEACHER:Nobody";
  private static final String CLASS = "CLASS:Tilleul";
  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//X//X//FR
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20261101T000000Z
      DTSTART:20261202T080000
      DTEND:20261202T090000
      SUMMARY:Latin
      CATEGORIES:Tilleul
      ORGANIZER;CN=Nobody:mailto:x@example.org
      END:VEVENT
      END:VCALENDAR
      """;

  private final Town town;
  private final TimetableIntake intake;
  private final TimetableImports imports;

  TimetableDeeds(Town town) {
    this.town = town;
    this.intake = town.get(TimetableIntake.class);
    this.imports = town.get(TimetableImports.class);
  }

  List<Deed> deeds() {
    return Stream.of(taken(), imported(), addresses()).flatMap(List::stream).toList();
  }

  private List<Deed> taken() {
    return List.of(
        town.deed("timetable:take", who -> intake.take(who, plan("08:00", "09:00"))),
        town.deed("timetable:take", who -> intake.takeAnyway(who, plan("10:00", "11:00")))
            .idle(() -> intake.take(HOUSE, plan("08:00", "09:00"))));
  }

  private TimetablePlan plan(String from, String to) {
    var lesson =
        new PlannedLesson(
            "latin",
            WEEK,
            TimeSpan.of(WEEK.plusDays(1), from, to),
            "Latin",
            Optional.empty(),
            List.of(town.group()),
            List.of(),
            List.of(),
            false);
    return new TimetablePlan(town.school(), SourceName.of("EDT"), WEEK, WEEK, List.of(lesson));
  }

  private List<Deed> imported() {
    var matched = read();
    var applied = read();
    imports.match(HOUSE, applied, CLASS, town.group().toString());
    imports.ignore(HOUSE, applied, TEACHER);
    var dropped = read();
    var gone = read();
    imports.drop(HOUSE, gone);
    return List.of(
        town.deed("timetable:import", who -> imports.read(who, town.school(), "a.ics", file())),
        town.deed(
            "timetable:match", who -> imports.match(who, matched, CLASS, town.group().toString())),
        town.deed("timetable:match", who -> imports.ignore(who, matched, TEACHER)),
        town.deed("timetable:match", who -> imports.forget(who, matched, TEACHER)),
        town.deed("timetable:drop-import", who -> imports.drop(who, dropped))
            .idle(() -> imports.drop(HOUSE, gone)),
        town.deed("timetable:take", who -> imports.apply(who, applied)));
  }

  private TimetableImportId read() {
    return imports.read(HOUSE, town.school(), "cours.ics", file()).id();
  }

  private static InputStream file() {
    return new ByteArrayInputStream(FILE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private List<Deed> addresses() {
    var addresses = town.get(CalendarAddresses.class);
    var administrator = town.administrator();
    var owner = town.actor(town.enter(Profile.PUPIL), Profile.PUPIL);
    addresses.make(owner, owner.person());
    return List.of(
        town.deed("timetable:make-address", who -> addresses.make(who, administrator.person())),
        town.own("timetable:revoke-address", owner, who -> addresses.revoke(who, owner.person()))
            .idle(() -> addresses.revoke(owner, town.child())));
  }
}
