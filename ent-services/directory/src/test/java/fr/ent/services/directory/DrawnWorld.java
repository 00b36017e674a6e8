package fr.ent.services.directory;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A small territory drawn at random: two schools, four groups, families, former and future ties.
 */
final class DrawnWorld {
  /** Guardians and pupils are drawn most. */
  private static final List<Profile> PROFILES =
      List.of(
          Profile.PUPIL,
          Profile.PUPIL,
          Profile.PUPIL,
          Profile.GUARDIAN,
          Profile.GUARDIAN,
          Profile.TEACHER,
          Profile.TEACHER,
          Profile.HEAD,
          Profile.SCHOOL_LIFE,
          Profile.STAFF,
          Profile.ACADEMY,
          new Profile("Projet_Asso"));

  record Days(LocalDate from, @Nullable LocalDate to) {
    boolean holds(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }

  /** Somebody; born on a day that may not be known, and letting guardians follow or not. */
  record Somebody(PersonId id, boolean present, @Nullable LocalDate born, boolean lets) {}

  record Hat(PersonId person, StructureId school, Profile profile, Days days) {}

  record InGroup(PersonId person, GroupId group, boolean member, Days days) {}

  record Family(PersonId pupil, PersonId adult, boolean legal, Days days) {}

  /** A group that somebody made in a school, of which people are members through a school. */
  record Made(GroupId id, StructureId school, @Nullable LocalDate last) {}

  record InMade(PersonId person, GroupId group, StructureId through, Days days) {}

  final List<StructureId> schools = List.of(StructureId.random(), StructureId.random());
  final List<GroupId> groups = new ArrayList<>();
  final List<Somebody> people = new ArrayList<>();
  final List<Hat> hats = new ArrayList<>();
  final List<InGroup> inGroups = new ArrayList<>();
  final List<Family> families = new ArrayList<>();
  final List<Made> made = new ArrayList<>();
  final List<InMade> inMade = new ArrayList<>();
  final LocalDate today;
  final ZonedDateTime now;
  final Random random;

  DrawnWorld(long seed, ZonedDateTime now) {
    this.random = new Random(seed);
    this.now = now;
    this.today = now.toLocalDate();
    for (int i = 0; i < 4; i++) {
      groups.add(new GroupId(UUID.randomUUID()));
    }
    for (int i = 0; i < 18; i++) {
      people.add(
          new Somebody(PersonId.random(), random.nextInt(8) > 0, birth(), random.nextInt(3) == 0));
    }
    people.forEach(this::drawHats);
    for (int i = 0; i < 40; i++) {
      drawFamily();
    }
    for (int i = 0; i < 4; i++) {
      var last = random.nextInt(4) == 0 ? today.minusDays(random.nextInt(2)) : null;
      made.add(new Made(new GroupId(UUID.randomUUID()), schools.get(i % 2), last));
      people.forEach(this::drawPlace);
    }
  }

  private void drawPlace(Somebody one) {
    if (random.nextInt(2) == 0) {
      inMade.add(new InMade(one.id(), made.get(made.size() - 1).id(), pick(schools), days()));
    }
  }

  /** Many come of age these days. */
  private @Nullable LocalDate birth() {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1, 2, 3 -> today.minusYears(18).plusDays(random.nextInt(4) - 1L);
      case 4 -> today.minusYears(40);
      default -> today.minusYears(13);
    };
  }

  /** The first is on the clock of the house, the second where the day begins much later. */
  ZoneId zoneOf(StructureId school) {
    return school.equals(schools.get(0)) ? now.getZone() : ZoneId.of("Pacific/Tahiti");
  }

  StructureId schoolOf(GroupId group) {
    return schools.get(groups.indexOf(group) % 2);
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private void drawHats(Somebody one) {
    var profile = pick(PROFILES);
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      var hat =
          new Hat(
              one.id(), pick(schools), random.nextInt(4) > 0 ? profile : pick(PROFILES), days());
      if (hats.stream().noneMatch(other -> sameKey(hat, other))) {
        hats.add(hat);
      }
    }
    for (int i = 0; i < 3; i++) {
      var group = pick(groups);
      if (inGroups.stream()
          .noneMatch(old -> old.person().equals(one.id()) && old.group().equals(group))) {
        boolean member = profile.equals(Profile.PUPIL) != (random.nextInt(8) == 0);
        inGroups.add(new InGroup(one.id(), group, member, days()));
      }
    }
  }

  private static boolean sameKey(Hat one, Hat other) {
    return one.person().equals(other.person())
        && one.school().equals(other.school())
        && one.profile().equals(other.profile());
  }

  /** Most adults are guardians and most pupils pupils; a few answer for themselves. */
  private void drawFamily() {
    var pupil = random.nextInt(4) > 0 ? oneAs(Profile.PUPIL) : pick(people).id();
    var adult =
        random.nextInt(12) == 0
            ? pupil
            : random.nextInt(4) > 0 ? oneAs(Profile.GUARDIAN) : pick(people).id();
    var known =
        families.stream().anyMatch(old -> old.pupil().equals(pupil) && old.adult().equals(adult));
    if (!known) {
      families.add(new Family(pupil, adult, random.nextInt(4) > 0, days()));
    }
  }

  private PersonId oneAs(Profile profile) {
    var some = hats.stream().filter(hat -> hat.profile().equals(profile)).toList();
    return some.isEmpty() ? pick(people).id() : pick(some).person();
  }

  private Days days() {
    var since = today.minusDays(30);
    return switch (random.nextInt(8)) {
      case 0 -> new Days(since, today.minusDays(1));
      case 1 -> new Days(since, today);
      case 2 -> new Days(today.plusDays(1), null);
      default -> new Days(since, null);
    };
  }

  void write(Handle handle) {
    for (int i = 0; i < schools.size(); i++) {
      handle.execute(
          "insert into directory.structure (id, name, zone) values (?, ?, ?)",
          schools.get(i).value(),
          "S" + i,
          i == 0 ? null : zoneOf(schools.get(i)).getId());
    }
    for (var group : groups) {
      handle.execute(
          """
          insert into directory.school_group (id, kind, structure, code, label)
          values (?, 'CLASS', ?, ?, 'G')""",
          group.value(),
          schoolOf(group).value(),
          group.toString());
    }
    for (var one : people) {
      handle.execute(
          """
          insert into directory.person (id, status, birth_date, last_name, first_name, folded)
          values (?, ?, ?, 'Drawn', 'Somebody', ?)""",
          one.id().value(),
          one.present() ? "PRESENT" : "MISSING",
          one.born(),
          "somebody drawn " + one.id());
      if (one.lets()) {
        handle.execute(
            "insert into directory.adult_consent (pupil, since) values (?, now())",
            one.id().value());
      }
    }
    writeTies(handle);
    writeMade(handle);
  }

  private void writeMade(Handle handle) {
    for (var one : made) {
      handle.execute(
          "insert into directory.made_group (id, structure, label, last_day) values (?, ?, 'M', ?)",
          one.id().value(),
          one.school().value(),
          one.last());
    }
    for (var one : inMade) {
      handle.execute(
          """
          insert into directory.made_place (made_group, person, place, structure, valid_from, valid_to)
          values (?, ?, 'MEMBER', ?, ?, ?)""",
          one.group().value(),
          one.person().value(),
          one.through().value(),
          one.days().from(),
          one.days().to());
    }
  }

  private void writeTies(Handle handle) {
    for (var hat : hats) {
      handle.execute(
          """
          insert into directory.affiliation (person, structure, profile, source, valid_from, valid_to)
          values (?, ?, ?, 'ENT', ?, ?)""",
          hat.person().value(),
          hat.school().value(),
          hat.profile().code(),
          hat.days().from(),
          hat.days().to());
    }
    for (var one : inGroups) {
      handle.execute(
          """
          insert into directory.membership (person, school_group, capacity, source, valid_from, valid_to)
          values (?, ?, ?, 'ENT', ?, ?)""",
          one.person().value(),
          one.group().value(),
          one.member() ? "MEMBER" : "TEACHER",
          one.days().from(),
          one.days().to());
    }
    for (var one : families) {
      handle.execute(
          """
          insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial, contact,
            payment, source, valid_from, valid_to)
          values (?, ?, '1', 'MOTHER', ?, false, false, false, 'ENT', ?, ?)""",
          one.pupil().value(),
          one.adult().value(),
          one.legal() ? "LEGAL_GUARDIAN" : "NONE",
          one.days().from(),
          one.days().to());
    }
  }
}
