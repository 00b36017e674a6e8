package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What is told of one kind, in one language (fr: modèle de message).
 *
 * <p>Words with places, {@code {pupil}}; a part in square brackets is left out where a place in it
 * is empty.
 *
 * @param subject one line
 * @param text for channels that have room
 * @param brief one short sentence for channels that have none, and for the bell
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record NoticeTemplate(
    NoticeKind kind, NoticeLanguage language, String subject, String text, String brief) {
  public NoticeTemplate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(brief, "brief");
  }

  @Override
  public String toString() {
    return kind + " " + language.tag();
  }
}
