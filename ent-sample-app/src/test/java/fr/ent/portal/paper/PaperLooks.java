package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.portal.look.Look;
import fr.ent.portal.look.Looks;
import fr.ent.portal.look.PreferenceShelf;
import fr.ent.portal.look.Preferences;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Looks and preferences in memory. */
@Singleton
public class PaperLooks implements Looks, PreferenceShelf {
  private final Map<String, Look> looks = new ConcurrentHashMap<>();
  private final Map<PersonId, Preferences> chosen = new ConcurrentHashMap<>();

  @Override
  public Look set(TerritoryId territory, @Nullable StructureId structure) {
    return looks.getOrDefault(String.valueOf(structure), Look.NONE);
  }

  @Override
  public void keep(Actor actor, @Nullable StructureId structure, Look look) {
    looks.put(String.valueOf(structure), look);
  }

  @Override
  public Preferences of(TerritoryId territory, PersonId person) {
    return chosen.getOrDefault(person, Preferences.NONE);
  }

  @Override
  public void keep(TerritoryId territory, PersonId person, Preferences preferences) {
    chosen.put(person, preferences);
  }
}
