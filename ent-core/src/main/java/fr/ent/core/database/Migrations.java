package fr.ent.core.database;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.core.StartRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apiguardian.api.API;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schemas up to what the jars ask for, as their owner. Every start does; a tool that
 * prepares a database may do it without starting an ENT.
 *
 * <p>Flyway costs more than a second in a cold process: one query first looks whether there is
 * anything to do.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final DataSource owner;
  private final String application;

  Migrations(DataSource owner, String application) {
    this.owner = owner;
    this.application = application;
  }

  /**
   * Migrate what is behind.
   *
   * @param url of the database, as JDBC writes it
   * @param owner the role that owns the schemas, with its password
   * @param application the role that is to read and write them, and to own nothing
   * @throws StartRefusedException when the database is newer than the jars, cannot be reached, or a
   *     step fails
   */
  public static void run(String url, String owner, String password, String application) {
    new Migrations(Connections.simple(url, owner, password), application).run();
  }

  void run() {
    var wanted = SchemaWords.find(loader());
    var present = present();
    var missing = new LinkedHashMap<String, Integer>();
    wanted.forEach(
        (word, step) -> {
          int there = present.getOrDefault(word, -1);
          if (there > step) {
            throw StartRefusedException.of("schema-newer", there, word, step);
          }
          if (there < step) {
            missing.put(word, step);
          }
        });
    missing.forEach(this::migrate);
  }

  private Map<String, Integer> present() {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      try (var known = statement.executeQuery("select to_regclass('ent.schema_step')")) {
        known.next();
        if (known.getString(1) == null) {
          return Map.of();
        }
      }
      var steps = new HashMap<String, Integer>();
      try (var rows = statement.executeQuery("select word, step from ent.schema_step")) {
        while (rows.next()) {
          steps.put(rows.getString(1), rows.getInt(2));
        }
      }
      return steps;
    } catch (SQLException failure) {
      throw StartRefusedException.of("database-unreachable").because(failure);
    }
  }

  private void migrate(String word, int step) {
    LOG.info("bringing schema {} to step {}", word, step);
    try {
      flyway(word).migrate();
    } catch (FlywayException failure) {
      throw StartRefusedException.of("schema-failed", word, step).because(failure);
    }
    try (var connection = owner.getConnection()) {
      grant(connection, word);
      note(connection, word, step);
    } catch (SQLException failure) {
      throw StartRefusedException.of("rights-failed", word).because(failure);
    }
  }

  /**
   * A step and the note that it was taken are kept in one transaction only where Flyway has one
   * connection, and it has one where its lock is that of the session: a process killed between two
   * commits would never start again.
   */
  private Flyway flyway(String word) {
    var asked =
        Flyway.configure(loader())
            .dataSource(owner)
            .schemas(word)
            .defaultSchema(word)
            .createSchemas(true)
            .locations("classpath:db/migration/" + word)
            .validateMigrationNaming(true);
    asked
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return asked.load();
  }

  private void grant(Connection connection, String word) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var what :
          new String[] {
            "usage on schema " + word,
            "select, insert, update, delete on all tables in schema " + word,
            "usage, select on all sequences in schema " + word,
            "execute on all functions in schema " + word
          }) {
        statement.execute("grant " + what + " to " + application);
      }
      statement.execute("revoke all on " + word + ".flyway_schema_history from " + application);
      if (connection.getMetaData().getDatabaseMajorVersion() >= 17) {
        statement.execute("grant maintain on all tables in schema " + word + " to " + application);
      }
      grantScratch(connection, word);
    }
  }

  /** Unlogged tables are scratch: the application empties them and gathers their statistics. */
  private void grantScratch(Connection connection, String word) throws SQLException {
    try (var tables =
            connection.prepareStatement(
                """
                select oid::regclass::text from pg_class
                where relkind = 'r' and relpersistence = 'u' and relnamespace = ?::regnamespace""");
        var statement = connection.createStatement()) {
      tables.setString(1, word);
      var found = tables.executeQuery();
      while (found.next()) {
        statement.execute("grant truncate on " + found.getString(1) + " to " + application);
      }
    }
  }

  private static void note(Connection connection, String word, int step) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into ent.schema_step (word, step) values (?, ?)
            on conflict (word) do update set step = excluded.step""")) {
      statement.setString(1, word);
      statement.setInt(2, step);
      statement.execute();
    }
  }

  private static ClassLoader loader() {
    var context = Thread.currentThread().getContextClassLoader();
    return context == null ? Migrations.class.getClassLoader() : context;
  }
}
