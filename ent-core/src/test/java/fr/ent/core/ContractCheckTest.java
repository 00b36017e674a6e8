package fr.ent.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.identity.PersonId;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCheckTest {
  /** Ours, say. */
  @EntService
  static class Ours implements IdentityResolver {
    @Override
    public List<PersonId> resolve(TerritoryId territory, ExternalIdentity identity) {
      return List.of();
    }
  }

  /** A second one that does not say that it replaces ours. */
  @EntService
  static class Second extends Ours {}

  /** A vendor's. */
  @Replacement
  static class Theirs implements IdentityResolver {
    @Override
    public List<PersonId> resolve(TerritoryId territory, ExternalIdentity identity) {
      return List.of();
    }
  }

  @Test
  void twoProvidersOfOneContractStopTheStartByName(@TempDir Path folder) {
    var builder = EntRuntime.builder().dataFolder(folder).bean(Ours.class).bean(Second.class);
    assertThatThrownBy(builder::start)
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("IdentityResolver")
        .hasMessageContaining("Ours")
        .hasMessageContaining("Second");
    assertThat(folder.resolve("database").resolve("PG_VERSION")).exists();
    assertThat(folder.resolve("database").resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void aReplacementServesInPlaceOfOursAndTheLogSaysSo(@TempDir Path folder) {
    var told = new ArrayList<String>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.add(new java.util.logging.SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var log = Logger.getLogger("fr.ent.core");
    log.addHandler(handler);
    var builder = EntRuntime.builder().dataFolder(folder).bean(Ours.class).bean(Theirs.class);
    try (var ent = builder.start()) {
      assertThat(ent.get(IdentityResolver.class)).isInstanceOf(Theirs.class);
    } finally {
      log.removeHandler(handler);
    }
    assertThat(told)
        .anyMatch(
            line ->
                line.contains("IdentityResolver")
                    && line.contains("Theirs")
                    && line.contains("test-classes"));
  }
}
