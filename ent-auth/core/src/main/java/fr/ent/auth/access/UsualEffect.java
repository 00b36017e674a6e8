package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * For how many people a change of the table would change something (fr: aperçu de l'effet). Each is
 * counted up to 1000; who holds the right for another reason is counted too.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UsualEffect(int gaining, int losing) {
  static final UsualEffect NONE = new UsualEffect(0, 0);

  UsualEffect plus(UsualEffect other) {
    return new UsualEffect(gaining + other.gaining, losing + other.losing);
  }
}
