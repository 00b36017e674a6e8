package fr.ent.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.StartRefusedException;
import fr.ent.core.postgres.EmbeddedPostgres;
import fr.ent.tck.Clause;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A first start that dies right after any of its commits: the next one goes on from there. */
@Tag("sweep")
class KilledMigrationTest {
  private final List<Connection> open = new ArrayList<>();
  private int commitsToLive;
  private boolean dead;

  @Test
  @Clause("REL-2")
  void aStartThatDiedAfterAnyCommitIsFollowedByOneThatSucceeds(@TempDir Path folder)
      throws SQLException {
    try (var server = EmbeddedPostgres.startForTests(folder)) {
      var owner = new PGSimpleDataSource();
      owner.setURL(server.url("ent"));
      owner.setUser("ent_owner");
      owner.setPassword(server.password("ent_owner"));
      int deaths = 0;
      while (diesAfter(deaths + 1, owner)) {
        deaths++;
        new Migrations(owner, "ent_app").run();
        try (var connection = owner.getConnection();
            var statement = connection.createStatement()) {
          statement.execute("drop schema ent cascade");
        }
      }
      assertThat(deaths).as("commits of a first start").isPositive();
    }
  }

  private boolean diesAfter(int commits, DataSource owner) {
    commitsToLive = commits;
    dead = false;
    open.clear();
    try {
      new Migrations(mortal(DataSource.class, owner), "ent_app").run();
    } catch (StartRefusedException died) {
      assertThat(dead).isTrue();
    }
    return dead;
  }

  /** The same, until the last commit that it lives to see. */
  private <T> T mortal(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            KilledMigrationTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (dead) {
                throw new SQLException("the process has died");
              }
              try {
                var given = method.invoke(real, arguments);
                if (given instanceof Connection connection) {
                  open.add(connection);
                  return mortal(Connection.class, connection);
                }
                if (method.getName().equals("commit")) {
                  live();
                }
                return given;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }

  private void live() throws SQLException {
    commitsToLive--;
    if (commitsToLive == 0) {
      dead = true;
      for (var connection : open) {
        connection.abort(Runnable::run);
      }
    }
  }
}
