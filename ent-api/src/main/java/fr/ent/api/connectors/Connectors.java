package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The partner services of a territory (fr: connecteurs).
 *
 * <p>Safe for use by several threads. What requires {@link #ADMINISTER} throws {@link
 * fr.ent.api.access.AccessRefusedException} without it. Nothing of another territory is found or
 * changed. Each change is kept in the audit log.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Connectors {
  /** Change connector records and see what they tell. */
  Right ADMINISTER = new Right("connectors:administer");

  /** List the enabled connectors that the actor may open, by name. */
  List<RelyingParty> openTo(Actor actor);

  /** List all connectors, by name; requires {@link #ADMINISTER}. */
  List<RelyingParty> all(Actor actor);

  /** Find a connector; requires {@link #ADMINISTER}. */
  Optional<RelyingParty> find(Actor actor, ConnectorId id);

  /**
   * Keep a new or changed record; requires {@link #ADMINISTER}.
   *
   * @throws ConnectorRefusedException if an address is not absolute http or https, holds a user, a
   *     fragment or a dot segment, is claimed by another connector, or a date pattern is wrong
   */
  RelyingParty save(Actor actor, RelyingParty party);

  /** Remove a record; requires {@link #ADMINISTER}. One that is not there is removed already. */
  void remove(Actor actor, ConnectorId id);

  /**
   * Find the enabled connector that an address belongs to, see {@link RelyingParty#services()}.
   *
   * @throws fr.ent.api.access.AccessRefusedException if anybody but the house asks
   */
  Optional<RelyingParty> findByService(Actor house, URI service);

  /**
   * Tell whether the actor may open a connector: it is enabled, for the hat the actor wears,
   * nothing is cut off for now that stands in the way, the school has let the person in this year,
   * it is within its hours on the clock of the school whose hat is worn (that of the ENT where none
   * is), and the actor signed in surely enough.
   */
  boolean mayOpen(Actor actor, RelyingParty party);

  /** Tell why the actor may not open a connector; nothing if it opens. */
  default Optional<Closing> closing(Actor actor, RelyingParty party) {
    return mayOpen(actor, party) ? Optional.empty() : Optional.of(Closing.NOT_FOR_YOU);
  }

  /**
   * Tell what the partner is told of the actor: what the record lists, and nothing else. It does
   * not ask whether the actor may open the connector.
   */
  ReleasedIdentity release(Actor actor, RelyingParty party);

  /**
   * Tell what the partner would be told of a person under a record, kept or not; requires {@link
   * #ADMINISTER}, and the audit log keeps that it was asked.
   */
  Optional<ReleasedIdentity> simulate(Actor actor, RelyingParty party, PersonId person);
}
