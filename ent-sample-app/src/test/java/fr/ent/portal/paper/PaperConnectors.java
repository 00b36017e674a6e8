package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.ReleasedIdentity;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.PersonId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Partner services kept in memory; each attribute is told by its own name. */
@Singleton
public class PaperConnectors implements Connectors {
  public static final ConnectorId CANTEEN = ConnectorId.of("00000000-0000-0000-0000-00000000000b");
  private final Map<ConnectorId, RelyingParty> parties = new ConcurrentHashMap<>();

  public PaperConnectors() {
    parties.put(
        CANTEEN,
        new RelyingParty(
            CANTEEN,
            "Cantine",
            "Réserver et payer les repas",
            "meal",
            URI.create("https://cantine.example.org/"),
            List.of(URI.create("https://cantine.example.org/")),
            Set.of(),
            Set.of(),
            ReleasePolicy.PSEUDONYM.with(ReleasedAttribute.of("prenom", PersonFact.FIRST_NAME)),
            true));
  }

  @Override
  public List<RelyingParty> openTo(Actor actor) {
    return List.copyOf(parties.values());
  }

  @Override
  public List<RelyingParty> all(Actor actor) {
    return List.copyOf(parties.values());
  }

  @Override
  public Optional<RelyingParty> find(Actor actor, ConnectorId id) {
    return Optional.ofNullable(parties.get(id));
  }

  @Override
  public RelyingParty save(Actor actor, RelyingParty party) {
    parties.put(party.id(), party);
    return party;
  }

  @Override
  public void remove(Actor actor, ConnectorId id) {
    parties.remove(id);
  }

  @Override
  public Optional<RelyingParty> findByService(Actor house, URI service) {
    return Optional.empty();
  }

  @Override
  public boolean mayOpen(Actor actor, RelyingParty party) {
    return true;
  }

  @Override
  public ReleasedIdentity release(Actor actor, RelyingParty party) {
    var attributes = new LinkedHashMap<String, List<String>>();
    party.answer().attributes().forEach(one -> attributes.put(one.name(), List.of("Inès")));
    return new ReleasedIdentity("p-3f9a01c277", attributes);
  }

  @Override
  public Optional<ReleasedIdentity> simulate(Actor actor, RelyingParty party, PersonId person) {
    return Optional.of(release(actor, party));
  }
}
