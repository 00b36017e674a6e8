package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A document that a message carries (fr: pièce jointe).
 *
 * @param number 1 for the first of its message
 * @param type {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param size in bytes
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonDocument(int number, String type, int size) {
  public LiaisonDocument {
    Objects.requireNonNull(type, "type");
  }
}
