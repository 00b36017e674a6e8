package fr.ent.core.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Door;
import fr.ent.api.events.EntEvent;
import fr.ent.core.EntRuntime;
import fr.ent.core.EntService;
import fr.ent.core.StartRefusedException;
import fr.ent.core.jobs.JobOnDemand;
import fr.ent.tck.Clause;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
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

  /** A servlet, as far as the catalogue cares. */
  static class SilentServlet {}

  private static void refuses(Path folder, Class<?> bean, String... words) {
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
  void aConsumerThatIsNotDeclaredStopsTheStart(@TempDir Path folder) {
    refuses(folder, Eavesdropper.class, "Eavesdropper.overhear", "@Door");
  }

  @Test
  @Clause("ISO-1")
  void aJobThatIsNotDeclaredStopsTheStart(@TempDir Path folder) {
    refuses(folder, SilentJob.class, "SilentJob", "@Door");
  }

  @Test
  @Clause("ISO-1")
  void aRightThatNobodyDeclaresStopsTheStart(@TempDir Path folder) {
    refuses(folder, Asker.class, "Asker.hear", "test:unheard");
  }

  @Test
  @Clause("ISO-1")
  void whatIsDeclaredIsListedAndAMountedServletMustBe(@TempDir Path folder) {
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
