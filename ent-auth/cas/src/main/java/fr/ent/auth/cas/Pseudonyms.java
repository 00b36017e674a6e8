package fr.ent.auth.cas;

import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the name under which one partner knows one person (PRIV-5): always the same there, another
 * one everywhere else, and telling nothing.
 */
@EntService
class Pseudonyms {
  private final Database database;
  private final SecureRandom random = new SecureRandom();
  private final Map<TerritoryId, byte[]> secrets = new ConcurrentHashMap<>();

  @Inject
  Pseudonyms(Database database) {
    this.database = database;
  }

  String of(TerritoryId territory, ConnectorId connector, PersonId person) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets.computeIfAbsent(territory, this::secret), "HmacSHA256"));
      var hash = mac.doFinal((connector + " " + person).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }

  private byte[] secret(TerritoryId territory) {
    var fresh = new byte[32];
    random.nextBytes(fresh);
    return database.inTerritory(
        territory,
        handle -> {
          handle.execute(
              "insert into connectors.secret (secret) values (?) on conflict do nothing",
              (Object) fresh);
          return handle
              .createQuery("select secret from connectors.secret")
              .mapTo(byte[].class)
              .one();
        });
  }
}
