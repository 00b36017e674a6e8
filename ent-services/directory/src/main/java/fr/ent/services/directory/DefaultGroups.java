package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.GroupChanged;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.GroupEnded;
import fr.ent.api.directory.GroupMade;
import fr.ent.api.directory.GroupRefusedException;
import fr.ent.api.directory.GroupRefusedException.Reason;
import fr.ent.api.directory.Groups;
import fr.ent.api.directory.MadeGroup;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.services.directory.MadeGroupShelf.Row;
import fr.ent.services.directory.MadePlaces.Place;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps groups apart from those of the feeds: what reads classes and teams never meets them. */
@EntService
class DefaultGroups implements Groups {
  private final Database database;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  DefaultGroups(
      Database database, AccessPolicy access, AuditLog audit, EventBus events, Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Atomic
  @Override
  public MadeGroup make(Actor actor, GroupDraft draft) {
    var school =
        actor
            .affiliation()
            .map(Affiliation::structure)
            .orElseThrow(() -> new AccessRefusedException(CREATE));
    access.require(actor, CREATE, school);
    requireToCome(draft);
    var shelf = shelf(actor, database.handle());
    var group = shelf.make(school, draft);
    places(group).give(actor.person().value(), Place.MANAGER, school.value());
    append(actor, "groups:make", group, "");
    events.publish(new GroupMade(clock.instant(), actor.territory(), group));
    return read(shelf, shelf.find(group).orElseThrow());
  }

  @Override
  public List<MadeGroup> managedBy(Actor actor) {
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var shelf = shelf(actor, handle);
          return shelf.withPeople(shelf.managed());
        });
  }

  @Override
  public Optional<MadeGroup> find(Actor actor, GroupId group) {
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var shelf = shelf(actor, handle);
          return shelf
              .find(group)
              .filter(row -> manages(actor, handle, row))
              .map(row -> read(shelf, row));
        });
  }

  @Atomic
  @Override
  public MadeGroup change(Actor actor, GroupId group, GroupDraft draft) {
    var shelf = shelf(actor, database.handle());
    var row = require(actor, shelf, group);
    if (!draft.equals(new GroupDraft(row.label(), row.last()))) {
      requireToCome(draft);
      shelf.change(group, draft);
      changed(actor, "groups:change", group, "");
    }
    return read(shelf, shelf.find(group).orElseThrow());
  }

  @Atomic
  @Override
  public void admit(Actor actor, GroupId group, PersonId person) {
    place(actor, group, person, Place.MEMBER, "groups:admit");
  }

  @Atomic
  @Override
  public void appoint(Actor actor, GroupId group, PersonId person) {
    place(actor, group, person, Place.MANAGER, "groups:appoint");
  }

  private void place(Actor actor, GroupId group, PersonId person, Place place, String operation) {
    var shelf = shelf(actor, database.handle());
    var row = require(actor, shelf, group);
    if (row.isOver(today())) {
      throw new GroupRefusedException(Reason.DAY_PASSED);
    }
    var through =
        shelf
            .through(person, row.structure())
            .orElseThrow(() -> new GroupRefusedException(Reason.NO_SUCH_PERSON));
    if (!places(group).has(person.value(), place)) {
      places(group).give(person.value(), place, through);
      changed(actor, operation, group, person.toString());
    }
  }

  @Atomic
  @Override
  public void dismiss(Actor actor, GroupId group, PersonId person) {
    release(actor, group, person, Place.MEMBER, "groups:dismiss");
  }

  @Atomic
  @Override
  public void relieve(Actor actor, GroupId group, PersonId person) {
    release(actor, group, person, Place.MANAGER, "groups:relieve");
  }

  private void release(Actor actor, GroupId group, PersonId person, Place place, String operation) {
    var shelf = shelf(actor, database.handle());
    require(actor, shelf, group);
    if (places(group).has(person.value(), place)) {
      if (place == Place.MANAGER && places(group).isLast(person.value(), place)) {
        throw new GroupRefusedException(Reason.LAST_MANAGER);
      }
      places(group).take(person.value(), place);
      changed(actor, operation, group, person.toString());
    }
  }

  @Atomic
  @Override
  public void end(Actor actor, GroupId group) {
    var shelf = shelf(actor, database.handle());
    require(actor, shelf, group);
    shelf.end(group);
    append(actor, "groups:end", group, "");
    events.publish(new GroupEnded(clock.instant(), actor.territory(), group));
  }

  private Row require(Actor actor, MadeGroupShelf shelf, GroupId group) {
    return shelf
        .findToChange(group)
        .filter(row -> manages(actor, database.handle(), row))
        .orElseThrow(() -> new GroupRefusedException(Reason.NOT_YOURS));
  }

  private boolean manages(Actor actor, Handle handle, Row row) {
    return actor.isHouse()
        || new MadePlaces(handle, row.id().value(), today())
            .has(actor.person().value(), Place.MANAGER)
        || access.allows(actor, ADMINISTER, row.structure());
  }

  private void requireToCome(GroupDraft draft) {
    if (draft.last().filter(today()::isAfter).isPresent()) {
      throw new GroupRefusedException(Reason.DAY_PASSED);
    }
  }

  private void changed(Actor actor, String operation, GroupId group, String detail) {
    append(actor, operation, group, detail);
    events.publish(new GroupChanged(clock.instant(), actor.territory(), group));
  }

  private void append(Actor actor, String operation, GroupId group, String detail) {
    audit.append(actor, new AuditFact(operation, group.toString(), "done", detail));
  }

  private static MadeGroup read(MadeGroupShelf shelf, Row row) {
    return shelf.withPeople(List.of(row)).get(0);
  }

  private MadePlaces places(GroupId group) {
    return new MadePlaces(database.handle(), group.value(), today());
  }

  private MadeGroupShelf shelf(Actor actor, Handle handle) {
    return new MadeGroupShelf(handle, Visibility.of(actor, access, clock));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
