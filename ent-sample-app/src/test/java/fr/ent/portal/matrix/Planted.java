package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.portal.matrix.Facts.Relation;
import fr.ent.portal.matrix.World.Somebody;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value in each personal field of everybody, found in no other text: wherever it shows, it
 * leaked.
 */
final class Planted {
  private static final Pattern WORD = Pattern.compile("(?i)z[qx][a-z]+?(?:qz|xz)");
  private static final Pattern PHONE =
      Pattern.compile("(?:\\+33|0)([1-9](?:[\\s\u00a0]?[0-9]{2}){4})");
  private static final Pattern CODE = Pattern.compile("[0-9]{9,10}[A-Z]{1,2}");
  private static final Pattern DAY =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{1,2}(?:er)? \\p{L}+ [0-9]{4}");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH),
          DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH));

  private final World world;
  private final Map<String, Set<Mark>> marks = new HashMap<>();
  private int next;

  /** What is known of a person. */
  enum Field {
    NAME,
    BIRTH_NAME,
    OTHER_NAME,
    BIRTH_DATE,
    INE,
    SCHOOL_NUMBER,
    LEVEL,
    BOARDING,
    PRIVATE_MAIL,
    MAIL,
    MOBILE,
    HOME_PHONE,
    HOME,
    TOWN,
    DUTY,
    LINK,
    INCIDENT,
    MEASURE
  }

  /** A field of a person. */
  record Mark(String person, Field field) {}

  private Planted(World world) {
    this.world = world;
  }

  static Planted in(World world) {
    var planted = new Planted(world);
    world.people().forEach(planted::plant);
    world.relations().forEach(planted::plant);
    planted.plantIncident();
    return planted;
  }

  private void plant(Somebody one) {
    int number = ++next;
    note(one, Field.NAME, one.last());
    plantContacts(one, number);
    plantNames(one);
    if (!world.isAlone(one.key())) {
      plantBirth(one, number);
    }
    if (isPupil(one)) {
      plantSchooling(one, number);
    } else {
      plantDuty(one);
    }
  }

  private static boolean isPupil(Somebody one) {
    return one.worn().profile().equals(Profile.PUPIL);
  }

  private void plantContacts(Somebody one, int number) {
    boolean family = isPupil(one) || one.worn().profile().equals(Profile.GUARDIAN);
    world.run(
        one.territory(),
        """
        update directory.person set personal_email = ?, %s = ?,
          phones = array['MOBILE:' || ?, 'HOME:' || ?], address = array[?], postal_code = '35400',
          town = ? where id = ?"""
            .formatted(family ? "disclosed_email" : "academic_email"),
        note(one, Field.PRIVATE_MAIL, word(one.key(), "private")) + "@example.org",
        note(one, Field.MAIL, word(one.key(), "mail")) + "@example.org",
        "+33" + note(one, Field.MOBILE, "699%06d".formatted(number)),
        "+33" + note(one, Field.HOME_PHONE, "299%06d".formatted(number)),
        note(one, Field.HOME, word(homeOf(one.key()), "home")),
        note(one, Field.TOWN, word(homeOf(one.key()), "town")),
        one.id().value());
  }

  private void plantNames(Somebody one) {
    world.run(
        one.territory(),
        "update directory.person set birth_name = ?, other_names = array[?] where id = ?",
        note(one, Field.BIRTH_NAME, word(one.key(), "birth")),
        note(one, Field.OTHER_NAME, word(one.key(), "other")),
        one.id().value());
  }

  private void plantBirth(Somebody one, int number) {
    var born = LocalDate.of(isPupil(one) ? 2012 : 1970, 1, 2).plusDays(number * 3L);
    world.run(
        one.territory(),
        "update directory.person set birth_date = ? where id = ?",
        born,
        one.id().value());
    DAYS.forEach(form -> note(one, Field.BIRTH_DATE, form.format(born)));
  }

  private void plantSchooling(Somebody one, int number) {
    world.run(
        one.territory(),
        """
        update directory.person set pupil = true, ine = ?, school_number = ?, mef = ?, boarding = ?
        where id = ?""",
        note(one, Field.INE, "%010dZ".formatted(number)),
        note(one, Field.SCHOOL_NUMBER, word(one.key(), "number")),
        note(one, Field.LEVEL, "%09dZX".formatted(number)),
        note(one, Field.BOARDING, word(one.key(), "board")),
        one.id().value());
  }

  private void plantDuty(Somebody one) {
    world.run(
        one.territory(),
        "update directory.affiliation set duties = array[? || e'\\x1f' || ?] where person = ?",
        "ZZ",
        note(one, Field.DUTY, word(one.key(), "duty")),
        one.id().value());
  }

  /** The code of a tie tells what an adult is to a child. */
  private void plant(Relation one) {
    var adult = world.require(one.adult());
    world.run(
        adult.territory(),
        "update directory.relation set raw_link = ? where pupil = ? and adult = ?",
        note(adult, Field.LINK, word(one.adult() + one.pupil(), "link")),
        world.require(one.pupil()).id().value(),
        adult.id().value());
  }

  /** What one pupil did to another, and what was decided for it. */
  private void plantIncident() {
    var author = world.require(IncidentsHere.AUTHOR);
    IncidentsHere.plant(
        world,
        note(author, Field.INCIDENT, word(author.key(), "incident")),
        note(author, Field.MEASURE, word(author.key(), "measure")));
  }

  /** A child lives where the one in charge does. */
  private String homeOf(String key) {
    return world.relations().stream()
        .filter(one -> one.pupil().equals(key) && one.legal().equals("IN_CHARGE"))
        .map(Relation::adult)
        .findFirst()
        .orElse(key);
  }

  private static String word(String key, String field) {
    return "zx" + field + key + "xz";
  }

  /** Tell whether one text shows both. */
  boolean areSame(Mark one, Mark other) {
    return one.equals(other)
        || marks.values().stream().anyMatch(all -> all.contains(one) && all.contains(other));
  }

  private String note(Somebody one, Field field, String text) {
    marks
        .computeIfAbsent(text.toLowerCase(Locale.ROOT), lower -> new HashSet<>())
        .add(new Mark(one.key(), field));
    return text;
  }

  /** Find every planted value that a text shows; where several share one, all of them. */
  Set<Mark> shownIn(String text) {
    var found = new HashSet<Mark>();
    for (var pattern : List.of(WORD, CODE, DAY)) {
      var matches = pattern.matcher(text);
      while (matches.find()) {
        found.addAll(marks.getOrDefault(matches.group().toLowerCase(Locale.ROOT), Set.of()));
      }
    }
    var phones = PHONE.matcher(text);
    while (phones.find()) {
      var digits = phones.group(1).replaceAll("[^0-9]", "");
      found.addAll(marks.getOrDefault(digits, Set.of()));
    }
    return found;
  }
}
