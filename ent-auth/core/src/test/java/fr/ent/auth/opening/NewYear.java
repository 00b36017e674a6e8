package fr.ent.auth.opening;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Set;

/** Three schools before the start of the year, one of them overseas, and their people. */
final class NewYear {
  static final MefCode SIXTH = MefCode.of("10010012110");
  static final Set<Profile> FAMILIES = Set.of(Profile.PUPIL, Profile.GUARDIAN);

  final StructureId school;
  final StructureId other;
  final StructureId overseas;
  final GroupId sixthB;
  final Actor head;

  private final PaperDirectory directory;

  NewYear(PaperDirectory directory) {
    this.directory = directory;
    school = directory.build("Collège des Tilleuls", "Europe/Paris");
    other = directory.build("Collège du Port", "Europe/Paris");
    overseas = directory.build("Collège du Volcan", "Indian/Reunion");
    sixthB = directory.open(school, "6B");
    head = at(school, directory.add("Anne", "Tête", Profile.HEAD), Profile.HEAD);
  }

  static Actor at(StructureId where, PersonId person, Profile profile) {
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(where, profile));
  }

  Actor pupil(StructureId where, GroupId... classes) {
    var person = directory.add("Lino", "Nouveau", Profile.PUPIL);
    directory.wear(person, List.of(Affiliation.of(where, Profile.PUPIL)));
    for (var one : classes) {
      directory.join(one, person, Capacity.MEMBER, Period.ALWAYS);
    }
    return at(where, person, Profile.PUPIL);
  }

  Actor guardian(StructureId where, Actor... children) {
    var person = directory.add("Nadia", "Parent", Profile.GUARDIAN);
    for (var child : children) {
      directory.tie(person, child.person(), LegalLevel.LEGAL_GUARDIAN);
    }
    return at(where, person, Profile.GUARDIAN);
  }

  Whom families(Set<GroupId> classes, Set<MefCode> levels) {
    return new Whom(school, classes, levels, FAMILIES);
  }

  Whom ofClass() {
    return families(Set.of(sixthB), Set.of());
  }

  Whom ofSchool(StructureId where) {
    return new Whom(where, Set.of(), Set.of(), FAMILIES);
  }
}
