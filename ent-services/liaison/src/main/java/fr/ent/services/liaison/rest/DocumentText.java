package fr.ent.services.liaison.rest;

import fr.ent.api.liaison.LiaisonDocument;
import java.util.Base64;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A document of a message (fr: pièce jointe).
 *
 * @param type application/pdf, image/jpeg or image/png
 * @param size in bytes
 * @param content the file in base64; left out of lists
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record DocumentText(int number, String type, int size, @Nullable String content) {
  static DocumentText of(LiaisonDocument one) {
    return new DocumentText(one.number(), one.type(), one.size(), null);
  }

  DocumentText with(byte[] bytes) {
    return new DocumentText(number, type, size, Base64.getEncoder().encodeToString(bytes));
  }
}
