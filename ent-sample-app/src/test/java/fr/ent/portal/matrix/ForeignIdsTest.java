package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.matrix.Knocker.Answer;
import fr.ent.portal.matrix.World.Hat;
import fr.ent.portal.web.Page.Verb;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lies elsewhere changes nothing and shows nowhere: neither by its id nor by being there. */
@EntTest(settings = "ent.territory=tilleuls")
class ForeignIdsTest {
  /** Whoever is here, and may do much or little; none of them knows of what lies elsewhere. */
  private static final List<String> READERS =
      List.of("localadmin", "head", "teacher", "schoollife", "guardian", "pupil");

  private static final String HERE = "here";
  private static final String WITHDRAWN = "WITHDRAW accounts:administer National_DIR - STRUCTURE";

  private static House house;
  private static World world;
  private static LawTable law;
  private static final Map<String, List<String>> FOREIGN = new HashMap<>();

  /**
   * A field of a page that takes an id.
   *
   * @param kind of what
   * @param rest what else is sent, so that nothing but the id is wrong
   */
  private record Field(Verb verb, String path, String name, String kind, Map<String, String> rest) {
    Answer knock(Knocker knocker, String id) {
      var at = path.replace("{id}", id);
      var sent = new HashMap<>(rest);
      if (!path.contains("{id}")) {
        sent.put(name, id);
      }
      return verb == Verb.POST ? knocker.post(at, sent) : knocker.get(at + Knocker.question(sent));
    }
  }

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    world = house.world();
    law = new LawTable(world);
    var people = List.of("childthere", "teacherthere", "farpupil", "farhead");
    FOREIGN.put("person", people.stream().map(one -> world.require(one).id().toString()).toList());
    FOREIGN.put(
        "school", List.of(world.school("there").toString(), world.school("far").toString()));
    FOREIGN.put(
        "group", List.of(world.group("afar").toString(), world.group("farthest").toString()));
    FOREIGN.put("grant", grantsThere(ent));
    FOREIGN.put("cut", List.of(cutThere(ent)));
    FOREIGN.put("request", List.of(requestThere(ent)));
    FOREIGN.put("notice", List.of(noticeThere(ent)));
    FOREIGN.put("device", List.of(deviceThere(ent)));
    FOREIGN.put("class", FOREIGN.get("group").stream().map(one -> "class:" + one).toList());
  }

  private static List<String> grantsThere(EntRuntime ent) {
    return ent.get(Grants.class).all(Fixture.house()).stream()
        .filter(one -> one.scope().equals(fr.ent.auth.access.Scope.of(world.school("there"))))
        .map(Grant::id)
        .map(UUID::toString)
        .toList();
  }

  private static String cutThere(EntRuntime ent) {
    return ent.get(Crisis.class)
        .cut(Fixture.house(), Cut.What.of(world.school("there")), "Essai")
        .id()
        .toString();
  }

  /** Told to somebody there, and on paper. */
  private static String noticeThere(EntRuntime ent) {
    var id = UUID.randomUUID();
    ent.get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into notices.notice (id, kind, urgency, must, topic, recipient,
                      structure, fact_names, fact_values, path, sent, due, told, paper)
                    values (?, 'absences:missing', 'URGENT', true, 'absences/1', ?, ?, '{}', '{}',
                      '/', now(), now(), now(), now())""",
                    id,
                    world.require("childthere").id().value(),
                    world.school("there").value()));
    return id.toString();
  }

  private static String deviceThere(EntRuntime ent) {
    var id = UUID.randomUUID();
    ent.get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into notices.device
                      (id, person, endpoint, public_key, secret, label, since)
                    values (?, ?, 'https://push.example.net/1', 'AA', 'AA', 'Appareil', now())""",
                    id,
                    world.require("childthere").id().value()));
    return id.toString();
  }

  private static String requestThere(EntRuntime ent) {
    var rights = Set.of(Directory.CONSULT);
    return ent.get(SupportAccess.class)
        .ask(
            Actor.of(Fixture.TERRITORY, world.require("support").id()),
            new Wish(world.school("there"), rights, Duration.ofHours(1), "Essai"))
        .id()
        .toString();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static List<Field> fields() {
    var here = world.school(HERE).toString();
    var give = Map.of("kind", "PERSON", "right", "audit:read", "school", here);
    var holder = world.require("teacher").id().toString();
    return List.of(
        new Field(Verb.GET, "/directory/{id}", "", "person", Map.of()),
        new Field(Verb.GET, "/directory", "group", "group", Map.of()),
        new Field(Verb.GET, "/directory", "school", "school", Map.of("q", "zqteacherthere")),
        new Field(Verb.GET, "/accounts/{id}", "", "person", Map.of()),
        new Field(Verb.POST, "/accounts/{id}/block", "", "person", Map.of()),
        new Field(Verb.POST, "/accounts/{id}/unblock", "", "person", Map.of()),
        new Field(Verb.POST, "/accounts/codes", "person", "person", Map.of()),
        new Field(Verb.GET, "/accounts", "group", "group", Map.of("as", "National_TUT")),
        new Field(Verb.GET, "/accounts", "school", "school", Map.of("q", "zq")),
        new Field(Verb.GET, "/audit", "person", "person", Map.of()),
        new Field(Verb.GET, "/rights", "of", "person", Map.of()),
        new Field(Verb.GET, "/rights", "given", "grant", Map.of()),
        new Field(Verb.POST, "/rights/give", "holder", "person", give),
        new Field(
            Verb.POST,
            "/rights/give",
            "holder",
            "group",
            Map.of("kind", "GROUP", "right", "crisis:cut", "school", here)),
        new Field(
            Verb.POST,
            "/rights/give",
            "school",
            "school",
            Map.of("kind", "PERSON", "right", "crisis:cut", "holder", holder)),
        new Field(
            Verb.POST,
            "/rights/give",
            "school",
            "class",
            Map.of("kind", "PERSON", "right", "crisis:cut", "holder", holder)),
        new Field(Verb.POST, "/rights/take-back", "grant", "grant", Map.of()),
        new Field(
            Verb.POST, "/rights/support/consent", "request", "request", Map.of("minutes", "60")),
        new Field(Verb.POST, "/rights/support/refuse", "request", "request", Map.of()),
        new Field(Verb.POST, "/rights/support/stop", "request", "request", Map.of()),
        new Field(Verb.GET, "/rights/support", "deeds", "request", Map.of()),
        new Field(Verb.POST, "/support/enter", "school", "school", Map.of()),
        new Field(Verb.POST, "/support/stop", "request", "request", Map.of()),
        new Field(
            Verb.POST,
            "/delegations",
            "person",
            "person",
            Map.of("right", "crisis:cut", "until", "2026-12-01")),
        new Field(Verb.POST, "/delegations/take-back", "grant", "grant", Map.of()),
        new Field(
            Verb.POST, "/crisis/cut", "where", "school", Map.of("who", "all", "reason", "Essai")),
        new Field(Verb.GET, "/crisis", "where", "school", Map.of("who", "all", "reason", "Essai")),
        new Field(Verb.POST, "/crisis/end", "cut", "cut", Map.of()),
        new Field(Verb.GET, "/crisis/freeze", "person", "person", Map.of()),
        new Field(
            Verb.POST,
            "/crisis/freeze",
            "person",
            "person",
            Map.of("since", "2026-11-23T08:00", "reason", "Essai", "sure", "yes")),
        new Field(Verb.POST, "/crisis/thaw", "person", "person", Map.of()),
        new Field(Verb.POST, "/crisis/lift", "person", "person", Map.of()),
        new Field(Verb.GET, "/communication", "place", "school", Map.of()),
        new Field(
            Verb.POST,
            "/communication/change",
            "place",
            "school",
            Map.of("from", "National_ELV", "to", "National_ENS", "tie", "NOBODY")),
        new Field(
            Verb.POST,
            "/communication/restore",
            "place",
            "school",
            Map.of("from", "National_ELV", "to", "National_ENS")),
        new Field(Verb.GET, "/rights/usual", "place", "school", Map.of()),
        new Field(Verb.GET, "/rights/usual/change", "place", "school", Map.of("line", WITHDRAWN)),
        new Field(Verb.POST, "/rights/usual/change", "place", "school", Map.of("line", WITHDRAWN)),
        new Field(Verb.POST, "/rights/usual/restore", "place", "school", Map.of("sure", "yes")),
        new Field(Verb.GET, "/communication/who", "of", "person", Map.of()),
        new Field(
            Verb.POST,
            "/opening/postpone",
            "school",
            "school",
            Map.of("opens", "2027-01-04", "profiles", "National_ELV")),
        new Field(
            Verb.POST,
            "/opening/postpone",
            "classes",
            "group",
            Map.of("opens", "2027-01-04", "profiles", "National_ELV", "school", here)),
        new Field(Verb.GET, "/notices", "from", "notice", Map.of()),
        new Field(Verb.POST, "/notices/read", "notice", "notice", Map.of("to", "/notices")),
        new Field(Verb.GET, "/notices/school", "school", "school", Map.of()),
        new Field(Verb.GET, "/notices/school/letters", "school", "school", Map.of()),
        new Field(Verb.POST, "/notices/school/letters", "letter", "notice", Map.of("school", here)),
        new Field(Verb.POST, "/notices/school/letters", "school", "school", Map.of()),
        new Field(Verb.GET, "/notices/settings", "place", "school", Map.of()),
        new Field(
            Verb.POST,
            "/notices/settings",
            "place",
            "school",
            Map.of("evening", "21:00", "morning", "06:00", "digest", "18:00")),
        new Field(Verb.GET, "/notices/templates", "place", "school", Map.of()),
        new Field(
            Verb.POST,
            "/notices/templates",
            "place",
            "school",
            Map.of(
                "kind",
                "absences:missing",
                "subject",
                "Essai",
                "text",
                "Essai",
                "brief",
                "Essai",
                "keep",
                "yes")),
        new Field(
            Verb.POST,
            "/notices/templates/restore",
            "place",
            "school",
            Map.of("kind", "absences:missing")),
        new Field(Verb.POST, "/notices/devices/forget", "device", "device", Map.of()),
        new Field(Verb.POST, "/appearance", "school", "school", Map.of("name", "Essai")),
        new Field(Verb.GET, "/appearance", "school", "school", Map.of()));
  }

  @Test
  @Clause("ISO-6")
  void anIdOfElsewhereDoesNothingAndIsAnsweredLikeOneThatIsNowhere(Database database) {
    var before = Held.of(database);
    var wrong = new ArrayList<String>();
    for (var field : fields()) {
      for (var reader : READERS) {
        var nowhere = UUID.randomUUID().toString();
        var expected = field.knock(house.as(reader), nowhere).without(nowhere);
        for (var id : FOREIGN.getOrDefault(field.kind(), List.of())) {
          var answer = field.knock(house.as(reader), id).without(id);
          if (!answer.equals(expected)) {
            wrong.add(
                reader
                    + " "
                    + field.verb()
                    + " "
                    + field.path()
                    + " "
                    + field.name()
                    + " "
                    + field.kind()
                    + ": "
                    + answer.status()
                    + " not "
                    + expected.status());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(Held.of(database)).isEqualTo(before);
  }

  @Test
  void everyPageThatTakesAnIdInItsPathIsAsked() {
    var asked = fields().stream().map(one -> one.path().replaceAll("\\{.*?}", "{}")).toList();
    for (var page : house.pages()) {
      if (page.path().contains("{person}")) {
        assertThat(asked).contains(page.path().replaceAll("\\{.*?}", "{}"));
      }
    }
  }

  @Test
  @Clause("ISO-5")
  void whoeverComesElsewhereIsSeenInNoAnswerToThoseWhoMayNotKnowOfThem() {
    var addresses = house.addresses();
    var before = answers(addresses);
    world.person(Fixture.TERRITORY, "newpupilthere", new Hat("there", Profile.PUPIL));
    world.member("newpupilthere", "afar", "MEMBER");
    world.person(Fixture.TERRITORY, "newguardianthere", new Hat("there", Profile.GUARDIAN));
    world.relation("newpupilthere", "newguardianthere", "IN_CHARGE");
    world.person(World.elsewhere(), "newfarpupil", new Hat("far", Profile.PUPIL));
    world.group(Fixture.TERRITORY, "newgroup", "there", "CLASS");
    world.awaitAccounts();
    var after = answers(addresses);
    for (var persona : Cast.PERSONAS) {
      var differing = new ArrayList<String>();
      for (var address : addresses) {
        var key = persona + " " + address;
        if (!String.valueOf(before.get(key)).equals(String.valueOf(after.get(key)))) {
          differing.add(address);
        }
      }
      if (law.sees(persona, "newpupilthere")) {
        assertThat(differing).as(persona + " sees the newcomer").isNotEmpty();
      } else {
        assertThat(differing).as(persona).isEmpty();
      }
    }
  }

  private static Map<String, Answer> answers(List<String> addresses) {
    var all = new ConcurrentHashMap<String, Answer>();
    Cast.PERSONAS.parallelStream()
        .forEach(
            persona ->
                addresses.stream()
                    .filter(address -> !address.startsWith("/audit"))
                    .forEach(
                        address ->
                            all.put(persona + " " + address, house.as(persona).get(address))));
    return all;
  }
}
