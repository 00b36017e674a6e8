package fr.ent.core.seals;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.territory.TerritoryId;
import org.apiguardian.api.API;

/**
 * Seals secrets that are kept in the database and read again (fr: scellement des secrets): AES-GCM
 * with 256 bits, under a key that is not in the database.
 *
 * <p>The key is {@code ent.seal.key}, 32 bytes in base 64; else it is in the file {@code
 * ent.seal.key-file}; else in {@code seal.key} in the data folder, made when the first secret is
 * sealed. All nodes have the same. To change it, start with the new one and with the old one as
 * {@code ent.seal.former-key} (or {@code -file}): whoever keeps secrets seals them again at that
 * start. A start with a key that does not fit is refused.
 *
 * <p>Safe for use by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Seals {
  /**
   * Seal a secret.
   *
   * @param what whose it is and where it lies: it opens nowhere else
   */
  byte[] seal(TerritoryId territory, String what, byte[] secret);

  /**
   * Open what was sealed, under the key in force or the former one.
   *
   * @throws IllegalStateException if it was sealed under another key, elsewhere, or was changed
   */
  byte[] open(TerritoryId territory, String what, byte[] sealed);

  /** Tell with what everything begins that was sealed under the key in force. */
  byte[] mark(TerritoryId territory);
}
