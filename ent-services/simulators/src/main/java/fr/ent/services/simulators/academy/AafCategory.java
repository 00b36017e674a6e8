package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** The six kinds of file of the feed, in the order in which they are written. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum AafCategory {
  STRUCTURES("EtabEducNat", "categorieStructure", "EtabEducNat"),
  SUBJECTS("MatiereEducNat", "categorieMatiere", "MatEducNat"),
  MEFS("MefEducNat", "categorieMef", "MefEducNat"),
  PUPILS("Eleve", "categoriePersonne", "Eleve"),
  GUARDIANS("PersRelEleve", "categoriePersonne", "PersRelEleve"),
  STAFF("PersEducNat", "categoriePersonne", "PersEducNat");

  private final String fileToken;
  private final String attribute;
  private final String value;

  AafCategory(String fileToken, String attribute, String value) {
    this.fileToken = fileToken;
    this.attribute = attribute;
    this.value = value;
  }

  /** The word in the name of the file. */
  public String fileToken() {
    return fileToken;
  }

  /** The name of the operational attribute. */
  public String attribute() {
    return attribute;
  }

  /** The value of the operational attribute, which is not always the word of the file. */
  public String value() {
    return value;
  }
}
