package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** That a person belongs to a structure, as what, and when (fr: rattachement). */
@API(status = EXPERIMENTAL, since = "0.1")
public record Affiliation(
    StructureId structure, Profile profile, List<Duty> duties, Period period, SourceName source) {
  public Affiliation {
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(profile, "profile");
    duties = List.copyOf(duties);
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(source, "source");
  }

  /** Make one entered by hand, without duties or end. */
  public static Affiliation of(StructureId structure, Profile profile) {
    return new Affiliation(structure, profile, List.of(), Period.ALWAYS, SourceName.ENT);
  }
}
