package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.signon.Assurance;
import fr.ent.api.territory.TerritoryId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Who acts, and as whom (fr: l'accédant): a person of a territory, wearing one of the hats that the
 * person has there.
 *
 * <p>Every contract takes it first. It says who asks, never what is allowed: {@link AccessPolicy}
 * answers that.
 *
 * @param affiliation the school and profile chosen for this session; empty for the house itself and
 *     for a person with none
 * @param assurance how sure it is that this is the person; {@link Assurance#LOW} unless said
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Actor(
    TerritoryId territory,
    PersonId person,
    Optional<Affiliation> affiliation,
    Assurance assurance) {
  private static final PersonId HOUSE = new PersonId(new UUID(0, 0));

  public Actor {
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(affiliation, "affiliation");
    Objects.requireNonNull(assurance, "assurance");
  }

  /** Make an actor with one hat. */
  public static Actor of(TerritoryId territory, PersonId person, Affiliation affiliation) {
    return new Actor(territory, person, Optional.of(affiliation), Assurance.LOW);
  }

  /** Make an actor with no hat. */
  public static Actor of(TerritoryId territory, PersonId person) {
    return new Actor(territory, person, Optional.empty(), Assurance.LOW);
  }

  /** Act as the house itself: jobs, feeds, observers of events. Holds every right. */
  public static Actor house(TerritoryId territory) {
    return new Actor(territory, HOUSE, Optional.empty(), Assurance.HIGH);
  }

  /** Say how sure it is that this is the person. */
  public Actor assured(Assurance level) {
    return new Actor(territory, person, affiliation, level);
  }

  /** Tell whether the house itself acts. */
  public boolean isHouse() {
    return person.equals(HOUSE);
  }

  @Override
  public String toString() {
    return isHouse() ? "house@" + territory : person + "@" + territory;
  }
}
