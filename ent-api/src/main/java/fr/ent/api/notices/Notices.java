package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Where services hand over what people should know (fr: notifications). ABS-02.
 *
 * <p>Safe for use by several threads. A notice is kept in the transaction of the sender; each
 * person's own choice of channels, the language, the quiet hours of the school and what channels
 * can do decide when and how it is told. Whoever can be told by no channel is put on the list of
 * those to be told on paper. Nothing passes from one territory to another.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Notices {
  /**
   * Send a notice; only the house may. Sending one with the same id again is sending once.
   *
   * @throws fr.ent.api.access.AccessRefusedException if anybody but the house asks
   */
  void send(Actor house, Notice notice);

  /**
   * Send several notices, each as by {@link #send}: all of them, or none if one cannot be.
   *
   * @throws fr.ent.api.access.AccessRefusedException if anybody but the house asks
   */
  default void sendAll(Actor house, List<Notice> notices) {
    notices.forEach(notice -> send(house, notice));
  }

  /**
   * Take back all notices of a topic; only the house may. What was not told yet is never told; what
   * was told stays told, and is marked so in the portal. Taking back again changes nothing.
   *
   * @throws fr.ent.api.access.AccessRefusedException if anybody but the house asks
   */
  void takeBack(Actor house, String topic);
}
