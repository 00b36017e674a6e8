package fr.ent.auth.accounts;

import fr.ent.api.accounts.Account;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.identity.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Accounts, sign-in names and codes; in the transaction that is open. */
final class AccountShelf {
  private static final String OPEN =
      """
      update auth.account
      set state = case when password is null then 'TO_BE_ACTIVATED' else 'ACTIVE' end""";

  private static final char AFTER_9 = '9' + 1;

  private final Handle handle;

  /**
   * What the desk needs to know of an account.
   *
   * @param password its hash; nothing while there is none
   */
  record Kept(PersonId person, AccountState state, Optional<String> password) {}

  AccountShelf(Handle handle) {
    this.handle = handle;
  }

  Optional<Kept> findByLogin(String login) {
    return kept("(select l.person from auth.login l where l.login = :value)", login);
  }

  Optional<Kept> find(PersonId person) {
    return kept(":value::uuid", person.toString());
  }

  private Optional<Kept> kept(String person, String value) {
    return handle
        .createQuery("select person, state, password from auth.account where person = " + person)
        .bind("value", value)
        .map(
            (row, context) ->
                new Kept(
                    new PersonId(row.getObject(1, UUID.class)),
                    AccountState.valueOf(row.getString(2)),
                    Optional.ofNullable(row.getString(3))))
        .findFirst();
  }

  Optional<Account> account(PersonId person) {
    return handle
        .createQuery(
            """
            select a.state, a.last_sign_in, array(select l.login from auth.login l
              where l.person = a.person order by l.main desc, l.login) as logins
            from auth.account a where a.person = :person""")
        .bind("person", person.value())
        .map(
            (row, context) ->
                new Account(
                    person,
                    AccountState.valueOf(row.getString("state")),
                    Arrays.asList((String[]) row.getArray("logins").getArray()),
                    Optional.ofNullable(row.getTimestamp("last_sign_in"))
                        .map(Timestamp::toInstant)))
        .findFirst();
  }

  /** Tell the main sign-in names of those who have an account, in the order asked for. */
  Map<PersonId, String> mainLogins(Collection<PersonId> people) {
    var logins = new LinkedHashMap<PersonId, String>();
    handle
        .createQuery(
            """
            select distinct on (p.place, p.id) p.id, l.login
            from unnest(:people) with ordinality p(id, place)
            join auth.account a on a.person = p.id and a.state <> 'DELETED'
            join auth.login l on l.person = p.id
            order by p.place, p.id, l.main desc, l.login""")
        .bindArray("people", UUID.class, ids(people))
        .map(
            (row, context) ->
                Map.entry(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
        .forEach(found -> logins.putIfAbsent(found.getKey(), found.getValue()));
    return logins;
  }

  /** Tell the names taken that begin as these do and go on with digits, and some others. */
  List<String> taken(Collection<String> beginnings) {
    return handle
        .createQuery(
            """
            select l.login from unnest(:first, :after) b(first, after), lateral (
              select login from auth.login where login >= b.first and login < b.after
              order by login) l""")
        .bindArray("first", String.class, beginnings.toArray())
        .bindArray("after", String.class, beginnings.stream().map(one -> one + AFTER_9).toArray())
        .mapTo(String.class)
        .list();
  }

  /** Make accounts for those who have none; tells for whom. Each needs a sign-in name then. */
  Set<PersonId> open(Collection<PersonId> people) {
    return handle
        .createQuery(
            """
            insert into auth.account (person) select unnest(:people)
            on conflict (territory_id, person) do nothing returning person""")
        .bindArray("people", UUID.class, ids(people))
        .map((row, context) -> new PersonId(row.getObject(1, UUID.class)))
        .set();
  }

  /** Give accounts their first sign-in names. */
  void name(Map<PersonId, String> logins) {
    var people = logins.keySet().toArray(PersonId[]::new);
    handle
        .createUpdate(
            "insert into auth.login (person, login) select * from unnest(:people, :names)")
        .bindArray("people", UUID.class, ids(List.of(people)))
        .bindArray("names", String.class, Arrays.stream(people).map(logins::get).toArray())
        .execute();
  }

  void password(PersonId person, String hash) {
    handle.execute(
        """
        update auth.account set password = ?,
          state = case when state = 'TO_BE_ACTIVATED' then 'ACTIVE' else state end
        where person = ?""",
        hash,
        person.value());
  }

  /** Tell whether it was in the one state and is in the other now. */
  boolean state(PersonId person, AccountState from, AccountState to) {
    return handle.execute(
            "update auth.account set state = ? where person = ? and state = ?",
            to.name(),
            person.value(),
            from.name())
        > 0;
  }

  /** Open again what was put aside; an account without a password has yet to be activated. */
  void reopen(Collection<PersonId> people) {
    handle
        .createUpdate(OPEN + " where state = 'PRE_DELETED' and person = any(:people)")
        .bindArray("people", UUID.class, ids(people))
        .execute();
  }

  /**
   * Note that somebody comes in; false if the account is not open any more, or has another password
   * than the one that was checked.
   */
  boolean signedIn(PersonId person, @Nullable String password, Instant at) {
    return handle
            .createUpdate(
                """
                update auth.account set last_sign_in = :at
                where person = :person and state = 'ACTIVE'
                  and (:password::text is null or password = :password)""")
            .bind("at", Timestamp.from(at))
            .bind("person", person.value())
            .bind("password", password)
            .execute()
        == 1;
  }

  /** Block an account that is open or could be opened; tells whether there was one. */
  boolean block(PersonId person) {
    return handle.execute(
            """
            update auth.account set state = 'BLOCKED'
            where person = ? and state in ('ACTIVE', 'TO_BE_ACTIVATED')""",
            person.value())
        == 1;
  }

  /** Whoever was frozen is no more. */
  boolean unblock(PersonId person) {
    handle.execute("delete from auth.frozen where person = ?", person.value());
    return handle.execute(OPEN + " where state = 'BLOCKED' and person = ?", person.value()) == 1;
  }

  /** Keep the hashes of new codes; earlier ones end. */
  void codes(Map<PersonId, String> hashes, Instant expires) {
    var people = hashes.keySet().toArray(PersonId[]::new);
    handle
        .createUpdate(
            """
            insert into auth.activation (person, code_hash, expires)
            select p, h, :expires from unnest(:people, :hashes) as codes(p, h)
            on conflict (territory_id, person) do update
              set code_hash = excluded.code_hash, expires = excluded.expires""")
        .bindArray("people", UUID.class, ids(List.of(people)))
        .bindArray("hashes", String.class, Arrays.stream(people).map(hashes::get).toArray())
        .bind("expires", Timestamp.from(expires))
        .execute();
  }

  boolean hasCode(PersonId person, String hash, Instant now) {
    return handle
        .createQuery(
            """
            select exists (select 1 from auth.activation
              where person = :person and code_hash = :hash and expires > :now)""")
        .bind("person", person.value())
        .bind("hash", hash)
        .bind("now", Timestamp.from(now))
        .mapTo(Boolean.class)
        .one();
  }

  /** Spend a code; tells whether it was still there. */
  boolean spendCode(PersonId person, String hash) {
    return handle.execute(
            "delete from auth.activation where person = ? and code_hash = ?", person.value(), hash)
        == 1;
  }

  private static Object[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toArray();
  }
}
