package fr.ent.portal.look;

import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;

/** What each person chose (fr: préférences). Safe for use by several threads. */
public interface PreferenceShelf {
  /** Tell what a person chose, {@link Preferences#NONE} before any choice. */
  Preferences of(TerritoryId territory, PersonId person);

  /** Keep a choice. */
  void keep(TerritoryId territory, PersonId person, Preferences chosen);
}
