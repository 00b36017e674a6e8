package org.example.school;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.Fixture;

/** A school with the people that a test enters, as a feed would leave them in the directory. */
public final class InventedSchool {
  private final HandEntry entry;
  private final Database database;
  private final StructureId id;

  public InventedSchool(HandEntry entry, Database database, String name) {
    this.entry = entry;
    this.database = database;
    this.id = entry.structure(Fixture.house(), name, "COLLEGE");
  }

  public StructureId id() {
    return id;
  }

  /** Enter somebody, who wears the hat of this school. */
  public Actor enter(String first, Profile profile) {
    var names = PersonNames.of(first, "Belval");
    var person = entry.person(Fixture.house(), names, "", profile, id);
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(id, profile));
  }

  /** Enter a class. */
  public GroupId schoolClass(String code) {
    return group(GroupKind.CLASS, code, "{}");
  }

  /** Enter a group that draws from a class. */
  public GroupId groupOf(String code, String schoolClass) {
    return group(GroupKind.TEACHING, code, "{" + schoolClass + "}");
  }

  private GroupId group(GroupKind kind, String code, String classes) {
    var group = GroupId.random();
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into directory.school_group (id, kind, structure, code, label, classes)
                values (?, ?, ?, ?, ?, ?::text[])""",
                group.value(),
                kind.name(),
                id.value(),
                code,
                code,
                classes));
    return group;
  }

  public void join(GroupId group, Actor person, Capacity capacity) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into directory.membership (person, school_group, capacity, source, valid_from)
                values (?, ?, ?, 'ENT', '2026-09-01')""",
                person.person().value(),
                group.value(),
                capacity.name()));
  }

  public void relate(Actor pupil, Actor adult, LegalLevel level) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial,
                  contact, payment, source, valid_from)
                values (?, ?, '1', 'MOTHER', ?, false, false, false, 'ENT', '2026-09-01')""",
                pupil.person().value(),
                adult.person().value(),
                level.name()));
  }
}
