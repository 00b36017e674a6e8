package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enters what people type in, under the source {@code ENT}. */
@EntService
class DefaultHandEntry implements HandEntry {
  private final Database database;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  DefaultHandEntry(
      Database database, AccessPolicy access, AuditLog audit, EventBus events, Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Atomic
  @Override
  public StructureId structure(Actor actor, String name, String kind) {
    access.require(actor, ENTER);
    return known(name, kind).orElseGet(() -> enter(actor, name, kind));
  }

  private Optional<StructureId> known(String name, String kind) {
    return database
        .handle()
        .createQuery(
            """
            select id from directory.structure
            where name = :name and kind_label = :kind and academy = ''""")
        .bind("name", name)
        .bind("kind", kind)
        .map((row, context) -> new StructureId(Rows.uuid(row, "id")))
        .findFirst();
  }

  private StructureId enter(Actor actor, String name, String kind) {
    var id = StructureId.random();
    database
        .handle()
        .execute(
            "insert into directory.structure (id, name, kind_label) values (?, ?, ?)",
            id.value(),
            name,
            kind);
    audit.append(actor, AuditFact.done("directory:enter-structure", id.toString()));
    return id;
  }

  @Atomic
  @Override
  public PersonId person(
      Actor actor, PersonNames names, String civility, Profile profile, StructureId structure) {
    access.require(actor, ENTER, structure);
    var id = UUID.randomUUID();
    var handle = database.handle();
    handle.execute(
        """
        insert into directory.person (id, last_name, first_name, civility, folded)
        values (?, ?, ?, ?, ?)""",
        id,
        names.last(),
        names.first(),
        civility,
        Folded.of(names.first() + " " + names.last()));
    handle.execute(
        """
        insert into directory.affiliation (person, structure, profile, source, valid_from, main)
        values (?, ?, ?, 'ENT', ?, true)""",
        id,
        structure.value(),
        profile.code(),
        LocalDate.now(clock));
    var person = new PersonId(id);
    audit.append(actor, AuditFact.done("directory:enter-person", person.toString()));
    events.publish(
        new PeopleJoined(clock.instant(), actor.territory(), structure, List.of(person)));
    return person;
  }

  @Atomic
  @Override
  public void bornOn(Actor actor, PersonId person, LocalDate birthDate) {
    complete(actor, person, "birth_date", birthDate);
  }

  @Atomic
  @Override
  public void reachedAt(Actor actor, PersonId person, EmailAddress academic) {
    complete(actor, person, "academic_email", academic.value());
  }

  private void complete(Actor actor, PersonId person, String column, Object value) {
    access.require(actor, ENTER, person);
    int completed =
        database
            .handle()
            .execute(
                """
                update directory.person p set %s = ?
                where p.id = ? and not exists (select 1 from directory.held_key k
                  where k.holder = p.id and k.source = 'MENESR')"""
                    .formatted(column),
                value,
                person.value());
    if (completed > 0) {
      audit.append(actor, AuditFact.done("directory:complete-person", person.toString()));
    }
  }

  @Atomic
  @Override
  public void merge(Actor actor, PersonId survivor, PersonId absorbed) {
    access.require(actor, ENTER);
    var lock = new FeedLock(database.handle());
    lock.await(actor.territory());
    if (lock.holder().isPresent()) {
      throw new ConflictingFeedException("a feed is being read or applied");
    }
    var merge = new PersonMerge(database.handle(), survivor, absorbed);
    merge.require();
    var now = clock.instant();
    var places = merge.merge(actor.person(), now, LocalDate.now(clock));
    audit.append(actor, AuditFact.done("directory:merge-people", absorbed + " into " + survivor));
    events.publish(new PersonMerged(now, actor.territory(), survivor, absorbed));
    for (var place : places) {
      events.publish(
          new PeopleJoined(now, actor.territory(), new StructureId(place), List.of(survivor)));
    }
  }
}
