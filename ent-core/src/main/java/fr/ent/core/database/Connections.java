package fr.ent.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import fr.ent.core.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The two ways in: the owner, who migrates, and the application, who reads and writes and owns
 * nothing. They lead to the database that is configured, or to an embedded one.
 */
final class Connections implements AutoCloseable {
  private final Optional<EmbeddedPostgres> embedded;
  private final DataSource owner;
  private final HikariDataSource application;

  private Connections(
      Optional<EmbeddedPostgres> embedded, DataSource owner, HikariDataSource application) {
    this.embedded = embedded;
    this.owner = owner;
    this.application = application;
  }

  static Connections open(Settings settings) {
    var url = settings.text("ent.database.url");
    return url.isPresent() ? configured(settings, url.get()) : embedded(settings);
  }

  DataSource owner() {
    return owner;
  }

  DataSource application() {
    return application;
  }

  /** Tell the role that the application connects as. */
  String applicationRole() {
    return application.getUsername();
  }

  @Override
  public void close() {
    application.close();
    embedded.ifPresent(EmbeddedPostgres::close);
  }

  private static Connections configured(Settings settings, String url) {
    var user = required(settings, "ent.database.user");
    var password = settings.text("ent.database.password", "");
    var owner = settings.text("ent.database.owner-user", user);
    var ownerPassword = settings.text("ent.database.owner-password", password);
    var ownersWay = simple(url, owner, ownerPassword);
    ServerCheck.require(ownersWay, "ent.database.owner-user", "ent.database.owner-password");
    ServerCheck.require(simple(url, user, password), "ent.database.user", "ent.database.password");
    return new Connections(Optional.empty(), ownersWay, pool(settings, url, user, password));
  }

  private static Connections embedded(Settings settings) {
    var server = EmbeddedPostgres.start(Path.of(settings.text("ent.data", "data")));
    var url = server.url("ent");
    return new Connections(
        Optional.of(server),
        simple(url, "ent_owner", server.password("ent_owner")),
        pool(settings, url, "ent_app", server.password("ent_app")));
  }

  private static String required(Settings settings, String key) {
    return settings.text(key).orElseThrow(() -> StartRefusedException.of("setting-missing", key));
  }

  static DataSource simple(String url, String user, String password) {
    var source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException notAnAddress) {
      throw StartRefusedException.of("database-url").because(notAnAddress);
    }
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static HikariDataSource pool(
      Settings settings, String url, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setPoolName("ent");
    config.setAutoCommit(true);
    config.setMaximumPoolSize(settings.number("ent.database.pool", 16));
    config.setMinimumIdle(2);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // Tells this process from others in pg_stat_activity: who left a lock behind may be dead.
    config.addDataSourceProperty(
        "ApplicationName", "ent-" + UUID.randomUUID().toString().substring(0, 13));
    return new HikariDataSource(config);
  }
}
