package fr.ent.services.notices.push;

import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.PushDevice;
import fr.ent.api.notices.PushSubscription;
import java.net.URI;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where the browsers of people are kept, in the transaction that is open. */
final class DeviceShelf {
  /** A person has a phone, a computer, a tablet; more is somebody else's doing. */
  private static final int AT_MOST = 10;

  private final Handle handle;

  /** A browser and how to write to it. */
  record Kept(PushDevice device, URI endpoint, String publicKey, String secret) {
    @Override
    public String toString() {
      return device.toString();
    }
  }

  DeviceShelf(Handle handle) {
    this.handle = handle;
  }

  void add(PersonId person, PushSubscription subscription, Instant now) {
    handle
        .createUpdate(
            """
            insert into notices.device (id, person, endpoint, public_key, secret, label, since)
            values (:id, :person, :endpoint, :key, :secret, :label, :now)
            on conflict (endpoint, territory_id) do update set person = excluded.person,
              public_key = excluded.public_key, secret = excluded.secret, label = excluded.label,
              since = excluded.since""")
        .bind("id", UUID.randomUUID())
        .bind("person", person.value())
        .bind("endpoint", subscription.endpoint().toString())
        .bind("key", subscription.publicKey())
        .bind("secret", subscription.secret())
        .bind("label", subscription.label())
        .bind("now", Timestamp.from(now))
        .execute();
    handle
        .createUpdate(
            """
            delete from notices.device where id in (select id from notices.device
              where person = :person order by since desc, id offset :most)""")
        .bind("person", person.value())
        .bind("most", AT_MOST)
        .execute();
  }

  List<Kept> of(PersonId person) {
    return handle
        .createQuery(
            """
            select id, endpoint, public_key, secret, label, since from notices.device
            where person = :person order by since, id""")
        .bind("person", person.value())
        .map((row, context) -> read(row))
        .list();
  }

  private static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        new PushDevice(
            Objects.requireNonNull(row.getObject("id", UUID.class)),
            row.getString("label"),
            row.getTimestamp("since").toInstant()),
        URI.create(row.getString("endpoint")),
        row.getString("public_key"),
        row.getString("secret"));
  }

  Set<PersonId> holders(Collection<PersonId> people) {
    return Set.copyOf(
        handle
            .createQuery("select distinct person from notices.device where person = any(:people)")
            .bindArray("people", UUID.class, people.stream().map(PersonId::value).toArray())
            .map(
                (row, context) ->
                    new PersonId(Objects.requireNonNull(row.getObject("person", UUID.class))))
            .list());
  }

  void forget(PersonId person, UUID device) {
    handle.execute(
        "delete from notices.device where person = ? and id = ?", person.value(), device);
  }

  /** The pair of keys of the territory, made the first time. */
  Vapid keys(String contact, Instant now) {
    var made = Curve.newPair();
    handle
        .createUpdate(
            """
            insert into notices.push_key (public_key, private_key, since)
            values (:public, :private, :now) on conflict do nothing""")
        .bind("public", Vapid.base64(Curve.bytes((ECPublicKey) made.getPublic())))
        .bind("private", Vapid.base64(Curve.bytes((ECPrivateKey) made.getPrivate())))
        .bind("now", Timestamp.from(now))
        .execute();
    return handle
        .createQuery("select public_key, private_key from notices.push_key")
        .map(
            (row, context) ->
                new Vapid(
                    Curve.number(Base64.getUrlDecoder().decode(row.getString("private_key"))),
                    row.getString("public_key"),
                    contact))
        .one();
  }
}
