package fr.ent.services.liaison.rest;

import fr.ent.api.liaison.LiaisonMessage;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A message as products read it (fr: mot du carnet).
 *
 * @param author who wrote it at the school; left out for one of a family
 * @param kind INFORMATION, TO_ACKNOWLEDGE, TO_SIGN or TO_ANSWER
 * @param due the last day; left out where there is none
 * @param fingerprint of the text: sent back with what one does
 * @param state OPEN, OVER or WITHDRAWN
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MessageText(
    String id,
    String structure,
    @Nullable String author,
    String kind,
    String subject,
    String body,
    List<String> choices,
    @Nullable String due,
    String fingerprint,
    String sent,
    String state) {
  static MessageText of(LiaisonMessage one) {
    return new MessageText(
        one.id().toString(),
        one.structure().toString(),
        one.author().map(Object::toString).orElse(null),
        one.kind().name(),
        one.text().subject(),
        one.text().body(),
        one.text().choices(),
        one.text().due().map(LocalDate::toString).orElse(null),
        one.fingerprint(),
        one.sent().toString(),
        one.state().name());
  }
}
