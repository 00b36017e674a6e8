package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.util.Collection;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A way to tell people outside the portal (fr: canal de notification). A bean that implements it is
 * all there is to hook in; ours are e-mail, SMS and web push.
 *
 * <p>Used by several threads at once, outside any transaction. A channel neither waits for ever nor
 * throws: every call of its own to the outside has a time limit, and whatever went wrong is a
 * {@link Handover}. It logs no address and no text. Two of the same name stop the start.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeChannel {
  /** Name it; the name is kept with choices and receipts, and never changes. */
  ChannelName name();

  /** Tell what people choose, in French: {@code par SMS}. */
  String french();

  /** The same in English. */
  String english();

  /** Tell how much room it has. */
  TextRoom room();

  /** Tell whether it is set up; one that is not is offered to nobody. */
  boolean isOpen();

  /** Tell whether each message costs so much that a school or territory opens the channel first. */
  default boolean isOpenedBySchools() {
    return false;
  }

  /** Tell whom of these people it can reach at all: who has an address for it. */
  Set<PersonId> whomItReaches(TerritoryId territory, Collection<Person> people);

  /**
   * Hand over a message.
   *
   * <p>After a crash the same message may be handed over again, with the same {@link
   * OutgoingNotice#key}: a channel gives the key on, so that it is told once as far as the other
   * side lets it.
   */
  Handover hand(OutgoingNotice notice);
}
