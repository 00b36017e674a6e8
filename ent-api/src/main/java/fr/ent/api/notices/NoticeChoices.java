package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * How one person wants to be told (fr: choix d'une personne).
 *
 * @param language in which notices are written
 * @param channels for a kind, the channels chosen; a kind that is not there is told as usual
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record NoticeChoices(NoticeLanguage language, Map<NoticeKind, Set<ChannelName>> channels) {
  /** Nothing chosen. */
  public static final NoticeChoices NONE = new NoticeChoices(NoticeLanguage.FR, Map.of());

  public NoticeChoices {
    Objects.requireNonNull(language, "language");
    var copied = new HashMap<NoticeKind, Set<ChannelName>>();
    channels.forEach((kind, names) -> copied.put(kind, Set.copyOf(names)));
    channels = Map.copyOf(copied);
  }
}
