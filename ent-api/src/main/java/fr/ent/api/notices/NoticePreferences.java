package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Where each person chooses how to be told (fr: préférences de notification). SOC-06, ACC-12.
 *
 * <p>Safe for use by several threads. Everybody chooses for themself only. The bell of the portal
 * is no choice: what was told by another channel is always there to be read again.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticePreferences {
  /** Read one's own choices. */
  NoticeChoices choices(Actor actor);

  /**
   * Keep one's own choices.
   *
   * @throws IllegalArgumentException if a kind that must be told is left without any channel
   */
  void keep(Actor actor, NoticeChoices choices);

  /** List the channels that are set up here, those that a school must open included. */
  List<OfferedChannel> channels(Actor actor, NoticeLanguage language);

  /** List the sorts of notices there are. */
  List<OfferedKind> kinds(Actor actor, NoticeLanguage language);

  /** Tell when the school of one's hat, or of one's first child, leaves people alone. */
  QuietHours quietHours(Actor actor);
}
