package fr.ent.tck.audit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.tck.Clause;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. Methods without a body tell the log and its people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AuditLogContract {
  /** The log under test. */
  AuditLog log();

  /** Somebody of the territory who may read it. */
  Actor reader();

  /** Somebody of the territory who may not. */
  Actor stranger();

  /** Do work in a transaction that then comes to nothing. */
  void undone(Runnable work);

  /** Alter, behind the back of the log, the entry at a position of the reader's territory. */
  void alter(long position);

  private List<AuditEntry> newest(String operation, int size) {
    return log().read(reader(), new AuditQuery(Optional.empty(), operation, 0, size));
  }

  @Test
  @Clause("AuditLog.append: positions follow each other, and no two entries share a hash")
  default void entriesFollowEachOther() {
    var first = log().append(stranger(), AuditFact.done("tck:follow", "a"));
    var second = log().append(stranger(), AuditFact.done("tck:follow", "a"));
    assertThat(second.position()).isEqualTo(first.position() + 1);
    assertThat(second.hash()).isNotEqualTo(first.hash());
    assertThat(newest("tck:follow", 2)).containsExactly(second, first);
  }

  @Test
  @Clause("AuditLog.append: in the transaction that is open")
  default void whatComesToNothingIsNotKept() {
    undone(() -> log().append(stranger(), AuditFact.done("tck:undone", "")));
    assertThat(newest("tck:undone", 10)).isEmpty();
    assertThat(log().firstBreak(reader())).isEmpty();
  }

  @Test
  @Clause("AuditLog.read: only by holders of audit:read")
  default void whoMayNotReadIsRefused() {
    assertThatThrownBy(() -> log().read(stranger(), AuditQuery.newest()))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> log().firstBreak(stranger()))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("AuditLog.read: reading is itself kept")
  default void readingIsKept() {
    log().read(reader(), AuditQuery.newest());
    var kept = log().read(reader(), AuditQuery.newest()).get(0);
    assertThat(kept.fact().operation()).startsWith("audit:");
    assertThat(kept.actor()).isEqualTo(reader().person());
  }

  @Test
  @Clause("AuditLog.read: from the newest back, before a position, of an actor")
  default void pagesGoBack() {
    for (int i = 0; i < 4; i++) {
      log().append(stranger(), AuditFact.done("tck:page", "p" + i));
      log().append(reader(), AuditFact.done("tck:page", "q" + i));
    }
    var who = Optional.of(stranger().person());
    var page = log().read(reader(), new AuditQuery(who, "tck:page", 0, 3));
    var before = page.get(2).position();
    var next = log().read(reader(), new AuditQuery(who, "tck:page", before, 3));
    assertThat(page).isUnmodifiable();
    assertThat(page).extracting(one -> one.fact().target()).containsExactly("p3", "p2", "p1");
    assertThat(next).extracting(one -> one.fact().target()).startsWith("p0");
  }

  /**
   * The same check finds nothing before the alteration, so that it cannot pass by always finding.
   */
  @Test
  @Clause("AuditLog.firstBreak: an alteration shows")
  default void anAlterationShows() {
    var entry = log().append(stranger(), AuditFact.done("tck:alter", ""));
    log().append(stranger(), AuditFact.done("tck:alter", ""));
    assertThat(log().firstBreak(reader())).isEmpty();
    undone(
        () -> {
          alter(entry.position());
          assertThat(log().firstBreak(reader())).contains(entry.position());
        });
    assertThat(log().firstBreak(reader())).isEmpty();
  }
}
