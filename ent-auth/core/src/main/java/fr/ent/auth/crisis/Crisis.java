package fr.ent.auth.crisis;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * What is shut at once when something goes wrong (fr: coupures d'urgence): a territory, a school, a
 * profile, a service, an account.
 *
 * <p>Safe for use by several threads. Changes hold at the next request on this node and within five
 * seconds on others, and are kept in the audit log. What requires {@link #CUT} throws {@link
 * fr.ent.api.access.AccessRefusedException} without it. Whoever holds {@link #CUT} over the whole
 * territory is never shut out by a cut of the territory, a school or a profile: somebody must be
 * able to end it. Doors ask {@link #over(Actor)}; a session that is open stays open, and is of use
 * again once the cut is ended.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Crisis {
  /** Cut off, end cuts, freeze accounts. */
  Right CUT = new Right("crisis:cut");

  /**
   * Cut something off; requires {@link #CUT} over the school, or over the territory for anything
   * wider. What is cut off already stays as it is and is given back.
   *
   * @throws IllegalArgumentException if the reason is blank or longer than {@link
   *     Cut#LONGEST_REASON}
   */
  Cut cut(Actor actor, Cut.What what, String reason);

  /**
   * End a cut; requires what cutting requires. One that is not there is ended already; so is one
   * that the actor may not know of.
   */
  void end(Actor actor, UUID cut);

  /**
   * List what is cut off, newest first: everything for holders of {@link #CUT} over the territory,
   * what concerns only their school for holders over the school they act in.
   */
  List<Cut> all(Actor actor);

  /** Find the cut by which a person, with the hat that is worn, is shut out now. */
  Optional<Cut> over(Actor actor);

  /**
   * Find the cut that keeps a person from a service now: one of the person, or of the service.
   *
   * @param service as in {@link Cut.What#service}
   */
  Optional<Cut> over(Actor actor, String service);

  /**
   * Freeze the account of a person: block it, end its sessions, seal evidence, and publish {@link
   * fr.ent.api.accounts.AccountFrozen}, which other services obey. Requires {@link #CUT} over the
   * person; over the territory where the person holds it there. Freezing again seals again. The
   * account is opened again by {@link #thaw}, or by {@link fr.ent.api.accounts.Accounts#unblock}.
   *
   * @param since from when on the account was in wrong hands
   * @param reason for the evidence; nobody else is told
   * @throws IllegalArgumentException if there is no such account, the moment is to come, or the
   *     reason is blank or too long
   */
  SealedEvidence freeze(Actor actor, PersonId person, Instant since, String reason);

  /**
   * List the accounts that are frozen now, newest first, of people over whom the actor holds {@link
   * #CUT}; requires it over the territory or the school acted in.
   */
  List<FrozenAccount> frozen(Actor actor);

  /**
   * Open a frozen account again, with the password and the rights it had; requires what freezing
   * requires, and nobody opens their own. One that is not frozen stays as it is.
   */
  void thaw(Actor actor, PersonId person);

  /** List what was sealed, newest first; requires {@link #CUT} over the territory. */
  List<SealedEvidence> evidence(Actor actor);

  /**
   * Read the text that was sealed, or nothing if there is none; requires {@link #CUT} over the
   * territory. Reading is kept in the audit log.
   */
  Optional<String> read(Actor actor, UUID evidence);

  /**
   * Tell whether sealed evidence is still what was sealed, and its hash the one that the audit log
   * knows while it does; requires {@link #CUT} over the territory. What is not there is not whole.
   */
  boolean isWhole(Actor actor, UUID evidence);
}
