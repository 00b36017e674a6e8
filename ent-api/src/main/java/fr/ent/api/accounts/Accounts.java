package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What people sign in with (fr: comptes). Made by the house when a feed brings somebody in.
 *
 * <p>Safe for use by several threads. What is done is kept in the audit log.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Accounts {
  /** Hand out activation codes, block and unblock. */
  Right ADMINISTER = new Right("accounts:administer");

  /** Find the account of oneself, or of a person over whom one holds {@link #ADMINISTER}. */
  Optional<Account> find(Actor actor, PersonId person);

  /**
   * Make new activation codes, for accounts to be activated or whose password was forgotten.
   * Earlier codes end; a password in use stays until the code is used.
   *
   * @throws fr.ent.api.access.AccessRefusedException if {@link #ADMINISTER} is missing for one of
   *     them
   */
  List<ActivationCode> issueCodes(Actor actor, Collection<PersonId> people);

  /**
   * Change one's own password; all sessions of the person end, this one too.
   *
   * @throws PasswordRefusedException if the present one is wrong or the new one not good enough
   */
  void changePassword(Actor actor, String present, String next);

  /**
   * Block an account and end its sessions at once.
   *
   * @throws fr.ent.api.access.AccessRefusedException if {@link #ADMINISTER} over them is missing
   */
  void block(Actor actor, PersonId person);

  /**
   * Open a blocked account again.
   *
   * @throws fr.ent.api.access.AccessRefusedException if {@link #ADMINISTER} over them is missing
   */
  void unblock(Actor actor, PersonId person);
}
