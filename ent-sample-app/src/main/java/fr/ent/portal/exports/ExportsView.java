package fr.ent.portal.exports;

import fr.ent.auth.exports.ExportRequest;
import fr.ent.auth.exports.ExportRequest.State;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exports: the one that is being asked for, those that wait for the reader, the reader's own.
 *
 * @param drawn what the reader is asked a reason for
 * @param reason as typed
 * @param told what has just been done; empty where nothing was
 */
public record ExportsView(
    Optional<Row> drawn,
    List<Row> waiting,
    List<Row> mine,
    String reason,
    Map<String, String> errors,
    String told)
    implements FormErrors {
  /**
   * A request in words.
   *
   * @param what is exported
   * @param place where; empty where one may not know
   * @param asker who asks
   * @param by who answered; empty where nobody did
   */
  public record Row(ExportRequest request, String what, String place, String asker, String by) {
    /** Tell whether it is there to be taken by an address. */
    public boolean isToTake() {
      return request.state() == State.CONFIRMED && !request.content().contains(" ");
    }

    @Override
    public String toString() {
      return request.toString();
    }
  }

  public ExportsView {
    waiting = List.copyOf(waiting);
    mine = List.copyOf(mine);
  }

  @Override
  public String toString() {
    return "exports";
  }
}
