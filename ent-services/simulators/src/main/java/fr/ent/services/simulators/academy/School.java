package fr.ent.services.simulators.academy;

import fr.ent.api.identity.Uai;

/**
 * A structure and which classes, groups, pupils and staff are its own, by number.
 *
 * @param pupils how many it begins with
 */
record School(
    int number, SchoolKind kind, String name, Span classes, Span groups, Span pupils, Span staff) {

  /** Numbers from {@code from} up to, and without, {@code to}. */
  record Span(int from, int to) {
    static final Span NONE = new Span(0, 0);

    int size() {
      return to - from;
    }
  }

  String key() {
    return String.valueOf(5501 + number);
  }

  String uai() {
    return Uai.ofNumber("0" + (999_001 + number)).value();
  }

  String siret() {
    return "999" + String.format("%06d00011", 1 + number);
  }

  /** The level of the school's class at this place. */
  YearLevel levelOf(int schoolClass) {
    int levels = kind.levels().size();
    return kind.levels()
        .get((int) ((long) (schoolClass - classes.from()) * levels / classes.size()));
  }

  /** The first class of a level; the end of the classes if it is past the last. */
  int firstClassOf(int level) {
    int levels = kind.levels().size();
    return classes.from() + (level * classes.size() + levels - 1) / levels;
  }

  int levelIndexOf(int schoolClass) {
    return (int) ((long) (schoolClass - classes.from()) * kind.levels().size() / classes.size());
  }

  /** Schools write their classes as they please: 2A, 2NDE 1, 2°A, 201. */
  String codeOfClass(int schoolClass) {
    var level = levelOf(schoolClass);
    int rank = schoolClass - firstClassOf(levelIndexOf(schoolClass));
    return switch (number % 4) {
      case 0 -> level.letter + letter(rank);
      case 1 -> level.word + " " + (rank + 1);
      case 2 -> level.letter + "°" + letter(rank);
      default -> level.letter + "." + String.format("%02d", rank + 1);
    };
  }

  private static String letter(int rank) {
    return rank < 26 ? String.valueOf((char) ('A' + rank)) : "Z" + (rank - 25);
  }

  /** The kind of a group: which of the class's groups it is. */
  int typeOfGroup(int group) {
    return (group - groups.from()) / classes.size();
  }

  /** The class that a group is mostly of. */
  int classOfGroup(int group) {
    return classes.from() + (group - groups.from()) % classes.size();
  }

  /** The group of this type that a pupil of a class goes to, -1 if there is none. */
  int groupOf(int schoolClass, int type, int pupil) {
    int home = pupil % 4 < 2 ? schoolClass : partnerOf(schoolClass, type);
    int group = groups.from() + type * classes.size() + home - classes.from();
    return group < groups.to() ? group : -1;
  }

  /** Groups of even type, halves apart, mix two classes of a level: which is the other one. */
  int partnerOf(int schoolClass, int type) {
    int place = schoolClass - classes.from();
    int other = place % 2 == 0 ? schoolClass + 1 : schoolClass - 1;
    boolean mixes = type >= 2 && type % 2 == 0 && other < classes.to();
    return mixes && levelOf(other) == levelOf(schoolClass) ? other : schoolClass;
  }

  String codeOfGroup(int group) {
    String[] words = {
      " GR1", " GR2", "ANG1", " ESP-LV2", " AP MATHS", " THÉÂTRE", " CHORALE/LATIN"
    };
    int type = typeOfGroup(group);
    String word = type < words.length ? words[type] : " OPT" + type;
    return codeOfClass(classOfGroup(group)) + word;
  }
}
