package org.example.satchel;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessage.State;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.core.Sha256;
import java.time.Instant;
import java.util.List;

/** A message of the book, and the pupils that it is about. */
record Page(LiaisonMessage message, List<PersonId> pupils) {
  /** What a signature stands for: all that is shown. */
  static String fingerprint(LiaisonText text) {
    return Sha256.hex(
        String.join(
            "\u0000",
            text.subject(),
            text.body(),
            text.choices().toString(),
            text.due().toString()));
  }

  /** Tell whether a guardian may have it: what another guardian wrote stays with that one. */
  boolean isOpenTo(PersonId guardian) {
    return !message.isFromFamily() || message.author().filter(guardian::equals).isPresent();
  }

  Page reworded(LiaisonText text, Instant now) {
    return with(text, message.version() + 1, now, message.state());
  }

  Page as(State state) {
    return with(message.text(), message.version(), message.changed(), state);
  }

  private Page with(LiaisonText text, int version, Instant changed, State state) {
    return new Page(
        new LiaisonMessage(
            message.id(),
            message.structure(),
            message.author(),
            message.desk(),
            message.kind(),
            message.group(),
            text,
            version,
            fingerprint(text),
            message.sent(),
            changed,
            state),
        pupils);
  }
}
