package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;

/** The schools and the replacement zone. */
final class StructureRecords implements Records {
  private final World world;
  private final String academyCode;

  StructureRecords(World world, String academyCode) {
    this.world = world;
    this.academyCode = academyCode;
  }

  @Override
  public AafCategory category() {
    return AafCategory.STRUCTURES;
  }

  @Override
  public int count() {
    return world.schools().all().size();
  }

  @Override
  public AafRecord at(int rank) {
    var school = world.schools().all().get(rank);
    var entry = new AafRecord(category(), school.key());
    boolean zone = school.kind() == SchoolKind.REPLACEMENT_ZONE;
    var name = zone ? school.name() : fullName(school);
    entry
        .put("ENTStructureJointure", entry.id)
        .put("ENTStructureUAI", school.uai())
        .put("ENTStructureSIREN", zone ? "" : school.siret())
        .put("ENTStructureNomCourant", name)
        .put("ENTStructureTypeStruct", school.kind().label)
        .put("ENTStructureCodeTypeStruct", school.kind().code)
        .put("ENTEtablissementMinistereTutelle", zone ? "" : "EDUCATION NATIONALE")
        .put("ENTEtablissementCodeMinistereTutelle", zone ? "" : "06")
        .put("ENTEtablissementContrat", zone ? "OO" : "PU");
    place(entry, school, zone);
    entry
        .put("ENTServAcAcademie", "ACADEMIE INVENTEE " + academyCode)
        .put("ENTServAcCodeAcademie", academyCode)
        .put("ENTStructureClasses", classes(school))
        .put("ENTStructureGroupes", groups(school));
    return entry;
  }

  private String fullName(School school) {
    boolean college = school.kind() == SchoolKind.COLLEGE;
    return school.kind().prefix
        + "$"
        + (college ? "Collège " : "Lycée ")
        + school.name()
        + "$"
        + world.schools().townOf(school);
  }

  private void place(AafRecord entry, School school, boolean zone) {
    entry
        .put("street", zone ? "" : (1 + school.number()) + " rue des Tilleuls")
        .put("postalCode", zone ? "" : String.valueOf(99_100 + school.number() % 40 * 10))
        .put("l", zone ? "" : world.schools().townOf(school))
        .put("telephoneNumber", zone ? "" : world.whereabouts().phone(~school.number(), false))
        .put("ENTStructureMailSI", zone ? "" : "ce." + school.uai() + "@example.org")
        .put("ENTEtablissementBassin", zone ? "" : "99001$BASSIN DE VALMORIN");
  }

  private static List<String> classes(School school) {
    var values = new ArrayList<String>();
    for (int c = school.classes().from(); c < school.classes().to(); c++) {
      var level = school.levelOf(c);
      var code = school.codeOfClass(c);
      values.add(code + "$" + level.word + " " + code + "$" + level.mef);
    }
    return values;
  }

  /** One group in forty is known only through those who are in it. */
  private static List<String> groups(School school) {
    var values = new ArrayList<String>();
    for (int group = school.groups().from(); group < school.groups().to(); group++) {
      if (group % 40 != 7) {
        int home = school.classOfGroup(group);
        int partner = school.partnerOf(home, school.typeOfGroup(group));
        var code = school.codeOfGroup(group);
        var second = partner == home ? "" : "$" + school.codeOfClass(partner);
        values.add(code + "$Groupe " + code + "$" + school.codeOfClass(home) + second);
      }
    }
    return values;
  }
}
