package fr.ent.services.notices;

import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages to a channel, several at once, and notes what became of each as soon as it is
 * known: a process that dies has handed over twice at most what was under way in that moment.
 */
@EntService
class Handovers {
  private static final Logger LOG = LoggerFactory.getLogger(Handovers.class);
  private static final int TRIES = 10;
  private static final int TRIES_OF_URGENT = 4;
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** Nothing is begun any more that could outlast the time for which it is ours. */
  private static final Duration ROOM = Duration.ofSeconds(45);

  private final Outgoing outgoing;
  private final HandoverPool pool;
  private final Database database;
  private final Clock clock;

  @Inject
  Handovers(Outgoing outgoing, HandoverPool pool, Database database, Clock clock) {
    this.outgoing = outgoing;
    this.pool = pool;
    this.database = database;
    this.clock = clock;
  }

  /** Hand over what is due, up to a batch; tells how many were tried. */
  int turn(TerritoryId territory, NoticeChannel channel) {
    var messages = outgoing.take(territory, channel);
    if (messages.isEmpty()) {
      return 0;
    }
    var batch = new Batch(channel, messages, clock.instant());
    pool.start(messages.size(), batch::handOver);
    try {
      for (int left = messages.size(); left > 0; ) {
        var noted = batch.await();
        database.useTerritory(territory, handle -> note(handle, noted));
        batch.noted(noted.size());
        left -= noted.size();
      }
    } finally {
      batch.stop();
    }
    return messages.size();
  }

  /** Without waiting for the disk: a note lost with the server is one message with the same key. */
  private void note(Handle handle, List<DeliveryShelf.Noted> noted) {
    handle.execute("set local synchronous_commit to off");
    new DeliveryShelf(handle).note(noted, clock.instant());
  }

  /** Messages that several threads hand over; one that is down is not called for all of them. */
  private final class Batch {
    private final NoticeChannel channel;
    private final Instant since;
    private final Queue<Outgoing.Written> waiting;
    private final LinkedBlockingQueue<DeliveryShelf.Noted> done = new LinkedBlockingQueue<>();
    private final Semaphore unnoted = new Semaphore(pool.parallel());
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Batch(NoticeChannel channel, List<Outgoing.Written> messages, Instant since) {
      this.channel = channel;
      this.since = since;
      this.waiting = new ConcurrentLinkedQueue<>(messages);
    }

    /** Nobody begins another while as many wait to be noted as may be under way. */
    void handOver() {
      unnoted.acquireUninterruptibly();
      for (var next = waiting.poll(); next != null; next = waiting.poll()) {
        boolean late = clock.instant().isAfter(since.plus(Outgoing.HELD).minus(ROOM));
        boolean down = taken.get() == 0 && failed.get() >= pool.parallel();
        done.add(late || down ? putBack(next, down) : handOver(next));
        unnoted.acquireUninterruptibly();
      }
    }

    void noted(int count) {
      unnoted.release(count);
    }

    /** What cannot be noted is not handed over either. */
    void stop() {
      waiting.clear();
      unnoted.release(2 * pool.parallel());
    }

    private DeliveryShelf.Noted putBack(Outgoing.Written one, boolean down) {
      var next = down ? clock.instant().plus(SHORTEST_PAUSE) : clock.instant();
      var reason = down ? "channel-down" : "";
      return new DeliveryShelf.Noted(one.claimed(), channel.name(), "READY", reason, next, 1);
    }

    private DeliveryShelf.Noted handOver(Outgoing.Written one) {
      Handover answer;
      try {
        answer = channel.hand(one.message());
      } catch (RuntimeException | Error failure) {
        LOG.warn("channel {} fails: {}", channel.name(), failure.getClass().getName());
        answer = Handover.retry("channel-fails");
      }
      (answer.outcome() == Handover.Outcome.RETRY ? failed : taken).incrementAndGet();
      return noted(one.claimed(), answer);
    }

    private DeliveryShelf.Noted noted(DeliveryShelf.Claimed claimed, Handover answer) {
      var now = clock.instant();
      if (answer.outcome() != Handover.Outcome.RETRY) {
        return new DeliveryShelf.Noted(
            claimed, channel.name(), answer.outcome().name(), answer.reason(), now, 0);
      }
      int tries = claimed.notice().urgency() == Urgency.URGENT ? TRIES_OF_URGENT : TRIES;
      var state = claimed.attempts() >= tries ? "UNREACHABLE" : "READY";
      var next = now.plus(pauseAfter(claimed.attempts()));
      return new DeliveryShelf.Noted(claimed, channel.name(), state, answer.reason(), next, 0);
    }

    /** Wait for one, and take what else is there. */
    List<DeliveryShelf.Noted> await() {
      try {
        var noted = new ArrayList<>(List.of(done.take()));
        done.drainTo(noted);
        return noted;
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while messages are handed over", stop);
      }
    }
  }

  private static Duration pauseAfter(int attempts) {
    var pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
