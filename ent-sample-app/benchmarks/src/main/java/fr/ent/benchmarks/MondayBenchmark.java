package fr.ent.benchmarks;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.PortalServer;
import fr.ent.portal.setup.FirstSteps;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mountings;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.services.simulators.mail.MailSink;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Monday, eight o'clock: the classes of an academy have their first lesson, 3 000 teachers take the
 * roll call within five minutes, and guardians are told.
 *
 * <p>{@code -Dsize=M} takes a smaller academy, {@code -Dmonday.minutes=1} hurries, and {@code
 * -Dmonday.folder=…} keeps what was imported for the next run.
 */
final class MondayBenchmark {
  private static final int CLASSES = Integer.getInteger("monday.classes", 3000);
  private static final int MINUTES = Integer.getInteger("monday.minutes", 5);

  /** Of a hundred pupils; families of the simulator are small, and 15 make 24 000 alerts. */
  private static final int ABSENT = Integer.getInteger("monday.absent", 15);

  private static final int WARM = 1500;
  private static final long SEED = 8;

  private MondayBenchmark() {}

  static List<Figure> run() throws Exception {
    var kept = Optional.ofNullable(System.getProperty("monday.folder")).map(Path::of);
    var folder = kept.isPresent() ? Files.createDirectories(kept.get()) : DemoPortal.scratch();
    try (var sink = MailSink.start(0);
        var ent = start(folder.resolve("data"), sink.port(), "PT1M")) {
      return run(ent, sink, folder);
    } finally {
      if (kept.isEmpty()) {
        DemoPortal.remove(folder);
      }
    }
  }

  /** Start the portal with a clock and a door of ours, and its mail server on a port. */
  static EntRuntime start(Path data, int mail, String grace) {
    return EntRuntime.builder()
        .dataFolder(data)
        .bean(MondayClock.class)
        .bean(TeacherDoor.class)
        .setting("ent.absences.grace", grace)
        .setting("ent.notices.mail.host", "127.0.0.1")
        .setting("ent.notices.mail.port", Integer.toString(mail))
        .setting("ent.notices.mail.starttls", "never")
        .setting("ent.notices.mail.from", MondayBook.SENDER)
        .start();
  }

  private static List<Figure> run(EntRuntime ent, MailSink sink, Path folder) throws Exception {
    var house = ent.get(FirstSteps.class).begin();
    var schools = new MondaySchools(ent, house);
    var size = AcademySize.valueOf(System.getProperty("size", "L"));
    long begin = System.nanoTime();
    var monday = free(ent.get(Database.class), house, MondaySchools.today());
    var clock = ent.get(MondayClock.class);
    clock.set(monday.minusDays(1).atTime(20, 0).atZone(MondayClock.PARIS).toInstant());
    schools.fill(folder.resolve("feed"), size, monday.minusDays(7));
    var random = new Random(SEED);
    var rolls =
        schools.plan(
            List.of(TimeSpan.of(monday, "08:00", "08:55")),
            CLASSES,
            (pupils, hour) -> pupils.stream().filter(one -> random.nextInt(100) < ABSENT).toList());
    clock.set(monday.atTime(8, 0).atZone(MondayClock.PARIS).toInstant());
    // Of that day: whoever comes of age on it is told in person.
    var book = new MondayBook(ent, house, rolls);
    book.address();
    var cookies = new LinkedHashMap<Roll, String>();
    rolls.forEach(
        one ->
            cookies.put(one, TeacherDoor.cookie(ent, house.territory(), one.teacher().person())));
    schools.await("select count(*) from ent.outbox where dead_since is null");
    System.out.printf(
        "Monday: set %s, %d roll calls, %d absences, %d alerts; made in %.0f s%n",
        size, rolls.size(), book.absences(), book.alerts(), (System.nanoTime() - begin) / 1e9);
    return measured(ent, sink, schools, book, cookies, house);
  }

  private static List<Figure> measured(
      EntRuntime ent,
      MailSink sink,
      MondaySchools schools,
      MondayBook book,
      Map<Roll, String> cookies,
      Actor house)
      throws Exception {
    try (var server =
        PortalServer.start(
            "127.0.0.1", 0, ent.get(Dispatcher.class), ent.get(Mountings.class).all())) {
      var crowd = new MondayCrowd(ent, server.port(), cookies);
      crowd.warm(WARM);
      load("the bell rings");
      var bell = ent.get(MondayClock.class).instant();
      var before = Set.copyOf(MondayBook.mails(sink));
      long begin = System.nanoTime();
      crowd.take(Duration.ofMinutes(MINUTES));
      double minutes = (System.nanoTime() - begin) / 6e10;
      load("the last roll call is taken");
      crowd.slow().forEach(System.out::println);
      schools.await("select count(*) from ent.outbox where dead_since is null");
      System.out.printf("told of to the alerts: %.1f min after the bell%n", since(begin) / 60);
      schools.await(
          """
          select (select count(*) from notices.notice where told is null and taken_back is null)
            + (select count(*) from notices.delivery where state in ('READY', 'HANDING'))""");
      load("the last guardian is told");
      System.out.printf("all handed over: %.1f min after the bell%n", since(begin) / 60);
      var figures = new ArrayList<Figure>();
      figures.add(Figure.atMost("Monday: roll calls taken within", minutes, MINUTES + 0.5, "min"));
      figures.add(Figure.atMost("Monday: a teacher's page, p99", p99(crowd.pages()), 200, "ms"));
      figures.add(
          Figure.atMost("Monday: acknowledging a roll call, p99", p99(crowd.stored()), 200, "ms"));
      figures.add(
          Figure.atMost(
              "Monday: slowest alert in the bell, after the grace period",
              slowest(ent, house, bell, "select max(n.told - n.due) from notices.notice n where"),
              60,
              "s"));
      figures.add(
          Figure.atMost(
              "Monday: slowest mail, after the grace period",
              slowest(
                  ent,
                  house,
                  bell,
                  """
                  select max(d.at - n.due) from notices.delivery d
                    join notices.notice n on n.id = d.notice where d.state = 'ACCEPTED' and"""),
              60,
              "s"));
      book.compare().forEach(one -> figures.addAll(one.figures()));
      var mails = MondayBook.mails(sink).stream().filter(one -> !before.contains(one)).toList();
      figures.addAll(Kept.of("mails", book.keys(), mails).figures());
      return figures;
    }
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double p99(List<Long> times) {
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        "  the middle of %d: %.1f ms%n", sorted.size(), sorted.get(sorted.size() / 2) / 1e6);
    return sorted.get((int) (sorted.size() * 0.99)) / 1e6;
  }

  private static void load(String when) {
    System.out.printf(
        "%s; load average %.1f%n",
        when, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static double slowest(EntRuntime ent, Actor house, Instant bell, String interval) {
    return ent.get(Database.class)
        .inTerritory(
            house.territory(),
            handle ->
                handle
                    .createQuery(
                        "select extract(epoch from (%s n.sent >= :bell))".formatted(interval))
                    .bind("bell", Timestamp.from(bell))
                    .mapTo(Double.class)
                    .one());
  }

  /** The next Monday that has no lessons yet: in a folder that is kept each run has its own. */
  private static LocalDate free(Database database, Actor house, LocalDate today) {
    return database.inTerritory(
        house.territory(),
        handle ->
            handle
                .createQuery("select max(cast(lesson_from as date)) from absences.roll_call")
                .mapTo(LocalDate.class)
                .findFirst()
                .filter(last -> !last.isBefore(today))
                .map(MondaySchools::monday)
                .orElseGet(() -> MondaySchools.monday(today)));
  }
}
