package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.Profile;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.core.EntRuntime;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why somebody may do something: over a school, a class, a pupil or oneself. */
@EntTest(settings = "ent.territory=tilleuls")
class RightsQuestionsTest implements OpenServices {
  private static final Pattern SENTENCE = Pattern.compile("(Oui|Non)\u00a0: [^<]*");

  private static House house;
  private static World world;

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    world = house.world();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Override
  public House house() {
    return house;
  }

  private static String id(String key) {
    return world.require(key).id().toString();
  }

  private static String page(String reader, String person, String right, Map<String, String> more) {
    var asked = new HashMap<>(more);
    asked.put("q", World.lastName(person));
    asked.put("of", id(person));
    asked.put("right", right);
    var answer = house.as(reader).get("/rights" + Knocker.question(asked));
    return answer.body().replace("&#39;", "’");
  }

  private static List<String> answers(
      String reader, String person, String right, Map<String, String> more) {
    var found = SENTENCE.matcher(page(reader, person, right, more));
    return found.results().map(one -> one.group().replace('\u00a0', ' ')).toList();
  }

  private static Map<String, String> over(String key) {
    return Map.of("over", World.lastName(key), "whom", id(key));
  }

  private static Map<String, String> at(String group) {
    return Map.of("school", "class:" + world.group(group));
  }

  @Test
  @Clause("AAS-20")
  void aRightThatComesWithAClassIsExplainedOverThatClass() {
    var right = "absences:record";
    assertThat(answers("localadmin", "teacher", right, at("one")))
        .singleElement()
        .asString()
        .startsWith("Oui : cette personne enseigne en Zqclassoneqz");
    assertThat(answers("localadmin", "teacher", right, at("two")))
        .singleElement()
        .asString()
        .startsWith("Non : ");
    assertThat(answers("localadmin", "teacher", right, Map.of()))
        .singleElement()
        .asString()
        .startsWith("Non : ");
    assertThat(answers("localadmin", "formteacher", "liaison:follow", at("two")))
        .singleElement()
        .asString()
        .startsWith("Oui : cette personne est professeur principal de Zqclasstwoqz");
  }

  @Test
  void theLogIsOfferedOverTheTerritoryOnly() {
    var option = "<option value=\"audit:read\">";
    assertThat(house.as("authority").get("/rights").body().split("id=\"give\"", 2)[1])
        .contains(option);
    assertThat(house.as("localadmin").get("/rights").body().split("id=\"give\"", 2)[1])
        .doesNotContain(option);
    var asked = "/rights/give?kind=PERSON&holder=" + id("teacher") + "&right=audit:read&school=";
    assertThat(house.as("authority").get(asked + world.school("here")).body())
        .contains("ne se donne que pour tout le territoire")
        .doesNotContain("action=\"/rights/give\"");
    assertThat(house.as("authority").get(asked + "*").body()).contains("action=\"/rights/give\"");
  }

  @Test
  @Clause("AAS-20")
  void theReasonIsToldInTheLanguageOfItsReader() {
    var asked = new HashMap<>(at("one"));
    asked.put("q", World.lastName("teacher"));
    asked.put("of", id("teacher"));
    asked.put("right", "absences:record");
    var page = house.as("localadmin").getIn("en", "/rights" + Knocker.question(asked)).body();
    assertThat(page).contains("Yes: this person teaches Zqclassoneqz").doesNotContain("enseigne");
  }

  @Test
  @Clause("AAS-20")
  void aRightOverAPupilOrOneselfIsExplainedOverThem() {
    var right = "absences:explain";
    assertThat(answers("localadmin", "guardian", right, over("child")))
        .singleElement()
        .asString()
        .startsWith("Oui : c’est un responsable légal de cet élève");
    assertThat(answers("localadmin", "guardian", right, over("childofothers")))
        .singleElement()
        .asString()
        .startsWith("Non : ");
    assertThat(answers("localadmin", "adultpupil", right, over("adultpupil")))
        .singleElement()
        .asString()
        .startsWith("Oui : il s’agit de la personne elle-même");
    assertThat(page("localadmin", "guardian", right, over("child")))
        .contains("au sujet de Camille " + World.lastName("child"));
  }

  @Test
  @Clause("ISO-6")
  void whoeverAdministersOneSchoolIsToldOfThatOneOnly() {
    var right = "absences:explain";
    assertThat(answers("localadmin", "guardianoftwo", right, over("childthere"))).isEmpty();
    assertThat(page("localadmin", "guardianoftwo", right, over("childthere")))
        .contains("Aucune personne de ce nom dont vous gérez les droits");
    assertThat(answers("authority", "guardianoftwo", right, over("childthere")))
        .isNotEmpty()
        .allMatch(one -> one.startsWith("Oui"));
    var there = Map.of("school", world.school("there").toString());
    assertThat(answers("localadmin", "multiadmin", "audit:read", there)).isEmpty();
    assertThat(answers("multiadmin", "multiadmin", "audit:read", there)).isNotEmpty();
    assertThat(answers("localadmin", "multiadmin", "audit:read", Map.of())).hasSize(1);
    assertThat(answers("authority", "multiadmin", "audit:read", Map.of())).hasSize(2);
  }

  @Test
  void whatIsHeldInAnotherSchoolIsToldToWhoeverAdministersBoth() {
    var here = Map.of("school", world.school("here").toString());
    var told = "dans l’établissement où elle est rattachée";
    var right = "absences:report";
    assertThat(page("authority", "teacherthere", right, here)).contains(told);
    assertThat(page("authority", "teacher", right, here)).doesNotContain(told);
    assertThat(page("authority", "pupil", right, here)).doesNotContain(told);
  }

  @Test
  void whoeverMayNotComeInIsToldToBeKeptOut(EntRuntime ent) {
    var person = world.require("librarian").id();
    ent.get(Accounts.class).block(Fixture.house(), person);
    assertThat(page("localadmin", "librarian", "absences:report", Map.of()))
        .contains("Mais son compte est bloqué");
    ent.get(Accounts.class).unblock(Fixture.house(), person);
    var what = Cut.What.of(Profile.LIBRARIAN, world.school("here"));
    var cut = ent.get(Crisis.class).cut(Fixture.house(), what, "Essai");
    assertThat(page("localadmin", "librarian", "absences:report", Map.of()))
        .contains("Mais son accès est coupé")
        .doesNotContain("bloqué");
    ent.get(Crisis.class).end(Fixture.house(), cut.id());
    assertThat(page("localadmin", "librarian", "absences:report", Map.of()))
        .doesNotContain("Mais son");
  }
}
