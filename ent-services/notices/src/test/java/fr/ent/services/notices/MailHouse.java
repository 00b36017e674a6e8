package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.mail.internet.MimeMessage;

/** A mail server in the process, on a port that settings can name. */
@ApplicationScoped
public class MailHouse {
  static final int PORT = 13_025;

  private final GreenMail server =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  void start(@Observes @Priority(1) Startup startup) {
    server.start();
  }

  void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException failure) {
      throw new IllegalStateException(failure);
    }
  }

  int count() {
    return server.getReceivedMessages().length;
  }

  MimeMessage only() {
    var all = server.getReceivedMessages();
    assertThat(all).hasSize(1);
    return all[0];
  }

  MimeMessage[] all() {
    return server.getReceivedMessages();
  }

  @PreDestroy
  void stop() {
    server.stop();
  }
}
