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
    return log().read(reader(), AuditQuery.of(operation).size(size));
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
    log().read(reader(), AuditQuery.of("tck:kept").about(stranger().person()));
    assertThat(newest("audit:", 1).get(0).fact().target())
        .isEqualTo(stranger().person().toString());
  }

  @Test
  @Clause("AuditLog.firstBreak: checking is itself kept")
  default void checkingIsKept() {
    log().firstBreak(reader());
    var kept = log().read(reader(), AuditQuery.newest()).get(0);
    assertThat(kept.fact().operation()).startsWith("audit:");
    assertThat(kept.actor()).isEqualTo(reader().person());
  }

  @Test
  @Clause("AuditLog.read: what a person did, or had done to them")
  default void aPersonIsFoundAsActorAndAsTarget() {
    var target = stranger().person();
    log().append(stranger(), AuditFact.done("tck:person", "did"));
    log().append(reader(), AuditFact.done("tck:person", target.toString()));
    log().append(reader(), AuditFact.done("tck:person", "neither"));
    assertThat(log().read(reader(), AuditQuery.of("tck:person").about(target)))
        .extracting(one -> one.fact().target())
        .containsExactly(target.toString(), "did");
  }

  @Test
  @Clause("AuditLog.read: from a moment, and before another")
  default void daysAreBounds() {
    var entry = log().append(stranger(), AuditFact.done("tck:day", ""));
    var query = AuditQuery.of("tck:day");
    var after = entry.at().plusMillis(1);
    assertThat(log().read(reader(), query.from(entry.at()).to(after))).contains(entry);
    assertThat(log().read(reader(), query.from(after))).doesNotContain(entry);
    assertThat(log().read(reader(), query.to(entry.at()))).doesNotContain(entry);
  }

  @Test
  @Clause("AuditLog.read: from the newest back, before a position, of a person")
  default void pagesGoBack() {
    for (int i = 0; i < 4; i++) {
      log().append(stranger(), AuditFact.done("tck:page", "p" + i));
      log().append(reader(), AuditFact.done("tck:page", "q" + i));
    }
    var query = AuditQuery.of("tck:page").about(stranger().person()).size(3);
    var page = log().read(reader(), query);
    var next = log().read(reader(), query.before(page.get(2).position()));
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
