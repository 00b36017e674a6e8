package fr.ent.tck.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Person;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link NoticeChannel} does. Methods without a body tell the channel, a stand-in of its
 * other side, and people.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface NoticeChannelContract {
  /** A channel that is set up. */
  NoticeChannel channel();

  /** Somebody whom it can reach. */
  Person reachable();

  /** Somebody whom it cannot reach. */
  Person unreachable();

  /** How many messages the other side has told people, each counted once by what names it. */
  int told();

  /** Let the other side answer nothing, or an error of its own, from now on. */
  void breakDown();

  private OutgoingNotice to(Person person, String key) {
    return new OutgoingNotice(
        key,
        TerritoryId.of("tilleuls"),
        person,
        NoticeLanguage.FR,
        Urgency.USUAL,
        "Collège des Tilleuls",
        "Information",
        "Une information vous attend.",
        "https://ent.example.org/notices");
  }

  @Test
  @Clause("NoticeChannel.whomItReaches: who has an address for it")
  default void itReachesThoseWhoHaveAnAddress() {
    var people = List.of(reachable(), unreachable());
    assertThat(channel().whomItReaches(TerritoryId.of("tilleuls"), people))
        .containsExactly(reachable().id());
  }

  @Test
  @Clause("NoticeChannel.hand: the same message may be handed over again, with the same key")
  default void theSameMessageTwiceIsToldOnce() {
    int before = told();
    var message = to(reachable(), "00000000-0000-4000-8000-0000000000c1.test");
    assertThat(channel().hand(message).outcome()).isEqualTo(Handover.Outcome.ACCEPTED);
    assertThat(channel().hand(message).outcome()).isEqualTo(Handover.Outcome.ACCEPTED);
    assertThat(told()).isEqualTo(before + 1);
  }

  @Test
  @Clause("NoticeChannel.hand: Hand over a message")
  default void twoMessagesAreToldTwice() {
    int before = told();
    channel().hand(to(reachable(), "00000000-0000-4000-8000-0000000000c2.test"));
    channel().hand(to(reachable(), "00000000-0000-4000-8000-0000000000c3.test"));
    assertThat(told()).isEqualTo(before + 2);
  }

  @Test
  @Clause("Handover.UNREACHABLE: There is no address for this person any more")
  default void whoeverHasNoAddressIsUnreachable() {
    int before = told();
    var message = to(unreachable(), "00000000-0000-4000-8000-0000000000c4.test");
    assertThat(channel().hand(message).outcome()).isEqualTo(Handover.Outcome.UNREACHABLE);
    assertThat(told()).isEqualTo(before);
  }

  @Test
  @Clause("NoticeChannel: whatever went wrong is a Handover")
  default void aTroubleOfTheOtherSideIsTriedAgain() {
    breakDown();
    var message = to(reachable(), "00000000-0000-4000-8000-0000000000c5.test");
    assertThat(channel().hand(message).outcome()).isEqualTo(Handover.Outcome.RETRY);
  }
}
