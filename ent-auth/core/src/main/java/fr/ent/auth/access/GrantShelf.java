package fr.ent.auth.access;

import static java.util.stream.Collectors.toUnmodifiableList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps grants; an index of them lives five seconds, or until this node changes one. */
@EntService
class GrantShelf {
  private final Database database;
  private final AtomicInteger changes = new AtomicInteger();
  private final Cache<TerritoryId, GrantIndex> indexes =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofSeconds(5)).build();

  @Inject
  GrantShelf(Database database) {
    this.database = database;
  }

  GrantIndex index(TerritoryId territory) {
    var known = indexes.getIfPresent(territory);
    if (known == null) {
      int before = changes.get();
      known = new GrantIndex(all(territory));
      indexes.put(territory, known);
      // Whoever changed grants while they were read has found nothing here to forget.
      if (changes.get() != before) {
        indexes.invalidate(territory);
      }
    }
    return known;
  }

  List<Grant> all(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select * from auth.held_right order by right_id, holder_kind, holder")
                .map(
                    (row, context) ->
                        new Grant(
                            row.getObject("id", UUID.class),
                            new Holder(
                                Holder.Kind.valueOf(row.getString("holder_kind")),
                                row.getString("holder")),
                            new Right(row.getString("right_id")),
                            new Scope(
                                Optional.ofNullable(row.getObject("structure", UUID.class))
                                    .map(StructureId::new))))
                .collect(toUnmodifiableList()));
  }

  void add(TerritoryId territory, Grant grant) {
    database.useTerritory(
        territory,
        handle ->
            handle.execute(
                """
                insert into auth.held_right (id, holder_kind, holder, right_id, structure)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                grant.id(),
                grant.holder().kind().name(),
                grant.holder().value(),
                grant.right().id(),
                grant.scope().structure().map(StructureId::value).orElse(null)));
    forget(territory);
  }

  void remove(TerritoryId territory, UUID grant) {
    database.useTerritory(
        territory, handle -> handle.execute("delete from auth.held_right where id = ?", grant));
    forget(territory);
  }

  private void forget(TerritoryId territory) {
    database.afterCommit(
        () -> {
          changes.incrementAndGet();
          indexes.invalidate(territory);
        });
  }
}
