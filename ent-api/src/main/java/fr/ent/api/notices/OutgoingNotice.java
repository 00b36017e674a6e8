package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Person;
import fr.ent.api.territory.TerritoryId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A message ready to be handed to a channel (fr: message prêt à partir). Its text form tells the
 * key and nothing else.
 *
 * @param key the same each time the same message is handed over
 * @param person who is told, with what is known of how to reach them
 * @param sender the name of the school
 * @param subject one line, for channels that have a subject
 * @param text the message; one sentence where the channel has room for no more
 * @param link where to read on; empty where the portal has no address of its own
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record OutgoingNotice(
    String key,
    TerritoryId territory,
    Person person,
    NoticeLanguage language,
    Urgency urgency,
    String sender,
    String subject,
    String text,
    String link) {
  public OutgoingNotice {
    if (!key.matches("[a-z0-9.-]{1,80}")) {
      throw new IllegalArgumentException("a key is made of small letters, digits, dots and dashes");
    }
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(urgency, "urgency");
    if ((sender + subject).chars().anyMatch(one -> one < ' ')) {
      throw new IllegalArgumentException("a subject is one line");
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(link, "link");
  }

  @Override
  public String toString() {
    return key;
  }
}
