package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What somebody was told, as the bell of the portal shows it (fr: mes notifications).
 *
 * <p>Safe for use by several threads. Everybody has their own only: of others' there is nothing.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeBox {
  /** How many are listed at once. */
  int PAGE = 30;

  /** The number from which on one counts no further. */
  int MANY = 100;

  /** Count what is unread and not taken back, up to {@link #MANY}; one cheap question. */
  int unread(Actor actor);

  /** List the latest, up to {@link #PAGE}, latest first. */
  List<ToldNotice> latest(Actor actor, NoticeLanguage language);

  /** List those told before one of them, up to {@link #PAGE}; none where that one is not there. */
  List<ToldNotice> before(Actor actor, NoticeLanguage language, NoticeId notice);

  /** Mark one as read; one that is not there, or read, changes nothing. */
  void read(Actor actor, NoticeId notice);

  /** Mark everything as read. */
  void readAll(Actor actor);
}
