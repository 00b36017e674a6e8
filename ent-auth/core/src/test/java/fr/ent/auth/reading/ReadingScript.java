package fr.ent.auth.reading;

import static fr.ent.api.identity.Profile.ACADEMY;
import static fr.ent.api.identity.Profile.GUARDIAN;
import static fr.ent.api.identity.Profile.HEAD;
import static fr.ent.api.identity.Profile.LIBRARIAN;
import static fr.ent.api.identity.Profile.LOCAL_AUTHORITY;
import static fr.ent.api.identity.Profile.PUPIL;
import static fr.ent.api.identity.Profile.SCHOOL_LIFE;
import static fr.ent.api.identity.Profile.STAFF;
import static fr.ent.api.identity.Profile.TEACHER;
import static fr.ent.auth.reading.ReadingScript.Given.CODES;
import static fr.ent.auth.reading.ReadingScript.Given.NOTHING;
import static fr.ent.auth.reading.ReadingScript.Given.WIDELY;
import static java.util.Collections.nCopies;

import fr.ent.api.identity.Profile;
import java.util.List;

/**
 * What an account does within a day, and what it was given for it. The steps, one after the other:
 * {@code cards 600} opens strangers one by one, {@code files 600} reads what happened to pupils one
 * by one, each first in a list, {@code page 100x8} eight pages of a hundred cards, {@code names
 * 25x40} forty lists of strangers, {@code again 30} cards of whom it was shown first, {@code node}
 * goes on at another node, {@code hat ENS} in another role, {@code wait PT2H} later; {@code export
 * 100x9} takes nine files of a hundred strangers out, {@code phone} shows a second factor.
 */
record ReadingScript(String name, Profile profile, Given given, String steps) {
  /** What the account holds at its school. */
  enum Given {
    NOTHING,
    CODES,
    WIDELY
  }

  private static ReadingScript of(String name, Profile profile, String steps) {
    return new ReadingScript(name, profile, NOTHING, steps);
  }

  private static ReadingScript holding(Given given, String name, Profile profile, String steps) {
    return new ReadingScript(name, profile, given, steps);
  }

  /** Accounts in wrong hands. */
  static final List<ReadingScript> ATTACKS =
      List.of(
          of("ids one after the other", LOCAL_AUTHORITY, "cards 1000"),
          of("ids, from the academy", ACADEMY, "cards 1000"),
          of("ids, of a head", HEAD, "cards 1000"),
          of("ids, of a secretary", STAFF, "cards 1000"),
          of("ids, of a teacher", TEACHER, "cards 1000"),
          of("ids, of school life", SCHOOL_LIFE, "cards 1000"),
          of("ids, of the librarian", LIBRARIAN, "cards 1000"),
          of("ids, of a pupil", PUPIL, "cards 1000"),
          of("ids, of a guardian", GUARDIAN, "cards 1000"),
          of("large pages", LOCAL_AUTHORITY, "page 100x12"),
          of("small pages", LOCAL_AUTHORITY, "page 10x100"),
          of("one page too large", LOCAL_AUTHORITY, "page 2000x1, cards 600"),
          of("pages just below the limit", LOCAL_AUTHORITY, "page 399x3, cards 300"),
          of("pages of a pupil", PUPIL, "page 25x30"),
          of("first pages, then ids", HEAD, "page 100x3, cards 600"),
          of("names first, then each card", STAFF, "names 25x20, cards 600"),
          of("a card between lists", SCHOOL_LIFE, "names 30x10, cards 300, names 30x10, cards 600"),
          of("familiar faces between strangers", TEACHER, "cards 200, again 100, cards 600"),
          of("whom it knows, over and over", TEACHER, "cards 300, again 300, again 300, cards 300"),
          of("slowly through the day", LOCAL_AUTHORITY, hourly("cards 60", 12)),
          of("at night", ACADEMY, hourly("page 50x2", 8)),
          of("a rest before the limit", HEAD, "cards 390, wait PT10H, cards 390"),
          of("two nodes", LOCAL_AUTHORITY, "cards 300, node, cards 600"),
          of("five nodes", LOCAL_AUTHORITY, onNodes("cards 150", 5)),
          of("pages on many nodes", ACADEMY, onNodes("page 100x2", 6)),
          of("another hat for the rest", TEACHER, "cards 300, hat DIR, cards 600"),
          of("a pupil who becomes a teacher", PUPIL, "cards 90, hat ENS, cards 800"),
          of("hats by turns", LOCAL_AUTHORITY, "cards 200, hat ACA, cards 200, hat COL, cards 600"),
          holding(CODES, "who hands out codes reads cards", HEAD, "names 90x10, cards 900"),
          holding(CODES, "a local administrator, pages", STAFF, "names 60x20, page 100x20"),
          of("absences of one pupil after the other", SCHOOL_LIFE, "files 1000"),
          of("absences by REST, through the night", SCHOOL_LIFE, hourly("files 60", 10)),
          of("absences by REST, from many nodes", HEAD, onNodes("files 150", 5)),
          of("cards, then absences, then timetables", STAFF, "cards 200, files 200, cards 300"));

  /** Accounts in wrong hands that take files out, with the telephone of their owner or without. */
  static final List<ReadingScript> EXPORTS =
      List.of(
          of("the whole school in one file", HEAD, "export 1000x1"),
          of("a file for each class", SCHOOL_LIFE, "export 30x30"),
          of("one pupil a file", STAFF, "export 1x600"),
          of("slowly through the night", SCHOOL_LIFE, hourly("export 30x1", 20)),
          of("in another hat", TEACHER, "export 40x1, hat DIR, export 40x10"),
          of("with the telephone, in one file", HEAD, "phone, export 1000x1"),
          of("with the telephone, a class a file", STAFF, "phone, export 30x40"),
          of("with the telephone, just below", HEAD, "phone, export 500x1, export 500x3"),
          of("with the telephone, by the hour", STAFF, hourly("phone, export 90x1", 9)),
          of(
              "with the telephone, in two hats",
              HEAD,
              "phone, export 400x1, hat ENS, export 400x2"));

  /** What people do all day, and in September. */
  static final List<ReadingScript> HONEST =
      List.of(
          of("a teacher calls six rolls", TEACHER, "names 35x6, cards 12"),
          of("a teacher of eighteen classes", TEACHER, "names 30x18, cards 20"),
          of("a form teacher rings each family", TEACHER, "names 30x1, cards 60"),
          of("a teacher meets all parents", TEACHER, "names 35x5, cards 120"),
          of("a class council", TEACHER, "names 35x1, names 12x1, cards 35"),
          of("class councils of a head", HEAD, "names 45x8, cards 280"),
          of("a head looks for one pupil", HEAD, "names 8x30, cards 30"),
          of("a head knows her school", HEAD, "names 30x30, cards 120"),
          of("a secretary, two hundred cards", STAFF, "names 8x200, cards 200"),
          of("a secretary on the telephone", STAFF, "names 5x120, cards 120"),
          of("enrolments in June", STAFF, "cards 150, again 150, names 25x20"),
          of("a busy desk of school life", SCHOOL_LIFE, "names 30x30, cards 160"),
          of("absences of a morning", SCHOOL_LIFE, "names 100x1, cards 100, again 100"),
          of("absences all day", SCHOOL_LIFE, hourly("names 30x3, cards 25", 8)),
          of("detention", SCHOOL_LIFE, "names 40x1, cards 40, again 40"),
          of("the librarian lends books", LIBRARIAN, "names 30x10, cards 60"),
          of("the librarian and late books", LIBRARIAN, "names 25x12, cards 90"),
          of("a pupil looks for a friend", PUPIL, "names 8x10, cards 6"),
          of("a pupil of three groups", PUPIL, "names 30x3, cards 15"),
          of("a class representative", PUPIL, "names 30x2, cards 40"),
          of("a guardian of three children", GUARDIAN, "names 30x3, cards 45"),
          of("a delegate of the parents", GUARDIAN, "names 60x4, cards 60"),
          of("the authority looks after accounts", LOCAL_AUTHORITY, "names 10x100, cards 100"),
          of("a help desk", LOCAL_AUTHORITY, hourly("names 10x10, cards 12", 9)),
          of("the academy follows up a school", ACADEMY, "names 25x20, cards 80"),
          of("at two nodes by turns", SCHOOL_LIFE, "cards 120, node, again 120, cards 100"),
          of("a teacher who is a guardian", TEACHER, "names 35x6, cards 15, hat TUT, cards 20"),
          holding(CODES, "codes of nine hundred families", HEAD, "names 30x30, names 60x30"),
          holding(CODES, "codes of the staff", STAFF, "names 80x1, cards 80, names 35x25"),
          holding(WIDELY, "an export that was consented", LOCAL_AUTHORITY, "page 100x50"),
          of("files of a day of school life", SCHOOL_LIFE, "names 30x30, files 150, again 150"),
          of("letters of a month", SCHOOL_LIFE, "names 60x1, files 120, again 120"),
          of("a product reads a day by REST", SCHOOL_LIFE, hourly("names 40x1, files 30", 9)),
          of("a teacher and the timetables of a class", TEACHER, "names 35x6, files 35"));

  private static String hourly(String steps, int hours) {
    return String.join(", wait PT1H, ", nCopies(hours, steps));
  }

  private static String onNodes(String steps, int nodes) {
    return String.join(", node, ", nCopies(nodes, steps));
  }
}
