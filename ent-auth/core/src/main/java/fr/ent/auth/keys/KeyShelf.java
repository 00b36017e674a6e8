package fr.ent.auth.keys;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keys by the hash of their secret, in the transaction that is open. */
final class KeyShelf {
  private final Handle handle;

  /**
   * A key as it is found at the door.
   *
   * @param structure of the hat, with the profile; both or neither
   */
  record Found(
      UUID id,
      PersonId person,
      Optional<StructureId> structure,
      Optional<Profile> profile,
      Optional<LocalDate> used) {}

  KeyShelf(Handle handle) {
    this.handle = handle;
  }

  void add(Actor actor, ApiKey key, String secretHash) {
    var hat = actor.affiliation();
    handle.execute(
        """
        insert into auth.api_key
          (id, secret_hash, person, structure, profile, label, made_at, last_day)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        key.id(),
        secretHash,
        actor.person().value(),
        hat.map(Affiliation::structure).map(StructureId::value).orElse(null),
        hat.map(Affiliation::profile).map(Profile::code).orElse(null),
        key.label(),
        Timestamp.from(key.made()),
        key.last());
  }

  List<ApiKey> of(PersonId person) {
    return handle
        .createQuery("select * from auth.api_key where person = ? order by made_at desc, id")
        .bind(0, person.value())
        .map((row, context) -> key(row))
        .collect(toUnmodifiableList());
  }

  boolean remove(PersonId person, UUID key) {
    return handle.execute(
            "delete from auth.api_key where id = ? and person = ?", key, person.value())
        == 1;
  }

  Optional<Found> find(String secretHash, LocalDate today) {
    return handle
        .createQuery(
            """
            select k.* from auth.api_key k join auth.account a on a.person = k.person
            where k.secret_hash = :hash and k.last_day >= :today and a.state = 'ACTIVE'""")
        .bind("hash", secretHash)
        .bind("today", today)
        .map((row, context) -> found(row))
        .findFirst();
  }

  void used(UUID key, LocalDate today) {
    handle.execute("update auth.api_key set used_on = ? where id = ?", today, key);
  }

  void removeBefore(LocalDate day) {
    handle.execute("delete from auth.api_key where last_day < ?", day);
  }

  void removeMadeSince(PersonId person, Instant since) {
    handle.execute(
        "delete from auth.api_key where person = ? and made_at >= ?",
        person.value(),
        Timestamp.from(since));
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        Optional.ofNullable(row.getObject("structure", UUID.class)).map(StructureId::new),
        Optional.ofNullable(row.getString("profile")).map(Profile::of),
        Optional.ofNullable(row.getObject("used_on", LocalDate.class)));
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("last_day", LocalDate.class),
        Optional.ofNullable(row.getObject("used_on", LocalDate.class)));
  }
}
