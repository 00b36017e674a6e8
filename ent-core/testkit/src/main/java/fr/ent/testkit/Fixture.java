package fr.ent.testkit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.Uai;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Settings;
import java.util.Map;
import org.apiguardian.api.API;

/** The invented Collège des Tilleuls, for examples and tests. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Fixture {
  /** The territory of every test. */
  public static final TerritoryId TERRITORY = TerritoryId.of("tilleuls");

  /** Another, from which nothing of the first is seen. */
  public static final TerritoryId ELSEWHERE = TerritoryId.of("ailleurs");

  /** The collège. */
  public static final StructureId SCHOOL = StructureId.of("0e000000-0000-4000-8000-000000000001");

  /** Its national code. */
  public static final Uai SCHOOL_UAI = Uai.of("0999001W");

  private Fixture() {}

  /** The house itself. */
  public static Actor house() {
    return Actor.house(TERRITORY);
  }

  /** Somebody of the collège. */
  public static Actor actor(PersonId person, Profile profile) {
    return Actor.of(TERRITORY, person, Affiliation.of(SCHOOL, profile));
  }

  /** The settings of another node on the database of a test. */
  public static Map<String, String> anotherNode(Settings settings) {
    return TestServer.way(settings);
  }
}
