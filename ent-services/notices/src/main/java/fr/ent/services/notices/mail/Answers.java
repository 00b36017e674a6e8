package fr.ent.services.notices.mail;

import fr.ent.api.notices.Handover;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a mail server answers: only what it says of the recipient is final (RFC 5321 §4.2).
 */
final class Answers {
  private Answers() {}

  static Handover of(Exception failure) {
    for (@Nullable Exception one = failure; one != null; one = next(one)) {
      if (one instanceof SMTPAddressFailedException address) {
        return ofRecipient(address.getReturnCode());
      }
      // What is wrong with us is no fault of the person told: it is mended and tried again.
      if (one instanceof SMTPSenderFailedException sender) {
        return Handover.retry("sender-refused-" + sender.getReturnCode());
      }
    }
    if (failure instanceof SMTPSendFailedException send) {
      return ofMessage(send.getReturnCode());
    }
    return Handover.retry(
        failure instanceof AuthenticationFailedException ? "sign-in-refused" : "server-silent");
  }

  private static @Nullable Exception next(Exception one) {
    return one instanceof MessagingException message ? message.getNextException() : null;
  }

  private static Handover ofRecipient(int code) {
    return code >= 500 && code < 600
        ? Handover.refused("mailbox-refused-" + code)
        : Handover.retry("mailbox-later-" + code);
  }

  /** 552 and 554 after the text: this message is not wanted, and will not be. */
  private static Handover ofMessage(int code) {
    return code == 552 || code == 554
        ? Handover.refused("message-refused-" + code)
        : Handover.retry(code > 0 ? "server-later-" + code : "server-silent");
  }
}
