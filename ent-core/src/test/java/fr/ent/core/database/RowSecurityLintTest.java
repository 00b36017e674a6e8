package fr.ent.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.core.StartRefusedException;
import fr.ent.core.postgres.EmbeddedPostgres;
import fr.ent.tck.Clause;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityLintTest {
  private EmbeddedPostgres server;
  private RowSecurityLint lint;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = EmbeddedPostgres.startForTests(folder);
    new Migrations(source("ent_owner"), "ent_app").run();
    lint = new RowSecurityLint(source("ent_app"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  @Clause("ISO-4")
  void ourOwnTablesAreWalledOff() {
    assertThat(lint.faults()).isEmpty();
  }

  @ParameterizedTest
  @Clause("ISO-4")
  @CsvSource(
      delimiter = '|',
      value = {
        "create table ent.bad (territory_id text primary key)|no forced row security",
        "create table ent.bad (territory_id text primary key);"
            + " alter table ent.bad enable row level security;"
            + " create policy p on ent.bad using (territory_id = current_setting('ent.territory', true))"
            + " with check (territory_id = current_setting('ent.territory', true))"
            + "|no forced row security",
        "create table ent.bad (territory_id text primary key);"
            + " alter table ent.bad enable row level security;"
            + " alter table ent.bad force row level security|row security and no policy",
        "create table ent.bad (territory_id text primary key);"
            + " select ent.tenant_table('ent.bad');"
            + " create policy open on ent.bad using (true) with check (true)"
            + "|does not check both",
        "create table ent.bad (territory_id text primary key);"
            + " alter table ent.bad enable row level security;"
            + " alter table ent.bad force row level security;"
            + " create policy p on ent.bad using (territory_id = current_setting('ent.territory', true))"
            + "|does not check both",
        "create table ent.bad (territory_id text, id int primary key);"
            + " select ent.tenant_table('ent.bad')|has a unique key without territory_id",
        "create table ent.bad (territory_id text, id int, unique (id) include (territory_id));"
            + " select ent.tenant_table('ent.bad')|has a unique key without territory_id",
        "create table ent.bad (territory_id text, id int, primary key (territory_id, id),"
            + " other bigint, owner text references ent.territory (id));"
            + " select ent.tenant_table('ent.bad')|without the territory",
        "create view ent.bad as select id from ent.outbox|owner's rights",
        "create function ent.bad() returns int language sql security definer as 'select 1'"
            + "|owner's rights"
      },
      quoteCharacter = '"')
  void aPlantedFaultIsFound(String planted, String words) throws SQLException {
    sql("ent_owner", planted);
    try {
      assertThat(lint.faults()).anySatisfy(fault -> assertThat(fault).contains("bad", words));
      assertThatThrownBy(lint::check)
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("bad");
    } finally {
      for (var kind : List.of("view if exists ent.bad", "function if exists ent.bad()")) {
        if (planted.contains("create " + kind.substring(0, 4))) {
          sql("ent_owner", "drop " + kind);
        }
      }
      if (planted.contains("create table")) {
        sql("ent_owner", "drop table ent.bad");
      }
    }
  }

  @Test
  @Clause("ISO-4")
  void aRoleThatBypassesRowSecurityIsRefused() throws SQLException {
    sql("postgres", "alter role ent_app bypassrls");
    try {
      assertThat(lint.faults()).anySatisfy(f -> assertThat(f).contains("ent_app bypasses"));
    } finally {
      sql("postgres", "alter role ent_app nobypassrls");
    }
  }

  @Test
  @Clause("ISO-4")
  void aTableOwnedByTheApplicationIsRefused() throws SQLException {
    sql("postgres", "alter table ent.outbox owner to ent_app");
    try {
      assertThat(lint.faults()).anySatisfy(f -> assertThat(f).contains("outbox is owned by"));
    } finally {
      sql("postgres", "alter table ent.outbox owner to ent_owner");
    }
  }

  private void sql(String role, String words) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.url("ent"), role, server.password(role));
        var statement = connection.createStatement()) {
      statement.execute(words);
    }
  }

  private PGSimpleDataSource source(String role) {
    var source = new PGSimpleDataSource();
    source.setURL(server.url("ent"));
    source.setUser(role);
    source.setPassword(server.password(role));
    return source;
  }
}
