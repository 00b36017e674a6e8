package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;

/** The staff, teaching or not. */
final class StaffRecords implements Records {
  private final World world;
  private final int count;

  StaffRecords(World world, int count) {
    this.world = world;
    this.count = count;
  }

  @Override
  public AafCategory category() {
    return AafCategory.STAFF;
  }

  @Override
  public int count() {
    return count;
  }

  /** Each summer some leave, and somebody else takes the post. */
  int numberOf(int member) {
    int holder = 0;
    for (int year = 1; year <= world.rentrees(); year++) {
      holder += world.dice().chance(80, Topic.MOVE, member * 64L + year) ? 1 : 0;
    }
    return member + holder * count;
  }

  @Override
  public AafRecord at(int member) {
    int number = numberOf(member);
    var school = world.schools().ofStaff(member);
    var who = world.identities().staff(number);
    boolean teaches = world.staff().teaches(member);
    var entry = new AafRecord(category(), World.staffKey(number));
    entry
        .put("ENTPersonJointure", entry.id)
        .put("sn", who.lastName())
        .put("givenName", who.firstName())
        .put("ENTPersonAutresPrenoms", who.firstNames())
        .put("ENTPersonNomPatro", who.birthName())
        .put("personalTitle", who.civility())
        .put("ENTPersonDateNaissance", AafText.DAY.format(world.identities().staffBirthDay(number)))
        .put("mail", world.whereabouts().mail(who, entry.id))
        .put("ENTPersonSTSId", String.valueOf(70_000 + number))
        .put("ENTPersonStructRattach", attachment(member, school).key())
        .put("ENTPersonFonctions", duties(member, school))
        .put("ENTPersonCategorieEnseignant", teaches ? "O" : "N")
        .put("PersEducNatPresenceDevantEleves", teaches ? "O" : "N");
    if (teaches) {
      teaching(entry, member, school);
    }
    return entry;
  }

  private School attachment(int member, School school) {
    var last = world.schools().all().get(world.schools().all().size() - 1);
    boolean replaces =
        world.staff().teaches(member)
            && last.kind() == SchoolKind.REPLACEMENT_ZONE
            && world.dice().chance(20, Topic.SCHOOL, member);
    return replaces ? last : school;
  }

  private List<School> posts(int member, School school) {
    var posts = new ArrayList<School>();
    posts.add(school);
    var schools = world.schools().teaching();
    if (schools.size() > 1
        && world.staff().teaches(member)
        && world.dice().chance(60, Topic.DOUBLE_POST, member)) {
      posts.add(schools.get((school.number() + 1) % schools.size()));
    }
    return posts;
  }

  private List<String> duties(int member, School school) {
    var duty = world.staff().dutyOf(member);
    var values = new ArrayList<String>();
    var attachment = attachment(member, school);
    if (!world.staff().teaches(member)) {
      var post = duty.code().equals("DIR") ? "D0010$CHEF D'ETABLISSEMENT" : "-$SANS OBJET";
      values.add(school.key() + "$" + duty.code() + "$" + duty.label() + "$" + post);
      return values;
    }
    var subject = world.nomenclature().subject(world.staff().slotOf(school, member));
    var post = "$" + subject.disciplineCode() + "$" + subject.discipline();
    for (School at : posts(member, school)) {
      values.add(at.key() + "$ENS$ENSEIGNEMENT" + post);
    }
    if (attachment.number() != school.number()) {
      values.add(attachment.key() + "$ENS$ENSEIGNEMENT" + post);
    }
    if (world.staff().classesOf(school, member).stream()
        .anyMatch(c -> world.staff().isFormTeacher(school, member, c))) {
      values.add(school.key() + "$ORI$ORIENTATION$-$SANS OBJET");
    }
    return values;
  }

  private void teaching(AafRecord entry, int member, School school) {
    var subject = world.nomenclature().subject(world.staff().slotOf(school, member));
    var courses = new ArrayList<String>();
    var tracks = new ArrayList<String>();
    var principal = new ArrayList<String>();
    var rooms = new ArrayList<String>();
    for (int c : world.staff().classesOf(school, member)) {
      var room = school.key() + "$" + school.codeOfClass(c);
      rooms.add(room);
      courses.add(room + "$" + subject.code());
      var level = school.levelOf(c);
      var track = school.key() + "$" + level.mef + "$" + level.label;
      if (!tracks.contains(track)) {
        tracks.add(track);
      }
      if (world.staff().isFormTeacher(school, member, c)) {
        principal.add(room);
      }
    }
    var taught = new ArrayList<String>();
    for (School at : posts(member, school)) {
      taught.add(at.key() + "$" + subject.label());
      if (at.number() != school.number()) {
        var room = at.key() + "$" + at.codeOfClass(at.classes().from());
        rooms.add(room);
        courses.add(room + "$" + subject.code());
      }
    }
    entry
        .put("ENTAuxEnsCategoDiscipline", subject.disciplineCode() + "$" + subject.discipline())
        .put("ENTAuxEnsDisciplinesPoste", subject.discipline() + "$" + subject.disciplineCode())
        .put("ENTAuxEnsMEF", tracks)
        .put("ENTAuxEnsMatiereEnseignEtab", taught)
        .put("ENTAuxEnsClasses", rooms)
        .put("ENTAuxEnsClassesMatieres", courses)
        .put("ENTAuxEnsGroupesMatieres", groups(member, school))
        .put("ENTAuxEnsClassesPrincipal", principal);
  }

  private List<String> groups(int member, School school) {
    var values = new ArrayList<String>();
    for (int group : world.staff().groupsOf(school, member)) {
      var subject = world.nomenclature().ofGroup(school.typeOfGroup(group));
      values.add(school.key() + "$" + school.codeOfGroup(group) + "$" + subject.code());
    }
    return values;
  }
}
