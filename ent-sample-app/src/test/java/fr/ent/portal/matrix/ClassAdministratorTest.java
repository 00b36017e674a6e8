package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Right;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.EntRuntime;
import fr.ent.portal.web.Page;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who was given rights over one class: the librarian of the cast, over class one. */
@EntTest(beans = SharedPages.class, settings = "ent.territory=tilleuls")
class ClassAdministratorTest {
  private static final String WHO = "librarian";
  private static final List<String> RIGHTS =
      List.of(
          "accounts:administer",
          "access:administer",
          "absences:record",
          "absences:consult",
          "absences:settle");
  private static final List<String> MINE = List.of("pupil", "delegate", "adultpupil", "child");
  private static final List<String> OTHERS = List.of("latinist", "childofothers");
  private static final Pattern LINK = Pattern.compile("<a[^>]* href=\"(/[^\"#]*)\"");

  private static House house;
  private static World world;

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    world = house.world();
    give(WHO, "one", RIGHTS);
    give("localadmin", "one", List.of("absences:record"));
    give("municipalagent", "one", RIGHTS);
  }

  private static void give(String persona, String group, List<String> rights) {
    rights.forEach(
        right ->
            world
                .ent()
                .get(Grants.class)
                .give(
                    Fixture.house(),
                    Holder.of(world.require(persona).id()),
                    new Right(right),
                    Scope.ofGroups(Set.of(world.group(group)))));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Knocker.Answer get(String path) {
    return house.as(WHO).get(path);
  }

  private static String id(String persona) {
    return world.require(persona).id().toString();
  }

  private static String ofClass(String group) {
    return "/accounts?as=National_ELV&group=" + world.group(group);
  }

  @Test
  @Clause("ISO-2")
  void theAccountsOfTheClassAreThereAndNoOthers() {
    assertThat(get("/accounts").status()).isEqualTo(200);
    assertThat(get("/accounts").body())
        .contains(world.group("one").toString())
        .doesNotContain(world.group("two").toString());
    assertThat(get(ofClass("one")).body()).contains(id("pupil")).doesNotContain(id("teacher"));
    assertThat(get(ofClass("two")).status()).isEqualTo(404);
    for (var wide : List.of("as=National_ENS", "as=National_TUT", "q=a")) {
      assertThat(get("/accounts?" + wide).body()).as(wide).doesNotContain("name=\"person\"");
    }
    var families = get(ofClass("one").replace("ELV", "TUT"));
    assertThat(families.body()).doesNotContain(id("guardian"));
    MINE.forEach(one -> assertThat(get("/accounts/" + id(one)).status()).isEqualTo(200));
    OTHERS.forEach(one -> assertThat(get("/accounts/" + id(one)).status()).isEqualTo(404));
    assertThat(codes("pupil").body()).contains("class=\"mono");
    assertThat(codes("latinist").status()).isEqualTo(403);
    assertThat(codes("guardian").status()).isEqualTo(403);
  }

  private static Knocker.Answer codes(String persona) {
    return house.as(WHO).post("/accounts/codes", Map.of("person", id(persona)));
  }

  @Test
  @Clause("ISO-2")
  void theAbsencesOfTheClassAreLookedAfterAndNoOthers() {
    var desk = get("/absences").body();
    assertThat(desk).contains(MINE.stream().map(one -> "/absences/pupil/" + id(one)).toList());
    OTHERS.forEach(one -> assertThat(desk).doesNotContain(id(one)));
    for (var closed :
        List.of("register", "register.csv", "figures", "handover", "calls", "exemptions")) {
      assertThat(get("/absences/" + closed).status()).as(closed).isEqualTo(403);
    }
    assertThat(get("/absences/pupil/" + id("child")).status()).isEqualTo(200);
    assertThat(get("/absences/pupil/" + id("latinist")).status()).isEqualTo(404);
    var missed = Map.of("from", World.TODAY.toString(), "begin", "08:05", "end", "09:00");
    assertThat(post("/absences/pupil/" + id("child") + "/record", missed)).isEqualTo(303);
    assertThat(post("/absences/pupil/" + id("latinist") + "/record", missed)).isEqualTo(404);
    assertThat(get("/absences/pupil/" + id("child")).body())
        .contains("/withdraw")
        .contains("/explain")
        .doesNotContain("name=\"accept\"");
  }

  private static int post(String path, Map<String, String> form) {
    return house.as(WHO).post(path, form).status();
  }

  @Test
  void whoOnlyNotesAbsencesReadsNone() {
    var page = house.as("localadmin").get("/absences/pupil/" + id("pupil"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("/record").doesNotContain("/explain", "id=\"absences\"");
  }

  @Test
  @Clause("ISO-7")
  @Clause("SOC-09")
  void withinTheClassRightsAreGivenAndBeyondItNone() {
    var page = get("/rights");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("class:" + world.group("one"))
        .doesNotContain("class:" + world.group("two"))
        .doesNotContain("value=\"" + world.school("here") + "\"");
    assertThat(give("class:" + world.group("one"))).isEqualTo(303);
    assertThat(give("class:" + world.group("two"))).isEqualTo(403);
    assertThat(give(world.school("here").toString())).isEqualTo(403);
    var asked = "/rights?q=a&right=absences:record&school=class:";
    assertThat(get(asked + world.group("one")).status()).isEqualTo(200);
    assertThat(get(asked + world.group("two")).status()).isEqualTo(404);
    for (var closed : List.of("/rights/usual", "/rights/support", "/rights/roles")) {
      assertThat(get(closed).status()).as(closed).isEqualTo(403);
    }
  }

  private static int give(String place) {
    return post(
        "/rights/give",
        Map.of(
            "kind",
            "PERSON",
            "holder",
            id("schoollife"),
            "right",
            "absences:record",
            "school",
            place));
  }

  @Test
  void noLinkLeadsToAPageThatIsClosedAndNoPageBreaks() {
    var followed = new HashSet<String>();
    var pages =
        house.pages().stream()
            .filter(page -> page.verb() == Page.Verb.GET && !page.path().contains("{"))
            .map(Page::path);
    for (var path : Stream.concat(pages, Stream.of(ofClass("one"), pupilPage())).toList()) {
      var page = get(path);
      assertThat(page.status()).as(path).isLessThan(500);
      var links = LINK.matcher(page.body());
      while (links.find()) {
        var link = links.group(1).replace("&amp;", "&");
        if (followed.add(link)) {
          assertThat(get(link).status()).as(path + " to " + link).isNotIn(403, 500);
        }
      }
    }
  }

  private static String pupilPage() {
    return "/absences/pupil/" + id("child");
  }

  @Test
  void whoActsInAnotherSchoolOpensNothing() {
    for (var path : List.of("/accounts", "/absences", "/rights")) {
      assertThat(house.as("municipalagent").get(path).status()).as(path).isEqualTo(403);
    }
  }
}
