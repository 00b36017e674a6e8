package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * What happens between two feeds of the same academy. Everything follows from the seed and the day.
 *
 * @param date the day of the later feed
 * @param arrivals how many pupils come, each with adults of their own
 * @param departures how many pupils leave; adults without a pupil leave with them
 * @param classChanges how many pupils move to another class of their school and level
 * @param rentree whether a school year begins: all pupils go up, leave, or arrive
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Evolution(
    LocalDate date, int arrivals, int departures, int classChanges, boolean rentree) {

  /** An ordinary day. */
  public static Evolution of(LocalDate date, int arrivals, int departures, int classChanges) {
    return new Evolution(date, arrivals, departures, classChanges, false);
  }

  /**
   * The first feed of a school year: pupils go up a level, those of the last level of a collège go
   * on to a lycée if there is one or else leave, those of a lycée leave, as many arrive.
   */
  public static Evolution rentree(LocalDate date) {
    return new Evolution(date, 0, 0, 0, true);
  }

  World of(World world) {
    var promotion = new Promotion(world, date);
    int newcomers = arrivals;
    if (rentree) {
      newcomers += promotion.goUp();
    }
    promotion.leave(departures);
    promotion.change(classChanges);
    var population = promotion.arrive(newcomers, rentree);
    return new World(
        world.dice(),
        world.identities(),
        world.whereabouts(),
        world.schools(),
        population,
        world.nomenclature(),
        world.staff(),
        date,
        world.rentrees() + (rentree ? 1 : 0));
  }

  /** The classes of pupils while they change. */
  private static final class Promotion {
    private final World world;
    private final long salt;
    private final int schoolYear;
    private final int[] classOf;

    Promotion(World world, LocalDate date) {
      this.world = world;
      this.salt = date.toEpochDay() << 32;
      this.schoolYear = World.schoolYearOf(date);
      this.classOf = world.population().classes();
    }

    /** Return how many have left. */
    int goUp() {
      int left = 0;
      for (int pupil = 0; pupil < classOf.length; pupil++) {
        if (classOf[pupil] != Population.GONE) {
          classOf[pupil] = above(pupil, classOf[pupil]);
          left += classOf[pupil] == Population.GONE ? 1 : 0;
        }
      }
      return left;
    }

    private int above(int pupil, int room) {
      var school = world.schools().ofClass(room);
      int level = school.levelIndexOf(room) + 1;
      if (level < school.kind().levels().size()) {
        return classAt(school, level, pupil);
      }
      var lycees =
          world.schools().teaching().stream().filter(s -> s.kind() == SchoolKind.LYCEE).toList();
      if (school.kind() == SchoolKind.LYCEE || lycees.isEmpty()) {
        return Population.GONE;
      }
      return classAt(lycees.get(pick(lycees.size(), Topic.MOVE, pupil)), 0, pupil);
    }

    private int classAt(School school, int level, int pupil) {
      int from = school.firstClassOf(level);
      int to = Math.min(school.firstClassOf(level + 1), school.classes().to());
      return from + pick(to - from, Topic.CLASSROOM, pupil);
    }

    private int pick(int bound, Topic topic, int number) {
      return world.dice().pick(bound, topic, salt + number);
    }

    void leave(int count) {
      for (int pupil : drawn(count, Topic.DEPARTURE)) {
        classOf[pupil] = Population.GONE;
      }
    }

    void change(int count) {
      int changed = 0;
      for (int pupil : drawn(classOf.length, Topic.CHANGE)) {
        var school = world.schools().ofClass(classOf[pupil]);
        int level = school.levelIndexOf(classOf[pupil]);
        int from = school.firstClassOf(level);
        int size = Math.min(school.firstClassOf(level + 1), school.classes().to()) - from;
        if (changed < count && size > 1) {
          classOf[pupil] = from + (classOf[pupil] - from + 1) % size;
          changed++;
        }
      }
    }

    private int[] drawn(int count, Topic topic) {
      int[] here = new int[classOf.length];
      int size = 0;
      for (int pupil = 0; pupil < classOf.length; pupil++) {
        if (classOf[pupil] != Population.GONE) {
          here[size++] = pupil;
        }
      }
      new Dice(salt).shuffle(here, 0, size, topic);
      return Arrays.copyOf(here, Math.min(count, size));
    }

    Population arrive(int count, boolean atTheBottom) {
      var before = world.population();
      int[] rooms = Arrays.copyOf(classOf, classOf.length + count);
      short[] born = Arrays.copyOf(before.births(), rooms.length);
      var schools = world.schools().teaching();
      for (int pupil = classOf.length; pupil < rooms.length; pupil++) {
        var school = schools.get(pick(schools.size(), Topic.SCHOOL, pupil));
        int levels = school.kind().levels().size();
        int level = atTheBottom ? 0 : pick(levels, Topic.ARRIVAL, pupil);
        rooms[pupil] = classAt(school, level, pupil);
        born[pupil] = (short) (schoolYear - school.kind().levels().get(level).age);
      }
      return new Population(before.families.with(count, world.dice()), rooms, born);
    }
  }
}
