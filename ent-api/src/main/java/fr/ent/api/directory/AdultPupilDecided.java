package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Tells that a pupil of age lets guardians follow, or no longer does (fr: accord de l’élève
 * majeur). Whoever remembers what guardians may see forgets it; the directory knows which.
 *
 * @param guardians those whose legal level the decision is about
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AdultPupilDecided(
    Instant at, TerritoryId territory, PersonId pupil, List<PersonId> guardians)
    implements EntEvent {
  public AdultPupilDecided {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(pupil, "pupil");
    guardians = List.copyOf(guardians);
  }

  @Override
  public String subject() {
    return pupil.toString();
  }
}
