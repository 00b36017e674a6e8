package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A school, a service, a local authority or a partner (fr: structure).
 *
 * @param kindCode national code of its nature, {@code 340} for a collège; empty where none
 * @param kindLabel the same in words, as the source has it
 * @param contract {@code PU} public, {@code PR} private, or as the source has it
 * @param parents structures that it belongs to (fr: rattachement administratif)
 * @param functionalAttachments structures that it functions with (fr: rattachement fonctionnel)
 * @param zone the time zone of its clocks
 * @param open false once it is closed
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Structure(
    StructureId id,
    Optional<Uai> uai,
    Optional<Siret> siret,
    String name,
    String kindCode,
    String kindLabel,
    String ministry,
    String contract,
    String academy,
    PostalAddress address,
    List<StructureId> parents,
    List<StructureId> functionalAttachments,
    ZoneId zone,
    boolean open) {
  public Structure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(uai, "uai");
    Objects.requireNonNull(siret, "siret");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a structure has a name");
    }
    Objects.requireNonNull(kindCode, "kindCode");
    Objects.requireNonNull(kindLabel, "kindLabel");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(academy, "academy");
    Objects.requireNonNull(address, "address");
    parents = List.copyOf(parents);
    functionalAttachments = List.copyOf(functionalAttachments);
    Objects.requireNonNull(zone, "zone");
  }
}
