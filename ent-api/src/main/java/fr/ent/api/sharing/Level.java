package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What somebody may do with a shared thing (fr: niveau de partage), from the least to the most. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Level {
  /** See it (fr: lire). */
  READ,
  /** Add to it and change it (fr: contribuer). */
  CONTRIBUTE,
  /** Share it further, and whatever else its owner may (fr: gérer). */
  MANAGE;

  /** Tell whether it lets do at least what is asked for. */
  public boolean covers(Level asked) {
    return compareTo(asked) >= 0;
  }
}
