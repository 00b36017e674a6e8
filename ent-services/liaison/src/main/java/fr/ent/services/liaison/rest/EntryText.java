package fr.ent.services.liaison.rest;

import fr.ent.api.liaison.LiaisonAct;
import fr.ent.api.liaison.LiaisonEntry;
import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A message about a pupil as whoever calls finds it (fr: entrée du carnet).
 *
 * @param standing DECIDES or INFORMED
 * @param read when the caller opened it; left out while not
 * @param done what the caller did: TO_ACKNOWLEDGE, TO_SIGN or TO_ANSWER; left out while nothing
 * @param choice the answer that was chosen; empty where none was
 * @param waiting whether it waits for the caller
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record EntryText(
    MessageText message,
    String pupil,
    String standing,
    @Nullable String read,
    @Nullable String done,
    String choice,
    boolean waiting) {
  static EntryText of(LiaisonEntry one) {
    var done = one.act().filter(act -> act.isOf(one.message()));
    return new EntryText(
        MessageText.of(one.message()),
        one.pupil().toString(),
        one.standing().name(),
        one.read().map(Instant::toString).orElse(null),
        done.map(act -> act.kind().name()).orElse(null),
        done.map(LiaisonAct::choice).orElse(""),
        one.isWaiting());
  }
}
