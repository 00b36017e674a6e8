package fr.ent.core.database;

import fr.ent.core.StartRefusedException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks at a server that was configured before anything is asked of it. */
final class ServerCheck {
  private static final int OLDEST = 15;

  private ServerCheck() {}

  /** Require that it lets us in and is new enough; else say which setting to look at. */
  static void require(DataSource way, String userKey, String passwordKey) {
    try (var connection = way.getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw StartRefusedException.of("database-version", version, OLDEST);
      }
    } catch (SQLException failure) {
      throw refusal(String.valueOf(failure.getSQLState()), userKey, passwordKey).because(failure);
    }
  }

  private static StartRefusedException refusal(String state, String userKey, String passwordKey) {
    if (state.startsWith("28")) {
      return StartRefusedException.of("database-password", userKey, passwordKey);
    }
    return StartRefusedException.of(
        state.equals("3D000") ? "database-unknown" : "database-unreachable");
  }
}
