package fr.ent.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Right;
import fr.ent.core.EntRuntime;
import fr.ent.core.EntService;
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
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  /** Hangs it in. */
  @EntService
  static class HatchMounting implements Mounting {
    @Override
    public void mount(ServletContext context) {
      context.addServlet("hatch", Hatch.class).addMapping("/hatch");
    }
  }

  @Test
  @Clause("ISO-1")
  void aPageWhoseRightNobodyDeclaresStopsTheStart(@TempDir Path folder) {
    assertThatThrownBy(
            () -> EntRuntime.builder().dataFolder(folder).bean(Cellar.class).start().close())
        .isInstanceOfSatisfying(
            StartRefusedException.class,
            refused -> assertThat(refused.inFrench()).contains("/cellar", "cellar:enter"));
  }

  @Test
  @Clause("ISO-1")
  void aServletThatDeclaresNothingStopsTheStart(@TempDir Path folder) {
    try (var ent = EntRuntime.builder().dataFolder(folder).bean(HatchMounting.class).start()) {
      assertThatThrownBy(() -> serve(ent).close())
          .rootCause()
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("Hatch");
    }
  }

  @Test
  @Clause("ISO-1")
  void whatThePortalMountsIsInTheCatalogue(@TempDir Path folder) throws IOException {
    try (var ent = EntRuntime.builder().dataFolder(folder).start();
        var server = serve(ent)) {
      assertThat(server.port()).isPositive();
      assertThat(ent.get(Doors.class).all())
          .filteredOn(door -> door.kind() == DeclaredDoor.Kind.SERVLET)
          .extracting(DeclaredDoor::name)
          .contains(
              "fr.ent.portal.web.Dispatcher",
              "fr.ent.auth.servlet.SignOnFilter",
              "fr.ent.auth.cas.CasValidateServlet");
    }
  }

  private static PortalServer serve(EntRuntime ent) throws IOException {
    var mountings = ent.get(Mountings.class).all();
    return PortalServer.start("127.0.0.1", 0, ent.get(Dispatcher.class), mountings);
  }
}
