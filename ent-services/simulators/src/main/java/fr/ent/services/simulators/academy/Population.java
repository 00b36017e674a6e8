package fr.ent.services.simulators.academy;

import java.util.Arrays;

/**
 * The pupils of an academy on a day, as numbers: which class each is in, the year each was born in,
 * who belongs together. A number is never given twice.
 */
final class Population {
  static final int GONE = -1;
  final Families families;
  private final int[] classOf;
  private final short[] bornIn;

  Population(Families families, int[] classOf, short[] bornIn) {
    this.families = families;
    this.classOf = classOf;
    this.bornIn = bornIn;
  }

  /** The pupils with whom an academy begins. */
  static Population first(AcademySize size, Schools schools, Dice dice, int schoolYear) {
    var families = Matchmaking.families(size.pupils(), size.guardians(), dice, schools.teaching());
    int[] classOf = new int[size.pupils()];
    short[] bornIn = new short[size.pupils()];
    for (School school : schools.teaching()) {
      var span = school.pupils();
      for (int pupil = span.from(); pupil < span.to(); pupil++) {
        long place = (long) (pupil - span.from()) * school.classes().size() / span.size();
        classOf[pupil] = school.classes().from() + (int) place;
        boolean alone = families.kidsOf(families.householdOf(pupil)) == 1;
        boolean late = alone && dice.chance(60, Topic.REPEATER, pupil);
        bornIn[pupil] = (short) (schoolYear - school.levelOf(classOf[pupil]).age - (late ? 1 : 0));
      }
    }
    return new Population(families, classOf, bornIn);
  }

  int numbers() {
    return classOf.length;
  }

  boolean isHere(int pupil) {
    return classOf[pupil] != GONE;
  }

  int classOf(int pupil) {
    return classOf[pupil];
  }

  int bornIn(int pupil) {
    return bornIn[pupil];
  }

  int[] classes() {
    return classOf.clone();
  }

  short[] births() {
    return bornIn.clone();
  }

  /** The numbers of those who are here, ascending. */
  int[] pupils() {
    int[] here = new int[classOf.length];
    int count = 0;
    for (int pupil = 0; pupil < classOf.length; pupil++) {
      if (isHere(pupil)) {
        here[count++] = pupil;
      }
    }
    return Arrays.copyOf(here, count);
  }

  /** The numbers of the adults who have a pupil here, ascending. */
  int[] adults() {
    int[] here = new int[families.adults()];
    int count = 0;
    for (int house = 0; house < families.households(); house++) {
      for (int rank = 0; hasPupil(house) && rank < families.adultsOf(house); rank++) {
        here[count++] = families.adult(house, rank);
      }
    }
    return Arrays.copyOf(here, count);
  }

  boolean hasPupil(int household) {
    for (int kid = 0; kid < families.kidsOf(household); kid++) {
      if (isHere(families.kid(household, kid))) {
        return true;
      }
    }
    return false;
  }
}
