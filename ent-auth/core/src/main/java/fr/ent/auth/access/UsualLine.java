package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Right;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A line of the table of usual rights (fr: ligne de la table des droits d'office): a right, and the
 * profile, duty and ground that it goes with.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UsualLine(Right right, Usual usual) {
  public UsualLine {
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(usual, "usual");
  }

  @Override
  public String toString() {
    var duty = usual.duty().map(code -> " " + code).orElse("");
    return right + " " + usual.profile() + duty + " " + usual.ground();
  }
}
