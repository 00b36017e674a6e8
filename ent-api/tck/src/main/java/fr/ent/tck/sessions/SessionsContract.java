package fr.ent.tck.sessions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.tck.Clause;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. Methods without a body tell the sessions and their people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SessionsContract {
  /** The sessions under test. */
  Sessions sessions();

  /** Somebody new who can sign in and has not yet. */
  Actor newcomer();

  /** Let somebody sign in, a while after whoever signed in before. */
  SessionId open(Actor actor);

  @Test
  @Clause("Sessions.mine: one's own, the latest seen first")
  default void onesOwnSessionsAreListed() {
    var actor = newcomer();
    var other = newcomer();
    assertThat(sessions().mine(actor)).isEmpty();
    var first = open(actor);
    var second = open(actor);
    open(other);
    assertThat(sessions().mine(actor)).extracting(OpenSession::id).containsExactly(second, first);
    assertThat(sessions().mine(actor))
        .isUnmodifiable()
        .allSatisfy(one -> assertThat(one.person()).isEqualTo(actor.person()));
  }

  @Test
  @Clause("Sessions.close: one that is not the actor's is not found and nothing ends")
  default void nobodyClosesTheSessionOfAnother() {
    var actor = newcomer();
    var other = newcomer();
    var theirs = open(other);
    open(actor);
    sessions().close(actor, theirs);
    assertThat(sessions().mine(other)).hasSize(1);
    assertThat(sessions().mine(actor)).hasSize(1);
  }

  @Test
  @Clause("Sessions.close: one of the actor's; closing twice is closing once")
  default void aClosedSessionIsGone() {
    var actor = newcomer();
    var first = open(actor);
    var second = open(actor);
    sessions().close(actor, first);
    sessions().close(actor, first);
    assertThat(sessions().mine(actor)).extracting(OpenSession::id).containsExactly(second);
  }

  @Test
  @Clause("Sessions.closeOthers: all but one; tells how many")
  default void allOthersAreClosed() {
    var actor = newcomer();
    var other = newcomer();
    open(actor);
    var kept = open(actor);
    open(actor);
    open(other);
    assertThat(sessions().closeOthers(actor, kept)).isEqualTo(2);
    assertThat(sessions().mine(actor)).extracting(OpenSession::id).containsExactly(kept);
    assertThat(sessions().mine(other)).hasSize(1);
    assertThat(sessions().closeOthers(actor, kept)).isZero();
  }
}
