package fr.ent.portal.admin;

import fr.ent.auth.crisis.SealedEvidence;
import java.util.List;
import java.util.Optional;

/** The page of sealed evidence: all of it, and the text of one. */
public record EvidenceView(List<Row> rows, Optional<Opened> opened) {
  /** Something that was sealed, and whom it is about. */
  public record Row(SealedEvidence evidence, String name) {}

  /** What is read. */
  public record Opened(Row row, String text, boolean whole) {}

  public EvidenceView {
    rows = List.copyOf(rows);
  }

  @Override
  public String toString() {
    return "evidence";
  }
}
