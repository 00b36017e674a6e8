package fr.ent.portal.accounts;

import fr.ent.api.accounts.ActivationCode;
import java.util.List;

/**
 * What is printed and cut: one slip for each person. A code is shown once.
 *
 * @param address of the page where codes are used, without scheme
 * @param back where the list is
 */
public record CodesView(List<Slip> slips, String address, String back) {
  /** What one person is given. */
  public record Slip(String name, String more, ActivationCode code) {
    @Override
    public String toString() {
      return code.toString();
    }
  }

  public CodesView {
    slips = List.copyOf(slips);
  }
}
