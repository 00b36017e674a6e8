package fr.ent.services.directory.aaf;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Optional;
import org.apiguardian.api.API;

/** The six kinds of records of a feed, in the order in which they are read (fr: catégorie). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum AafCategory {
  STRUCTURE("EtabEducNat", "categorieStructure", "EtabEducNat", true),
  /** The name of the file and the value inside are not spelled alike. */
  SUBJECT("MatiereEducNat", "categorieMatiere", "MatEducNat", false),
  MEF("MefEducNat", "categorieMef", "MefEducNat", false),
  PUPIL("Eleve", "categoriePersonne", "Eleve", true),
  RELATIVE("PersRelEleve", "categoriePersonne", "PersRelEleve", true),
  STAFF("PersEducNat", "categoriePersonne", "PersEducNat", true);

  private final String token;
  private final String operationalName;
  private final String operationalValue;
  private final boolean mandatory;

  AafCategory(String token, String operationalName, String operationalValue, boolean mandatory) {
    this.token = token;
    this.operationalName = operationalName;
    this.operationalValue = operationalValue;
    this.mandatory = mandatory;
  }

  /** Tell the word that names it in file names and join keys. */
  public String token() {
    return token;
  }

  boolean mandatory() {
    return mandatory;
  }

  static Optional<AafCategory> ofToken(String token) {
    for (var category : values()) {
      if (category.token.equalsIgnoreCase(token)) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }

  static Optional<AafCategory> ofOperational(String name, String value) {
    for (var category : values()) {
      if (category.operationalName.equalsIgnoreCase(name)
          && (category.operationalValue.equalsIgnoreCase(value)
              || category.token.equalsIgnoreCase(value))) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }
}
