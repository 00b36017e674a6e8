package fr.ent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that an import and the accounts beside it wrote, taken out and copied into tables of the
 * same columns that have neither keys nor indexes nor walls, on a server like the first.
 */
final class BareTables {
  private static final List<String> NAMES =
      List.of(
          "directory.structure",
          "directory.school_group",
          "directory.person",
          "directory.held_key",
          "directory.affiliation",
          "directory.membership",
          "directory.course",
          "directory.relation",
          "directory.mef",
          "directory.subject",
          "auth.account",
          "auth.login");

  private static final String COLUMNS =
      """
      select string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', '
        order by attnum) from pg_attribute
      where attrelid = '%s'::regclass and attnum > 0 and not attisdropped""";

  private final Path folder;
  private final List<String> definitions = new ArrayList<>();

  BareTables(Path folder) {
    this.folder = folder;
  }

  /** Take the rows out of a directory, in a transaction of its territory. */
  void takeFrom(Connection directory) throws SQLException, IOException {
    var server = copying(directory);
    for (var name : NAMES) {
      definitions.add("create table " + bare(name) + " (" + columns(directory, name) + ")");
      try (var file = Files.newOutputStream(file(name))) {
        server.copyOut("copy " + name + " to stdout", file);
      }
    }
  }

  /** Copy them into new tables, and commit. */
  void copyInto(Connection bare) {
    try (var statement = bare.createStatement()) {
      bare.setAutoCommit(false);
      for (var definition : definitions) {
        statement.execute(definition);
      }
      for (var name : NAMES) {
        try (var file = Files.newInputStream(file(name))) {
          copying(bare).copyIn("copy " + bare(name) + " from stdin", file, 1 << 20);
        }
      }
      bare.commit();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String bare(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private Path file(String name) {
    return folder.resolve(name + ".rows");
  }

  private static CopyManager copying(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static String columns(Connection directory, String name) throws SQLException {
    try (var statement = directory.createStatement();
        var found = statement.executeQuery(COLUMNS.formatted(name))) {
      found.next();
      return found.getString(1);
    }
  }
}
