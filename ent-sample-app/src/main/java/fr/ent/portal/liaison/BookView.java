package fr.ent.portal.liaison;

import fr.ent.api.liaison.LiaisonEntry;
import java.util.List;

/**
 * What a family has in the book: what waits for an act on top.
 *
 * @param waiting what waits for the reader
 * @param others everything else
 * @param asks whether the reader may write to the school
 * @param told key of what is to be said; empty where nothing is
 */
public record BookView(List<Row> waiting, List<Row> others, boolean asks, String told) {
  /** A message about a child, in words. */
  public record Row(LiaisonEntry entry, String child, String author, String school) {
    /** Tell where it is read. */
    public String path() {
      return "/liaison/read/" + entry.message().id() + "/" + entry.pupil();
    }

    /** Tell the key of what it asks of the reader, or how it stands. */
    public String status() {
      if (entry.message().state().name().equals("WITHDRAWN")) {
        return "withdrawn";
      }
      if (entry.isAsked() && entry.isDone()) {
        return "done." + entry.message().kind();
      }
      if (entry.isAsked()) {
        return (entry.isWaiting() ? "ask." : "late.") + entry.message().kind();
      }
      return entry.read().isPresent() ? "read" : "unread";
    }

    /** Tell the kind of the status word. */
    public String tone() {
      return switch (status().split("\\.", 2)[0]) {
        case "done" -> "good";
        case "ask", "unread" -> "careful";
        case "late" -> "bad";
        default -> "off";
      };
    }

    @Override
    public String toString() {
      return path();
    }
  }

  public BookView {
    waiting = List.copyOf(waiting);
    others = List.copyOf(others);
  }
}
