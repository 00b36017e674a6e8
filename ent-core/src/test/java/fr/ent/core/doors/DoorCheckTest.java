package fr.ent.core.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Door;
import fr.ent.api.events.EntEvent;
import fr.ent.core.EntRuntime;
import fr.ent.core.EntService;
import fr.ent.core.StartRefusedException;
import fr.ent.core.jobs.JobOnDemand;
import fr.ent.core.rest.RestResource;
import fr.ent.tck.Clause;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorCheckTest {
  /** Hears everything and says nothing. */
  @EntService
  static class Eavesdropper {
    void overhear(@Observes EntEvent event) {}
  }

  /** Works without saying why. */
  @EntService
  static class SilentJob implements JobOnDemand {
    @Override
    public String name() {
      return "test:silent";
    }

    @Override
    public void run(String order) {}
  }

  /** Asks for a right that nobody has heard of. */
  @EntService
  @Door(as = Door.As.HOUSE, rights = "test:unheard", french = "Essai.", english = "A try.")
  static class Asker {
    void hear(@Observes EntEvent event) {}
  }

  /** Says all there is to say. */
  @EntService
  static class Listener {
    @Door(as = Door.As.HOUSE, french = "Essai.", english = "A try.")
    void hear(@Observes EntEvent event) {}
  }

  /** Answers under {@code /api} whoever asks. */
  @EntService
  @Path("/silent")
  static class SilentResource implements RestResource {
    @GET
    public String ask() {
      return "";
    }
  }

  /** Says nothing of where it hands on to. */
  @EntService
  @Path("/hatch")
  static class HatchResource implements RestResource {
    @Path("/inner")
    public SilentResource inner() {
      return new SilentResource();
    }
  }

  /** What several resources answer alike. */
  interface Asked {
    @GET
    String ask();

    @POST
    void tell();
  }

  /** Declares one of the two that it takes over, and needs nothing for what is no endpoint. */
  @EntService
  @Path("/half")
  static class HalfResource implements Asked, RestResource {
    @Door(as = Door.As.ACTOR, french = "Essai.", english = "A try.")
    @Override
    public String ask() {
      return help();
    }

    @Override
    public void tell() {}

    String help() {
      return "";
    }
  }

  /** Asks for a right that nobody has heard of. */
  @EntService
  @Path("/asker")
  static class AskingResource implements RestResource {
    @GET
    @Door(as = Door.As.ACTOR, rights = "test:unheard", french = "Essai.", english = "A try.")
    public String ask() {
      return "";
    }
  }

  /** Declares all of it at once. */
  @EntService
  @Path("/open")
  @Door(as = Door.As.ACTOR, french = "Essai.", english = "A try.")
  static class OpenResource implements Asked, RestResource {
    @Override
    public String ask() {
      return "";
    }

    @Door(as = Door.As.ACTOR, french = "Autre essai.", english = "Another try.")
    @Override
    public void tell() {}
  }

  /** Makes a resource, and does not say what for. */
  @EntService
  static class SilentMaker {
    @Produces
    RestResource made() {
      return new SilentResource();
    }
  }

  /** A servlet, as far as the catalogue cares. */
  static class SilentServlet {}

  private static void refuses(java.nio.file.Path folder, Class<?> bean, String... words) {
    assertThatThrownBy(() -> EntRuntime.builder().dataFolder(folder).bean(bean).start().close())
        .isInstanceOfSatisfying(
            StartRefusedException.class,
            refused -> {
              assertThat(refused).hasMessageContainingAll(words);
              assertThat(refused.inFrench()).contains(words);
            });
  }

  @Test
  @Clause("ISO-1")
  void aConsumerThatIsNotDeclaredStopsTheStart(@TempDir java.nio.file.Path folder) {
    refuses(folder, Eavesdropper.class, "Eavesdropper.overhear", "@Door");
  }

  @Test
  @Clause("ISO-1")
  void aJobThatIsNotDeclaredStopsTheStart(@TempDir java.nio.file.Path folder) {
    refuses(folder, SilentJob.class, "SilentJob", "@Door");
  }

  @Test
  @Clause("ISO-1")
  void anEndpointThatIsNotDeclaredStopsTheStart(@TempDir java.nio.file.Path folder) {
    refuses(folder, SilentResource.class, "SilentResource.ask", "@Door");
    refuses(folder, HatchResource.class, "HatchResource.inner", "@Door");
    refuses(folder, HalfResource.class, "HalfResource.tell", "@Door");
    refuses(folder, SilentMaker.class, "SilentMaker", "@Door");
    refuses(folder, AskingResource.class, "AskingResource.ask", "test:unheard");
  }

  @Test
  @Clause("ISO-1")
  void endpointsAreListedEachForItself(@TempDir java.nio.file.Path folder) {
    try (var ent = EntRuntime.builder().dataFolder(folder).bean(OpenResource.class).start()) {
      assertThat(ent.get(Doors.class).all())
          .filteredOn(one -> one.kind() == DeclaredDoor.Kind.ENDPOINT)
          .extracting(one -> one.name().replaceAll(".*\\$", "") + " " + one.english())
          .containsExactly("OpenResource.ask A try.", "OpenResource.tell Another try.");
    }
  }

  @Test
  @Clause("ISO-1")
  void aRightThatNobodyDeclaresStopsTheStart(@TempDir java.nio.file.Path folder) {
    refuses(folder, Asker.class, "Asker.hear", "test:unheard");
  }

  @Test
  @Clause("ISO-1")
  void whatIsDeclaredIsListedAndAMountedServletMustBe(@TempDir java.nio.file.Path folder) {
    try (var ent = EntRuntime.builder().dataFolder(folder).bean(Listener.class).start()) {
      var doors = ent.get(Doors.class);
      assertThat(doors.all())
          .extracting(DeclaredDoor::name)
          .anyMatch(name -> name.endsWith("Listener.hear"));
      assertThatThrownBy(() -> doors.mounted(SilentServlet.class))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("SilentServlet");
    }
  }
}
