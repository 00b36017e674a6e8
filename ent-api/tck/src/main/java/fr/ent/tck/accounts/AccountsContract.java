package fr.ent.tck.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.PasswordRefusedException.Reason;
import fr.ent.tck.Clause;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} does. Methods without a body tell the accounts and their people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AccountsContract {
  /** A password that is good enough. */
  String FIRST = "une girafe dans le grenier";

  /** Another. */
  String SECOND = "trois loutres sous le préau";

  /** The accounts under test. */
  Accounts accounts();

  /** Somebody new of the territory, with an account to be activated. */
  Actor newcomer();

  /** Somebody who holds {@link Accounts#ADMINISTER} over every newcomer. */
  Actor administrator();

  /** Try an activation code; tells whether it let somebody in. */
  boolean activates(ActivationCode code, String password);

  /** Try a password; tells whether it let somebody in. */
  boolean opens(Actor actor, String password);

  /** Tell whether a session of the person is open. */
  boolean isInside(Actor actor);

  private ActivationCode code(Actor actor) {
    return accounts().issueCodes(administrator(), List.of(actor.person())).get(0);
  }

  private Actor active() {
    var actor = newcomer();
    assertThat(activates(code(actor), FIRST)).isTrue();
    return actor;
  }

  private void assertRefused(Actor actor, String present, String next, Reason reason) {
    assertThatThrownBy(() -> accounts().changePassword(actor, present, next))
        .isInstanceOfSatisfying(
            PasswordRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  @Clause("Accounts.find: of oneself, or of a person over whom one holds accounts:administer")
  default void anAccountIsFoundByItsOwnerAndByWhoAdministersIt() {
    var actor = newcomer();
    var found = accounts().find(actor, actor.person()).orElseThrow();
    assertThat(found.state()).isEqualTo(AccountState.TO_BE_ACTIVATED);
    assertThat(found.logins()).isNotEmpty();
    assertThat(accounts().find(administrator(), actor.person())).contains(found);
    assertThat(accounts().find(newcomer(), actor.person())).isEmpty();
  }

  @Test
  @Clause("Accounts.issueCodes: refused if accounts:administer is missing for one of them")
  default void codesAreIssuedByWhoMayForAll() {
    var actor = newcomer();
    assertThatThrownBy(() -> accounts().issueCodes(actor, List.of(actor.person())))
        .isInstanceOf(AccessRefusedException.class);
    var people = Stream.generate(this::newcomer).limit(20).map(Actor::person).toList();
    var codes = accounts().issueCodes(administrator(), people);
    assertThat(codes).extracting(ActivationCode::code).doesNotHaveDuplicates().hasSize(20);
    assertThat(codes).extracting(ActivationCode::login).doesNotHaveDuplicates();
    assertThat(codes).isUnmodifiable();
    assertThat(codes.toString()).doesNotContain(codes.get(0).code());
  }

  @Test
  @Clause("Accounts.issueCodes: earlier codes end")
  default void aNewCodeEndsTheOneBefore() {
    var actor = newcomer();
    var first = code(actor);
    var second = code(actor);
    assertThat(activates(first, FIRST)).isFalse();
    assertThat(activates(second, FIRST)).isTrue();
    assertThat(activates(second, SECOND)).isFalse();
  }

  @Test
  @Clause("Accounts.issueCodes: a password in use stays until the code is used")
  default void aPasswordStaysUntilTheCodeIsUsed() {
    var actor = active();
    var code = code(actor);
    assertThat(opens(actor, FIRST)).isTrue();
    assertThat(activates(code, SECOND)).isTrue();
    assertThat(opens(actor, FIRST)).isFalse();
    assertThat(opens(actor, SECOND)).isTrue();
  }

  @Test
  @Clause("Accounts.changePassword: refused if the present one is wrong or the new not good enough")
  default void aBadChangeChangesNothing() {
    var actor = active();
    assertRefused(actor, "wrong", SECOND, Reason.PRESENT_WRONG);
    assertRefused(actor, FIRST, FIRST, Reason.UNCHANGED);
    assertRefused(actor, FIRST, "court", Reason.TOO_SHORT);
    assertRefused(actor, FIRST, "long ".repeat(2000), Reason.TOO_LONG);
    assertRefused(actor, FIRST, "motdepasse2026", Reason.TOO_COMMON);
    var login = accounts().find(actor, actor.person()).orElseThrow().logins().get(0);
    assertRefused(actor, FIRST, login + " le grand", Reason.TOO_PERSONAL);
    assertThat(opens(actor, FIRST)).isTrue();
  }

  @Test
  @Clause("Accounts.changePassword: one's own password")
  default void aGoodChangeOpensWithTheNewOneOnly() {
    var actor = active();
    accounts().changePassword(actor, FIRST, SECOND);
    assertThat(opens(actor, FIRST)).isFalse();
    assertThat(opens(actor, SECOND)).isTrue();
  }

  @Test
  @Clause("Accounts.block: ends its sessions at once")
  @Clause("Accounts.unblock: open again")
  default void aBlockedAccountIsClosedAtOnceUntilItIsUnblocked() {
    var actor = active();
    assertThat(isInside(actor)).isTrue();
    accounts().block(administrator(), actor.person());
    assertThat(isInside(actor)).isFalse();
    assertThat(opens(actor, FIRST)).isFalse();
    assertThatThrownBy(() -> accounts().unblock(actor, actor.person()))
        .isInstanceOf(AccessRefusedException.class);
    accounts().unblock(administrator(), actor.person());
    assertThat(opens(actor, FIRST)).isTrue();
  }
}
