package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;

/** The pupils, with the richer side of their relations. */
final class PupilRecords implements Records {
  private static final String[] BOARDING = {
    "EXTERNE LIBRE", "DEMI-PENSIONNAIRE DANS L'ETABLISSEMENT", "INTERNE 5 JOURS"
  };
  private final World world;
  private final int[] present;

  PupilRecords(World world) {
    this.world = world;
    this.present = world.population().pupils();
  }

  @Override
  public AafCategory category() {
    return AafCategory.PUPILS;
  }

  @Override
  public int count() {
    return present.length;
  }

  @Override
  public AafRecord at(int rank) {
    int pupil = present[rank];
    var entry = new AafRecord(category(), World.pupilKey(pupil));
    identity(entry, pupil);
    entry.put("ENTElevePersRelEleve", relations(pupil));
    study(entry, pupil);
    home(entry, pupil);
    return entry;
  }

  private void identity(AafRecord entry, int pupil) {
    var who = world.identities().pupil(world.population().families, pupil);
    var born = world.identities().birthDay(world.population(), pupil);
    entry
        .put("ENTPersonJointure", entry.id)
        .put("ENTEleveINE", ine(pupil))
        .put("ENTEleveStructRattachId", String.valueOf(1 + pupil))
        .put("ENTPersonDateNaissance", AafText.DAY.format(born))
        .put("sn", who.lastName())
        .put("givenName", who.firstName())
        .put("ENTPersonNomPatro", who.birthName())
        .put("ENTPersonAutresPrenoms", who.firstNames())
        .put("personalTitle", who.civility());
  }

  /** Numbers from 990 on, ending in Z: nobody's. Both shapes occur, and some are not known. */
  private String ine(int pupil) {
    int shape = world.dice().pick(100, Topic.NOMENCLATURE, pupil);
    if (shape < 4) {
      return "";
    }
    return shape < 30 ? String.format("990%07dZ", pupil) : String.format("990%06dZZ", pupil);
  }

  private List<String> relations(int pupil) {
    var families = world.population().families;
    int house = families.householdOf(pupil);
    var values = new ArrayList<String>(2);
    for (int rank = 0; rank < families.adultsOf(house); rank++) {
      int adult = families.adult(house, rank);
      boolean woman = world.identities().adult(families, adult).woman();
      values.add(World.adultKey(adult) + "$" + tie(house, rank, woman));
    }
    return values;
  }

  private String tie(int house, int rank, boolean woman) {
    boolean guardianOnly = rank == 0 && world.dice().chance(20, Topic.KINSHIP, house);
    if (guardianOnly) {
      return "50$1$1$1$0";
    }
    int shade = world.dice().pick(10, Topic.LEGAL, house * 4L + rank);
    return switch (rank) {
      case 0 -> (woman ? "10" : "20") + "$1$1$1$" + (shade < 7 ? 1 : 0);
      case 1 -> (woman ? "10" : "20") + "$0$1$" + (shade < 8 ? 1 : 0) + "$0";
      case 2 -> (shade < 6 ? "39" : "38") + "$0$" + (shade < 4 ? 2 : 0) + "$0$0";
      default -> (shade < 5 ? "41" : "90") + "$0$0$0$0";
    };
  }

  private void study(AafRecord entry, int pupil) {
    int room = world.population().classOf(pupil);
    var school = world.schools().ofClass(room);
    var level = school.levelOf(room);
    int boarding = world.dice().pick(20, Topic.BOARDING, pupil);
    entry
        .put("ENTPersonStructRattach", school.key())
        .put("ENTEleveStatutEleve", "SCOLAIRE")
        .put("ENTEleveRegime", BOARDING[boarding < 6 ? 0 : boarding < 19 ? 1 : 2])
        .put("ENTEleveMEF", level.mef)
        .put("ENTEleveLibelleMEF", level.label)
        .put("ENTEleveNivFormation", level.stage)
        .put("ENTEleveFiliere", "NON CONCERNE");
    subjects(entry, pupil);
    entry
        .put("ENTEleveClasses", school.key() + "$" + school.codeOfClass(room))
        .put("ENTEleveGroupes", groups(school, room, pupil))
        .put("ENTEleveBoursier", world.dice().chance(280, Topic.ALLOWANCE, pupil) ? "O" : "N")
        .put("ENTEleveTransport", world.dice().chance(400, Topic.ALLOWANCE, ~pupil) ? "O" : "N");
  }

  private void subjects(AafRecord entry, int pupil) {
    var codes = new ArrayList<String>();
    var labels = new ArrayList<String>();
    int from = world.dice().pick(3, Topic.OPTION, pupil) == 0 ? 10 : 6;
    for (int slot : new int[] {2, from, 8 + world.dice().pick(5, Topic.OPTION, ~pupil)}) {
      var subject = world.nomenclature().subject(slot);
      if (!codes.contains(subject.code())) {
        codes.add(subject.code());
        labels.add(subject.label());
      }
    }
    entry.put("ENTEleveCodeEnseignements", codes).put("ENTEleveEnseignements", labels);
  }

  private List<String> groups(School school, int room, int pupil) {
    var values = new ArrayList<String>();
    if (world.dice().chance(300, Topic.GROUP, pupil)) {
      return values;
    }
    add(values, school, school.groupOf(room, pupil % 2, pupil));
    for (int type = 2; type < 7; type++) {
      if (world.dice().chance(350, Topic.GROUP, pupil * 8L + type)) {
        add(values, school, school.groupOf(room, type, pupil));
      }
    }
    return values;
  }

  private static void add(List<String> values, School school, int group) {
    if (group >= 0) {
      values.add(school.key() + "$" + school.codeOfGroup(group));
    }
  }

  private void home(AafRecord entry, int pupil) {
    var families = world.population().families;
    int house = families.householdOf(pupil);
    var address = world.whereabouts().address(house * 4L);
    boolean known = families.adultsOf(house) > 0;
    entry
        .put("ENTPersonAdresse", address.lines())
        .put("ENTPersonCodePostal", address.postalCode())
        .put("ENTPersonVille", address.town())
        .put("ENTPersonPays", "FRANCE")
        .put(
            "ENTEleveAdresseRel",
            known ? List.of(World.adultKey(families.adult(house, 0))) : List.of())
        .put("mail", mail(entry, pupil))
        .put("homePhone", known ? world.whereabouts().phone(house, false) : "");
  }

  private String mail(AafRecord entry, int pupil) {
    if (!world.dice().chance(120, Topic.MAIL, pupil)) {
      return "";
    }
    var who = world.identities().pupil(world.population().families, pupil);
    return world.whereabouts().mail(who, entry.id);
  }
}
