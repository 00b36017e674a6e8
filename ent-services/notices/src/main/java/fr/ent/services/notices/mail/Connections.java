package fr.ent.services.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Connections to the mail server that wait to be used again; used by several threads. */
final class Connections {
  private static final Duration FRESH = Duration.ofSeconds(20);

  private final MailSettings settings;
  private final Session session;
  private final Clock clock;
  private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

  private record Idle(SMTPTransport transport, Instant since) {}

  Connections(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.session = settings.session();
    this.clock = clock;
  }

  Session session() {
    return session;
  }

  /** Take one that waits, or open one. */
  SMTPTransport take() throws MessagingException {
    for (var next = idle.poll(); next != null; next = idle.poll()) {
      if (clock.instant().isBefore(next.since().plus(FRESH))) {
        return next.transport();
      }
      end(next.transport());
    }
    var transport = (SMTPTransport) session.getTransport("smtp");
    if (settings.user().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(settings.user(), settings.password());
    }
    return transport;
  }

  void giveBack(SMTPTransport transport) {
    idle.push(new Idle(transport, clock.instant()));
  }

  void end(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      // What is closed by the other side is closed.
      return;
    }
  }

  void endAll() {
    for (var next = idle.poll(); next != null; next = idle.poll()) {
      end(next.transport());
    }
  }
}
