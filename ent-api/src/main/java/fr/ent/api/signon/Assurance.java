package fr.ent.api.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * How sure it is that somebody is who they say (fr: niveau de garantie), from the least to the
 * most; the three levels of the eIDAS regulation (EU 910/2014, article 8).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Assurance {
  /** A password, or a source that says no more (fr: faible). */
  LOW,
  /** A second factor, or a source that asked for one (fr: substantiel). */
  SUBSTANTIAL,
  /** Proof that cannot be copied, checked in presence at least once (fr: élevé). */
  HIGH;

  /** Tell whether it is at least as sure as what is asked for. */
  public boolean reaches(Assurance asked) {
    return compareTo(asked) >= 0;
  }
}
