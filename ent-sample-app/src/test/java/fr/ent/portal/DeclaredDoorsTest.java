package fr.ent.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import fr.ent.core.EntRuntime;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.core.doors.DeclaredDoor;
import fr.ent.core.doors.Doors;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mounting;
import fr.ent.portal.web.Mountings;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@EntTest(settings = "ent.territory=tilleuls")
class DeclaredDoorsTest {
  /** A room of a vendor who forgot to declare what it asks for. */
  @EntService
  static class Cellar implements Pages {
    @Override
    public List<Page> pages() {
      var leave = Access.holding(new Right("cellar:enter"));
      return List.of(Page.get("/cellar", leave, visit -> Answer.to("/")));
    }
  }

  /** A servlet that says nothing of itself. */
  public static class Hatch extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  private final Mountings mountings;
  private final Dispatcher pages;

  DeclaredDoorsTest(Mountings mountings, Dispatcher pages) {
    this.mountings = mountings;
    this.pages = pages;
  }

  @Test
  @Clause("ISO-1")
  void aPageWhoseRightNobodyDeclaresStopsTheStart(Settings settings) {
    var another = EntRuntime.builder().bean(Cellar.class);
    Fixture.anotherNode(settings).forEach(another::setting);
    assertThatThrownBy(() -> another.start().close())
        .isInstanceOfSatisfying(
            StartRefusedException.class,
            refused -> assertThat(refused.inFrench()).contains("/cellar", "cellar:enter"));
  }

  @Test
  @Clause("ISO-1")
  void aServletThatDeclaresNothingStopsTheStart() {
    Mounting hatch = context -> context.addServlet("hatch", Hatch.class).addMapping("/hatch");
    assertThatThrownBy(() -> serve(hatch).close())
        .rootCause()
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("Hatch");
  }

  @Test
  @Clause("ISO-1")
  void whatThePortalMountsIsInTheCatalogue(Doors doors) throws IOException {
    serve(context -> {}).close();
    assertThat(doors.all())
        .filteredOn(door -> door.kind() == DeclaredDoor.Kind.SERVLET)
        .extracting(DeclaredDoor::name)
        .contains(
            "fr.ent.portal.web.Dispatcher",
            "fr.ent.auth.servlet.SignOnFilter",
            "fr.ent.auth.cas.CasValidateServlet");
  }

  @Test
  @Clause("ISO-1")
  void eachEndpointOfTheRestInterfaceIsInTheCatalogueWithTheRightItAsksFor(Doors doors) {
    assertThat(doors.all())
        .filteredOn(door -> door.kind() == DeclaredDoor.Kind.ENDPOINT)
        .hasSizeGreaterThan(7)
        .allMatch(door -> door.as() == Door.As.ACTOR)
        .extracting(door -> door.name().replaceAll(".*\\.(\\w+\\.\\w+)", "$1 ") + door.rights())
        .contains(
            "AbsenceResource.record [absences:record]",
            "LessonResource.ofPerson [timetable:consult]");
  }

  /** What is mounted is looked at once all of it was. */
  private PortalServer serve(Mounting another) throws IOException {
    var all = Stream.concat(Stream.of(another), mountings.all().stream()).toList();
    return PortalServer.start("127.0.0.1", 0, pages, all);
  }
}
