package fr.ent.services.notices.mail;

import fr.ent.api.identity.EmailAddress;
import fr.ent.core.Settings;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server of the installation, from {@code ent.notices.mail.*}: {@code host}, {@code port}
 * (587), {@code user}, {@code password}, {@code from}, {@code starttls} ({@code required}, {@code
 * offered}, {@code never}), {@code timeout} (PT10S). Without a host and a sender there is no mail.
 */
record MailSettings(
    String host, int port, String user, String password, String from, String starttls, int millis) {
  static Optional<MailSettings> of(Settings settings) {
    var host = settings.text("ent.notices.mail.host");
    var from = settings.text("ent.notices.mail.from");
    if (host.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    var timeout = settings.duration("ent.notices.mail.timeout", Duration.ofSeconds(10));
    return Optional.of(
        new MailSettings(
            host.get(),
            settings.number("ent.notices.mail.port", 587),
            settings.text("ent.notices.mail.user", ""),
            settings.text("ent.notices.mail.password", ""),
            EmailAddress.of(from.get()).value(),
            settings.text("ent.notices.mail.starttls", "required"),
            (int) timeout.toMillis()));
  }

  Session session() {
    var properties = new Properties();
    var millis = Integer.toString(millis());
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(!starttls.equals("never")));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starttls.equals("required")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    // A connection is kept: asking whether it still lives costs a round trip for each message.
    properties.put("mail.smtp.userset", "true");
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.mime.charset", "UTF-8");
    return Session.getInstance(properties);
  }

  @Override
  public String toString() {
    return "mail server " + host + ":" + port;
  }
}
