package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Follows people who are erased or merged, in the transaction that is open. */
final class PeopleShelf {
  private final Handle handle;

  PeopleShelf(Handle handle) {
    this.handle = handle;
  }

  void erase(List<UUID> people) {
    for (var sql :
        List.of(
            "delete from notices.notice where recipient = any(:people)",
            "delete from notices.notice where about = any(:people)",
            "delete from notices.person where person = any(:people)",
            "delete from notices.choice where person = any(:people)",
            "delete from notices.device where person = any(:people)")) {
      handle.createUpdate(sql).bindArray("people", UUID.class, people.toArray()).execute();
    }
  }

  /** What the survivor has chosen counts; the absorbed one's choices only where there are none. */
  void merge(PersonId survivor, PersonId absorbed) {
    for (var sql :
        List.of(
            "update notices.notice set recipient = :to where recipient = :from",
            "update notices.notice set about = :to where about = :from",
            "update notices.device set person = :to where person = :from",
            """
            update notices.person set person = :to where person = :from
              and not exists (select from notices.person where person = :to)""",
            """
            update notices.choice c set person = :to where person = :from
              and not exists (select from notices.choice o
                where o.person = :to and o.kind = c.kind)""",
            "delete from notices.person where person = :from",
            "delete from notices.choice where person = :from")) {
      handle
          .createUpdate(sql)
          .bind("to", survivor.value())
          .bind("from", absorbed.value())
          .execute();
    }
  }
}
