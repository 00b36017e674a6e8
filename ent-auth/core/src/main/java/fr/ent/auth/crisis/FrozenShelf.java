package fr.ent.auth.crisis;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.PersonId;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Accounts that are frozen now; in the transaction that is open. Whoever unblocks an account takes
 * it from here.
 */
final class FrozenShelf {
  private final Handle handle;

  FrozenShelf(Handle handle) {
    this.handle = handle;
  }

  void add(FrozenAccount account) {
    handle.execute(
        """
        insert into auth.frozen (person, frozen_at, frozen_by) values (?, ?, ?)
        on conflict (person, territory_id) do update set
          frozen_at = excluded.frozen_at, frozen_by = excluded.frozen_by""",
        account.person().value(),
        Timestamp.from(account.at()),
        account.by().value());
  }

  List<FrozenAccount> all() {
    return handle
        .createQuery("select person, frozen_at, frozen_by from auth.frozen order by 2 desc, 1")
        .map(
            (row, context) ->
                new FrozenAccount(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getTimestamp("frozen_at").toInstant(),
                    new PersonId(row.getObject("frozen_by", UUID.class))))
        .collect(toUnmodifiableList());
  }
}
