package fr.ent.portal.worlds;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Changes what the engine says to PostgreSQL on its way there: a fault in the SQL of the engine.
 */
final class Lies {
  private final SqlStatements statements;
  private final TemplateEngine truth;

  Lies(EntRuntime ent) {
    Jdbi jdbi = ent.get(Database.class).inTerritory(Fixture.TERRITORY, one -> one.getJdbi());
    this.statements = jdbi.getConfig(SqlStatements.class);
    this.truth = statements.getTemplateEngine();
  }

  /**
   * Put other words in place of what the engine says while something is done.
   *
   * @throws AssertionError if the engine never said that
   */
  void tell(String said, String instead, Runnable work) {
    var heard = new AtomicBoolean();
    statements.setTemplateEngine(
        (sql, context) -> {
          var words = truth.render(sql, context);
          if (words.contains(said)) {
            heard.set(true);
          }
          return words.replace(said, instead);
        });
    try {
      work.run();
    } finally {
      statements.setTemplateEngine(truth);
    }
    if (!heard.get()) {
      throw new AssertionError("the engine never says: " + said);
    }
  }
}
