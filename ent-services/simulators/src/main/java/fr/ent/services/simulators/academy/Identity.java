package fr.ent.services.simulators.academy;

import java.util.List;

/**
 * How somebody is called.
 *
 * @param birthName the name of family, where it is not the usual one; else the same
 */
record Identity(
    String lastName, String birthName, String firstName, List<String> firstNames, boolean woman) {

  String civility() {
    return woman ? "Mme" : "M.";
  }

  @Override
  public String toString() {
    return "Identity";
  }
}
