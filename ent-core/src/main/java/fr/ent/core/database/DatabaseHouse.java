package fr.ent.core.database;

import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Opens the database at the start, in order: connections, migrations, lint. */
@EntService
class DatabaseHouse {
  private final Connections connections;
  private final Database database;

  @Inject
  DatabaseHouse(Settings settings, ConnectionsAhead ahead) {
    connections = ahead.open(settings);
    try {
      new Migrations(connections.owner(), connections.applicationRole()).run();
      new RowSecurityLint(connections.application()).check();
    } catch (RuntimeException failure) {
      connections.close();
      throw failure;
    }
    database = new PostgresDatabase(Jdbi.create(connections.application()));
  }

  void start(@Observes @Priority(100) Startup startup) {
    // made by being observed: everything else may rely on a database that is ready
  }

  @Produces
  @Singleton
  Database database() {
    return database;
  }

  @Produces
  @Singleton
  @ForJobs
  DataSource jobs() {
    return connections.application();
  }

  @PreDestroy
  void close() {
    connections.close();
  }
}
