package fr.ent.portal.admin;

import java.util.List;

/** The page of everything that lets something into the ENT, by kind. */
public record DoorsView(List<Kind> kinds) {
  /** Doors of one kind. */
  public record Kind(String title, String text, List<Row> rows) {
    public Kind {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One door.
   *
   * @param name as whoever operates the ENT finds it in the code
   * @param why it is there; empty for a page, which shows it itself
   * @param who may use it, or as whom it acts
   */
  public record Row(String name, String why, String who) {}

  public DoorsView {
    kinds = List.copyOf(kinds);
  }
}
