package fr.ent.services.notices;

import fr.ent.services.simulators.mail.MailSink;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** A {@link MailSink} on a port that settings can name. */
@ApplicationScoped
public class SinkHouse {
  static final int PORT = 13_026;
  private static final int LOOK_EVERY_MILLIS = 50;

  private final MailSink sink = start();

  private static MailSink start() {
    try {
      return MailSink.start(PORT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void begin(@Observes @Priority(1) Startup startup) {
    // made by being observed: it listens before anything is sent
  }

  MailSink sink() {
    return sink;
  }

  void await() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
  }

  @PreDestroy
  void stop() {
    try {
      sink.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
