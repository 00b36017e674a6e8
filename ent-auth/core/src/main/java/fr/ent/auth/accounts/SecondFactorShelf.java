package fr.ent.auth.accounts;

import fr.ent.api.accounts.SecondFactor;
import fr.ent.api.identity.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Second factors and printed codes; in the transaction that is open. */
final class SecondFactorShelf {
  private final Handle handle;

  /** Seals what is kept of somebody anew. */
  interface Sealing {
    /**
     * Seal a secret.
     *
     * @param bare whether it was kept before secrets were sealed
     */
    byte[] again(PersonId person, byte[] secret, boolean bare);
  }

  SecondFactorShelf(Handle handle) {
    this.handle = handle;
  }

  /** Lay an offer in place of the one before; false if a factor is kept. */
  boolean offer(PersonId person, byte[] sealed) {
    return handle.execute(
            """
            insert into auth.second_factor as f (person, secret, bare) values (?, ?, false)
            on conflict (person, territory_id) do update set secret = excluded.secret, bare = false
            where f.since is null""",
            person.value(),
            sealed)
        == 1;
  }

  Optional<byte[]> offered(PersonId person) {
    return secret(person, "since is null");
  }

  Optional<byte[]> kept(PersonId person) {
    return secret(person, "since is not null");
  }

  private Optional<byte[]> secret(PersonId person, String condition) {
    return handle
        .createQuery(
            "select secret from auth.second_factor where person = :person and " + condition)
        .bind("person", person.value())
        .mapTo(byte[].class)
        .findFirst();
  }

  boolean isAny() {
    return handle
        .createQuery("select exists (select from auth.second_factor)")
        .mapTo(Boolean.class)
        .one();
  }

  /** Seal again what does not begin with a mark; others wait meanwhile. */
  void sealAgain(byte[] mark, Sealing sealing) {
    handle
        .createQuery(
            """
            select person, secret, bare from auth.second_factor
            where bare or substring(secret from 1 for :length) <> :mark for update""")
        .bind("length", mark.length)
        .bind("mark", mark)
        .map(
            (row, context) -> {
              var person = new PersonId(row.getObject(1, UUID.class));
              return Map.entry(person, sealing.again(person, row.getBytes(2), row.getBoolean(3)));
            })
        .list()
        .forEach(one -> seal(one.getKey(), one.getValue()));
  }

  private void seal(PersonId person, byte[] secret) {
    handle.execute(
        "update auth.second_factor set secret = ?, bare = false where person = ?",
        secret,
        person.value());
  }

  void keep(PersonId person, Instant at) {
    handle.execute(
        "update auth.second_factor set since = ? where person = ?",
        Timestamp.from(at),
        person.value());
  }

  /** Use the code of a step; false if it, or a later one, was used already. */
  boolean use(PersonId person, long step) {
    return handle.execute(
            "update auth.second_factor set last_step = ? where person = ? and last_step < ?",
            step,
            person.value(),
            step)
        == 1;
  }

  /** Use a printed code; false if it is none, or none any more. */
  boolean use(PersonId person, String hash) {
    return handle.execute(
            "delete from auth.printed_code where person = ? and code_hash = ?",
            person.value(),
            hash)
        == 1;
  }

  /** Replace the printed codes. */
  void print(PersonId person, Collection<String> hashes) {
    handle.execute("delete from auth.printed_code where person = ?", person.value());
    handle
        .createUpdate(
            "insert into auth.printed_code (person, code_hash) select :person, unnest(:hashes)")
        .bind("person", person.value())
        .bindArray("hashes", String.class, hashes.toArray())
        .execute();
  }

  Optional<SecondFactor> find(PersonId person) {
    return handle
        .createQuery(
            """
            select since, (select count(*) from auth.printed_code c where c.person = f.person)
            from auth.second_factor f where person = :person and since is not null""")
        .bind("person", person.value())
        .map((row, context) -> new SecondFactor(row.getTimestamp(1).toInstant(), row.getInt(2)))
        .findFirst();
  }

  /** Take everything away; false if no factor was kept. */
  boolean drop(PersonId person) {
    handle.execute("delete from auth.printed_code where person = ?", person.value());
    return handle
        .createQuery("delete from auth.second_factor where person = :person returning since")
        .bind("person", person.value())
        .map((row, context) -> row.getTimestamp(1) != null)
        .findFirst()
        .orElse(false);
  }
}
