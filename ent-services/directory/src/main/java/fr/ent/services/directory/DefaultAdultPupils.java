package fr.ent.services.directory;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.AdultPupilDecided;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.PersonId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps who lets guardians follow; what follows from it is {@link Majority}'s. */
@EntService
@Door(
    as = Door.As.ACTOR,
    french = "Chacun ne décide que pour lui-même, une fois majeur.",
    english = "Everybody decides only for themself, once of age.")
class DefaultAdultPupils implements AdultPupils {
  private static final String OF_AGE =
      """
      select count(*) > 0 from directory.person p
      where p.id = :me and p.status = 'PRESENT' and %s and exists (
        select from directory.affiliation a
        where a.person = p.id and a.profile = 'National_ELV' and %s)"""
          .formatted(Majority.ofAge("p"), Visibility.open("a"));

  private static final String FOLLOWED =
      "select count(*) > 0 from directory.adult_consent where pupil = :me";

  private static final String LET =
      """
      insert into directory.adult_consent (pupil, since) values (:me, :now)
      on conflict do nothing""";

  private static final String STOP = "delete from directory.adult_consent where pupil = :me";

  private static final String GUARDIANS =
      """
      select distinct r.adult from directory.relation r
      where r.pupil = :me and r.adult <> r.pupil and r.legal <> 'NONE' and %s"""
          .formatted(Visibility.open("r"));

  private final Database database;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  DefaultAdultPupils(Database database, AuditLog audit, EventBus events, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean isOfAge(Actor actor) {
    return database.inTerritory(actor.territory(), handle -> is(handle, OF_AGE, actor));
  }

  @Override
  public boolean guardiansFollow(Actor actor) {
    return database.inTerritory(
        actor.territory(),
        handle -> {
          require(handle, actor);
          return is(handle, FOLLOWED, actor);
        });
  }

  @Atomic
  @Override
  public void letGuardiansFollow(Actor actor) {
    decide(actor, LET, "directory:let-guardians");
  }

  @Atomic
  @Override
  public void stopGuardians(Actor actor) {
    decide(actor, STOP, "directory:stop-guardians");
  }

  private void decide(Actor actor, String change, String operation) {
    var handle = database.handle();
    require(handle, actor);
    if (bind(handle.createUpdate(change), actor).execute() > 0) {
      audit.append(actor, AuditFact.done(operation, actor.person().toString()));
      events.publish(
          new AdultPupilDecided(
              clock.instant(), actor.territory(), actor.person(), guardians(handle, actor)));
    }
  }

  private void require(Handle handle, Actor actor) {
    if (!is(handle, OF_AGE, actor)) {
      throw new AccessRefusedException(DECIDE);
    }
  }

  private List<PersonId> guardians(Handle handle, Actor actor) {
    return bind(handle.createQuery(GUARDIANS), actor)
        .map((row, context) -> new PersonId(Rows.uuid(row, "adult")))
        .list();
  }

  private boolean is(Handle handle, String sql, Actor actor) {
    return bind(handle.createQuery(sql), actor).mapTo(Boolean.class).one();
  }

  private <S extends SqlStatement<S>> S bind(S statement, Actor actor) {
    return new Visibility(actor, Visibility.Reach.SELF, Set.of(), ZonedDateTime.now(clock))
        .bind(statement);
  }
}
