package fr.ent.portal.matrix;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.portal.matrix.World.Somebody;
import java.time.LocalDate;
import java.util.List;

/** The rows of a {@link World} that no contract enters: ties with dates of their own. */
record WorldRows(Database database) {
  void group(TerritoryId territory, GroupId id, String kind, StructureId school, String key) {
    run(
        territory,
        "insert into directory.school_group (id, kind, structure, code, label)"
            + " values (?, ?, ?, ?, ?)",
        id.value(),
        kind,
        school.value(),
        key,
        World.lastName("class" + key));
  }

  void hat(TerritoryId territory, PersonId person, StructureId school, Profile profile) {
    run(
        territory,
        "insert into directory.affiliation (person, structure, profile, source, valid_from)"
            + " values (?, ?, ?, 'ENT', ?)",
        person.value(),
        school.value(),
        profile.code(),
        World.TODAY.minusYears(1));
  }

  void member(Somebody one, GroupId group, String capacity, LocalDate... until) {
    run(
        one.territory(),
        "insert into directory.membership"
            + " (person, school_group, capacity, source, valid_from, valid_to)"
            + " values (?, ?, ?, 'ENT', ?, ?)",
        one.id().value(),
        group.value(),
        capacity,
        World.TODAY.minusYears(1),
        last(until));
  }

  void memberFromTomorrow(Somebody one, GroupId group) {
    run(
        one.territory(),
        "update directory.membership set valid_from = ? where person = ? and school_group = ?",
        World.TODAY.plusDays(1),
        one.id().value(),
        group.value());
  }

  void relation(Somebody pupil, Somebody adult, String legal, LocalDate... until) {
    run(
        pupil.territory(),
        "insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial,"
            + " contact, payment, source, valid_from, valid_to)"
            + " values (?, ?, '1', 'MOTHER', ?, false, true, false, 'ENT', ?, ?)",
        pupil.id().value(),
        adult.id().value(),
        legal,
        World.TODAY.minusYears(1),
        last(until));
  }

  void relationFromTomorrow(Somebody pupil, Somebody adult) {
    run(
        pupil.territory(),
        "update directory.relation set valid_from = ? where pupil = ? and adult = ?",
        World.TODAY.plusDays(1),
        pupil.id().value(),
        adult.id().value());
  }

  void gone(Somebody one) {
    for (var table : List.of("affiliation", "membership")) {
      run(
          one.territory(),
          "update directory." + table + " set valid_to = ? where person = ?",
          World.TODAY.minusDays(1),
          one.id().value());
    }
    run(
        one.territory(),
        "update directory.person set status = 'MISSING' where id = ?",
        one.id().value());
  }

  void run(TerritoryId territory, String sql, Object... values) {
    database.useTerritory(territory, handle -> handle.execute(sql, values));
  }

  /** Tell whether a tie that ends on a day, or never, holds today. */
  static boolean isOpen(LocalDate... until) {
    return until.length == 0 || !until[0].isBefore(World.TODAY);
  }

  private static LocalDate last(LocalDate... until) {
    return until.length == 0 ? World.TODAY.plusYears(10) : until[0];
  }
}
