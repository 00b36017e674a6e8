package fr.ent.services.notices.mail;

import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.Urgency;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;

/** A message with the id that it has each time it is sent. */
final class Message extends MimeMessage {
  private final String id;

  private Message(Session session, String id) {
    super(session);
    this.id = id;
  }

  /** Write a message; what comes from people stands in the text and, coded, in the subject. */
  static Message of(Session session, MailSettings settings, OutgoingNotice notice, Date sent)
      throws MessagingException, UnsupportedEncodingException {
    var domain = settings.from().replaceFirst(".*@", "");
    var message = new Message(session, "<" + notice.key() + "@" + domain + ">");
    message.setFrom(new InternetAddress(settings.from(), notice.sender(), "UTF-8"));
    message.setSubject(notice.subject(), "UTF-8");
    message.setText(notice.text(), "UTF-8");
    message.setSentDate(sent);
    message.setHeader("Content-Language", notice.language().tag());
    // RFC 3834: nobody's automatic answer is wanted.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (notice.urgency() == Urgency.URGENT) {
      message.setHeader("Importance", "high");
    }
    message.saveChanges();
    return message;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
