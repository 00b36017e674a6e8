package fr.ent.auth;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.database.Database;
import fr.ent.tck.audit.AuditLogContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;

@EntTest(beans = PaperDirectory.class)
class ChainedAuditLogTest implements AuditLogContract {
  private final AuditLog log;
  private final Database database;
  private final Actor reader = Fixture.actor(PersonId.random(), Profile.STAFF);
  private final Actor stranger = Fixture.actor(PersonId.random(), Profile.TEACHER);

  ChainedAuditLogTest(AuditLog log, Database database, Grants grants) {
    this.log = log;
    this.database = database;
    grants.give(Fixture.house(), Holder.of(reader.person()), AuditLog.READ, Scope.TERRITORY);
  }

  @Override
  public AuditLog log() {
    return log;
  }

  @Override
  public Actor reader() {
    return reader;
  }

  @Override
  public Actor stranger() {
    return stranger;
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void undone(Runnable work) {
    try {
      database.useTerritory(
          Fixture.TERRITORY,
          handle -> {
            work.run();
            throw new Undone();
          });
    } catch (Undone wanted) {
      // The transaction is rolled back.
    }
  }

  @Override
  public void alter(long position) {
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                "update auth.audit_entry set target = 'x' where position = ?", position));
  }
}
