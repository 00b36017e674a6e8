package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;

/** Who of a school's staff does what, and which classes and groups each teacher has. */
final class StaffPlan {
  private static final int SLOTS = 10;
  private final List<Duty> duties = new ArrayList<>();
  private final byte[] dutyOf;
  private final short[] teacherRank;
  private final int[] teachers;

  /** A function with its code; {@code weight} of the staff hold it. */
  record Duty(int weight, String code, String label) {}

  StaffPlan(AcademySize size, Schools schools, Dice dice) {
    for (String line : Stock.lines("duties.txt")) {
      String[] parts = line.split(" ", 3);
      duties.add(new Duty(Integer.parseInt(parts[0]), parts[1], parts[2]));
    }
    dutyOf = new byte[size.staff()];
    teacherRank = new short[size.staff()];
    teachers = new int[schools.all().size()];
    for (School school : schools.teaching()) {
      for (int member = school.staff().from(); member < school.staff().to(); member++) {
        dutyOf[member] = (byte) dutyAt(member - school.staff().from(), member, dice);
        if (dutyOf[member] == 0) {
          teacherRank[member] = (short) teachers[school.number()]++;
        }
      }
    }
  }

  /**
   * Each school has a head, an education adviser, a librarian, an assistant; chance does the rest.
   */
  private int dutyAt(int place, int member, Dice dice) {
    int[] first = {3, 2, 5, 1};
    if (place < first.length) {
      return first[place];
    }
    if (place < 12) {
      return 0;
    }
    int thrown = dice.pick(650, Topic.DUTY, member);
    int[] weights = {590, 16, 10, 6, 14, 4, 2, 2, 3, 2, 1};
    int duty = 0;
    while (thrown >= weights[duty]) {
      thrown -= weights[duty++];
    }
    return duty;
  }

  Duty dutyOf(int member) {
    return duties.get(dutyOf[member]);
  }

  boolean teaches(int member) {
    return dutyOf[member] == 0;
  }

  private int slots(School school) {
    return Math.min(SLOTS, teachers[school.number()]);
  }

  /** Which of the school's subjects this teacher gives. */
  int slotOf(School school, int member) {
    return teacherRank[member] % slots(school);
  }

  /** The classes of a teacher: those that fall to her among the teachers of her subject. */
  List<Integer> classesOf(School school, int member) {
    int slots = slots(school);
    int slot = slotOf(school, member);
    int colleagues = (teachers[school.number()] - slot + slots - 1) / slots;
    var found = new ArrayList<Integer>();
    int from = school.classes().from();
    for (int c = from + teacherRank[member] / slots; c < school.classes().to(); c += colleagues) {
      found.add(c);
    }
    return found;
  }

  boolean isFormTeacher(School school, int member, int schoolClass) {
    int place = schoolClass - school.classes().from();
    return place % slots(school) == slotOf(school, member);
  }

  /** The groups that a teacher has out of her classes. */
  List<Integer> groupsOf(School school, int member) {
    var found = new ArrayList<Integer>();
    int slots = slots(school);
    int types = (school.groups().size() + school.classes().size() - 1) / school.classes().size();
    for (int c : classesOf(school, member)) {
      for (int type = 0; type < types; type++) {
        int group =
            school.groups().from() + type * school.classes().size() + c - school.classes().from();
        if ((type + 3) % slots == slotOf(school, member) && group < school.groups().to()) {
          found.add(group);
        }
      }
    }
    return found;
  }
}
