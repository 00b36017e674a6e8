package fr.ent.services.webhooks;

import fr.ent.api.territory.TerritoryId;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what waits for one hook, one after the other, and notes what became of each as soon as it
 * is known. Nobody else posts to this hook meanwhile; whoever dies has lost it after two minutes.
 */
@EntService
class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
  private static final Duration HELD = Duration.ofMinutes(2);
  private static final int BATCH = 20;
  private static final int GONE = 410;

  /** Nothing is begun any more that could outlast the time for which it is ours. */
  private static final Duration ROOM = Duration.ofSeconds(45);

  private final Database database;
  private final Outside outside;
  private final Pauses pauses;
  private final Clock clock;
  private final Duration patience;

  @Inject
  Posting(Database database, Outside outside, Pauses pauses, Clock clock, Settings settings) {
    this.database = database;
    this.outside = outside;
    this.pauses = pauses;
    this.clock = clock;
    this.patience = settings.duration("ent.webhooks.patience", Duration.ofHours(20));
  }

  private record Batch(HookShelf.Held held, List<MessageShelf.Claimed> messages) {}

  /** Post a batch; tells whether more may be due. */
  boolean turn(TerritoryId territory, WebHookId hook) {
    var batch = take(territory, hook);
    return batch.isPresent() && post(territory, batch.get());
  }

  private Optional<Batch> take(TerritoryId territory, WebHookId hook) {
    return database.inTerritory(
        territory,
        handle -> {
          var now = clock.instant();
          return new HookShelf(handle)
              .hold(hook, now, now.plus(HELD))
              .map(
                  held ->
                      new Batch(
                          held, new MessageShelf(handle).claim(hook, now, now.plus(HELD), BATCH)));
        });
  }

  private boolean post(TerritoryId territory, Batch batch) {
    var late = clock.instant().plus(HELD).minus(ROOM);
    var messages = batch.messages();
    for (int i = 0; i < messages.size(); i++) {
      boolean tired = clock.instant().isAfter(late);
      if (tired || !post(territory, batch.held(), messages.get(i))) {
        putBack(territory, messages.subList(tired ? i : i + 1, messages.size()));
        return tired && free(territory, batch.held());
      }
    }
    return free(territory, batch.held()) && messages.size() == BATCH;
  }

  private void putBack(TerritoryId territory, List<MessageShelf.Claimed> messages) {
    database.useTerritory(
        territory, handle -> new MessageShelf(handle).putBack(messages, clock.instant()));
  }

  private boolean free(TerritoryId territory, HookShelf.Held held) {
    database.useTerritory(
        territory, handle -> new HookShelf(handle).free(held.hook().id(), clock.instant()));
    return true;
  }

  /** Tells whether it was taken. */
  private boolean post(TerritoryId territory, HookShelf.Held held, MessageShelf.Claimed message) {
    int status = outside.post(held, message, clock.instant());
    boolean taken = status >= 200 && status < 300;
    database.useTerritory(
        territory,
        handle -> {
          if (taken) {
            new MessageShelf(handle).took(message, status);
            new HookShelf(handle).took(held.hook().id());
          } else {
            failed(new HookShelf(handle), new MessageShelf(handle), held, message, status);
          }
        });
    return taken;
  }

  private void failed(
      HookShelf hooks,
      MessageShelf messages,
      HookShelf.Held held,
      MessageShelf.Claimed message,
      int status) {
    var id = held.hook().id();
    var now = clock.instant();
    LOG.info("web hook {} did not take a message: {}", id, status);
    if (pauses.areOver(message.attempts()) || status == GONE) {
      messages.giveUp(message, status);
    } else {
      messages.failed(message, status, now.plus(pauses.after(message.attempts())));
    }
    hooks.failed(id, now, now.plus(pauses.rest(held.failures() + 1)), now.minus(patience));
    if (status == GONE) {
      hooks.set(id, WebHook.State.GONE);
    }
  }
}
