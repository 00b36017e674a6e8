package fr.ent.portal.family;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.Fixture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Enters schools, classes and families, a new one for each case. */
@ApplicationScoped
public class Families {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Database database;
  private final HandEntry entry;

  /** What ties an adult to a pupil. */
  record Tie(Kinship kinship, LegalLevel legal, Period days) {
    static final Tie MOTHER = of(Kinship.MOTHER, LegalLevel.LEGAL_GUARDIAN);
    static final Tie FATHER = of(Kinship.FATHER, LegalLevel.LEGAL_GUARDIAN);

    static Tie of(Kinship kinship, LegalLevel legal) {
      return new Tie(
          kinship, legal, new Period(Optional.of(TODAY.minusYears(1)), Optional.empty()));
    }
  }

  /** A class, who is in it and who teaches it. */
  record Room(StructureId school, GroupId group, PersonId pupil, PersonId teacher) {}

  @Inject
  Families(Database database, HandEntry entry) {
    this.database = database;
    this.entry = entry;
  }

  StructureId school(TerritoryId territory, String name) {
    return entry.structure(Actor.house(territory), name, "Collège");
  }

  /** Open a class of its own at a school, with one pupil and one teacher. */
  Room room(TerritoryId territory, StructureId school) {
    var group = GroupId.random();
    run(
        territory,
        """
        insert into directory.school_group (id, kind, structure, code, label)
        values (?, 'CLASS', ?, ?, '4B')""",
        group.value(),
        school.value(),
        group.toString());
    var pupil = enter(territory, school, Profile.PUPIL, "Inès");
    var teacher = enter(territory, school, Profile.TEACHER, "Lucien");
    join(territory, group, pupil, "MEMBER");
    join(territory, group, teacher, "TEACHER");
    return new Room(school, group, pupil, teacher);
  }

  Room room() {
    return room(Fixture.TERRITORY, school(Fixture.TERRITORY, "Collège des Tilleuls"));
  }

  PersonId enter(TerritoryId territory, StructureId school, Profile profile, String first) {
    return entry.person(
        Actor.house(territory), PersonNames.of(first, "Belval"), "", profile, school);
  }

  /** Enter a guardian at the school of a class. */
  PersonId guardian(Room room, String first) {
    return enter(Fixture.TERRITORY, room.school(), Profile.GUARDIAN, first);
  }

  void wear(PersonId person, StructureId school, Profile profile) {
    run(
        Fixture.TERRITORY,
        """
        insert into directory.affiliation (person, structure, profile, source, valid_from)
        values (?, ?, ?, 'ENT', '2026-09-01')""",
        person.value(),
        school.value(),
        profile.code());
  }

  void join(TerritoryId territory, GroupId group, PersonId person, String capacity) {
    run(
        territory,
        """
        insert into directory.membership (person, school_group, capacity, source, valid_from)
        values (?, ?, ?, 'ENT', '2026-09-01')""",
        person.value(),
        group.value(),
        capacity);
  }

  void tie(PersonId pupil, PersonId adult, Tie tie) {
    tie(Fixture.TERRITORY, pupil, adult, tie);
  }

  void tie(TerritoryId territory, PersonId pupil, PersonId adult, Tie tie) {
    run(
        territory,
        """
        insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial, contact,
          payment, source, valid_from)
        values (?, ?, '90', ?, ?, true, true, true, 'ENT', ?)""",
        pupil.value(),
        adult.value(),
        tie.kinship().name(),
        tie.legal().name(),
        tie.days().from().orElseThrow());
    tie.days().to().ifPresent(last -> end(territory, pupil, adult, last));
  }

  private void end(TerritoryId territory, PersonId pupil, PersonId adult, LocalDate last) {
    run(
        territory,
        "update directory.relation set valid_to = ? where pupil = ? and adult = ?",
        last,
        pupil.value(),
        adult.value());
  }

  void livesAt(PersonId person, String street, String phone) {
    run(
        Fixture.TERRITORY,
        """
        update directory.person set address = array[?], town = 'Saint-Malo-sur-Mer',
          phones = array['HOME:' || ?] where id = ?""",
        street,
        phone,
        person.value());
  }

  void bornOn(PersonId person, LocalDate day) {
    entry.bornOn(Fixture.house(), person, day);
  }

  /** Change what somebody is tied by. */
  void run(String sql, Object... values) {
    run(Fixture.TERRITORY, sql, values);
  }

  private void run(TerritoryId territory, String sql, Object... values) {
    database.useTerritory(territory, handle -> handle.execute(sql, values));
  }

  static Actor as(PersonId person, StructureId school, Profile profile) {
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(school, profile));
  }
}
