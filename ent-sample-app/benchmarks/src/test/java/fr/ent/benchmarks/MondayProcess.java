package fr.ent.benchmarks;

import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.setup.FirstSteps;
import fr.ent.services.simulators.academy.AcademySize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Takes the roll calls of a Monday, each again until it is acknowledged, and ends when everybody
 * has been told and the books were compared. What it is told: the folder, the port of the mail
 * server, the size of the academy, which start it is.
 */
final class MondayProcess {
  private static final int FIRST_HOUR = 8;
  private static final int HOURS = 9;
  private static final int TEACHERS_AT_ONCE = 8;

  /** By then nobody holds any more what a killed process has taken. */
  private static final int MINUTES_BETWEEN_STARTS = 3;

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final EntRuntime ent;
  private final Actor house;
  private final MondaySchools schools;
  private final Path folder;
  private final int start;

  private MondayProcess(EntRuntime ent, Path folder, int start) {
    this.ent = ent;
    this.house = ent.get(FirstSteps.class).begin();
    this.schools = new MondaySchools(ent, house);
    this.folder = folder;
    this.start = start;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    try (var ent =
        MondayBenchmark.start(folder.resolve("data"), Integer.parseInt(arguments[1]), "PT1S")) {
      var process = new MondayProcess(ent, folder, Integer.parseInt(arguments[3]));
      process.run(AcademySize.valueOf(arguments[2]));
    }
  }

  private void run(AcademySize size) throws Exception {
    var clock = ent.get(MondayClock.class);
    if (start == 0) {
      schools.fill(folder.resolve("feed"), size, MONDAY.minusDays(7));
      clock.set(MONDAY.minusDays(1).atTime(20, 0).atZone(MondayClock.PARIS).toInstant());
      schools.plan(hours(), Integer.MAX_VALUE, MondayProcess::missing);
    }
    var evening = MONDAY.atTime(18, 0).plusMinutes((long) MINUTES_BETWEEN_STARTS * start);
    clock.set(evening.atZone(MondayClock.PARIS).toInstant());
    var rolls = schools.plan(hours(), Integer.MAX_VALUE, MondayProcess::missing);
    var book = new MondayBook(ent, house, rolls);
    book.address();
    if (start == 0) {
      tell("total", rolls.size() + book.alerts());
    }
    take(rolls);
    schools.await(
        """
        select (select count(*) from ent.outbox where dead_since is null)
          + (select count(*) from notices.notice where told is null and taken_back is null)
          + (select count(*) from notices.delivery where state in ('READY', 'HANDING'))""");
    Files.write(folder.resolve("keys"), book.keys());
    book.compare().forEach(one -> System.out.println("BOOK " + one));
    plant(rolls.stream().filter(one -> book.isTold(one.absent())).findFirst().orElseThrow());
    book.compare().forEach(one -> System.out.println("PLANTED " + one));
  }

  private static List<TimeSpan> hours() {
    return IntStream.range(FIRST_HOUR, FIRST_HOUR + HOURS)
        .mapToObj(hour -> new TimeSpan(MONDAY.atTime(hour, 0), MONDAY.atTime(hour, 55)))
        .toList();
  }

  /** Each pupil is missing from one lesson: every absence is told. */
  private static List<PersonId> missing(List<PersonId> pupils, int hour) {
    return IntStream.range(0, pupils.size())
        .filter(i -> i % HOURS == hour)
        .mapToObj(pupils::get)
        .toList();
  }

  /** A device forgets a roll call once it is acknowledged, and not before. */
  private void take(List<Roll> rolls) throws IOException, InterruptedException, ExecutionException {
    var file = folder.resolve("acknowledged");
    var acknowledged =
        Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<String>();
    var pool = Executors.newFixedThreadPool(TEACHERS_AT_ONCE);
    var taken = new ArrayList<Future<?>>();
    for (var roll : rolls) {
      if (!acknowledged.contains(roll.lesson().toString())) {
        taken.add(
            pool.submit(
                () -> {
                  submit(roll, file);
                  return true;
                }));
      }
    }
    for (var one : taken) {
      one.get();
    }
    pool.shutdown();
  }

  private void submit(Roll roll, Path file) throws IOException {
    var taken = MONDAY.atTime(18, 0).atZone(MondayClock.PARIS).toInstant();
    ent.get(RollCalls.class).submit(roll.teacher(), roll.call(taken));
    synchronized (this) {
      Files.writeString(
          file, roll.lesson() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private void tell(String file, int number) throws IOException {
    var half = Files.writeString(folder.resolve(file + ".half"), Integer.toString(number));
    Files.move(half, folder.resolve(file));
  }

  /** What faults would leave behind: things lost, and an alert told twice. */
  private void plant(Roll roll) {
    var lesson = roll.lesson().value();
    var pupil = roll.absent().get(0).value();
    ent.get(Database.class)
        .useTerritory(
            house.territory(),
            handle -> {
              handle.execute(
                  """
                  insert into notices.notice (id, kind, urgency, must, topic, recipient, about,
                    structure, fact_names, fact_values, path, sent, due, told)
                  select gen_random_uuid(), kind, urgency, must, topic, recipient, about,
                    structure, fact_names, fact_values, path, sent, due, told
                  from notices.notice where about = ?""",
                  pupil);
              handle.execute("delete from absences.told where pupil = ?", pupil);
              handle.execute(
                  """
                  delete from absences.change
                  where absence in (select id from absences.absence where pupil = ?)""",
                  pupil);
              handle.execute("delete from absences.called where lesson = ?", lesson);
              handle.execute("delete from absences.roll_call where lesson = ?", lesson);
            });
  }
}
