package fr.ent.portal.web;

import java.util.List;
import java.util.Map;

/**
 * The second factor is asked for again.
 *
 * @param kept whether the reader keeps one; else one is to be kept first
 * @param action where the code goes
 * @param fields what goes with it
 * @param to where the reader comes back to; empty where a form waits in this page
 * @param error what is wrong with the code; empty where nothing is
 */
public record ProofView(
    boolean kept, String action, List<Map.Entry<String, String>> fields, String to, String error) {
  public ProofView {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    return "second factor asked for by " + action;
  }
}
