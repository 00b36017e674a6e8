package fr.ent.portal.absences;

import java.util.List;

/**
 * Letters on repeated absence, to print (fr: lettres d'absentéisme).
 *
 * @param month {@code 2026-11}, and in words
 */
public record FollowLettersView(String month, String words, List<Letter> letters) {
  /**
   * One letter to one guardian, or to a pupil of age, who learns nothing of the others.
   *
   * @param guardian whom it is for; empty where the directory names nobody
   * @param address lines of an envelope; none where the reader may not know them
   * @param own whether it is for the pupil it is about
   * @param pupil whom it is about
   */
  public record Letter(
      String guardian,
      List<String> address,
      boolean own,
      String pupil,
      String classes,
      int unjustified) {
    public Letter {
      address = List.copyOf(address);
    }

    @Override
    public String toString() {
      return "letter";
    }
  }

  public FollowLettersView {
    letters = List.copyOf(letters);
  }

  @Override
  public String toString() {
    return "letters of " + month;
  }
}
