package fr.ent.portal.liaison;

import fr.ent.api.liaison.LiaisonDocument;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.portal.liaison.ReadView.Said;
import fr.ent.portal.liaison.WriteView.Draft;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;

/**
 * A message as the school follows it.
 *
 * @param mine whether the reader wrote it and may correct and withdraw it
 * @param draft the text as it would be corrected
 */
public record FollowView(
    LiaisonFollowUp found,
    List<LiaisonDocument> documents,
    String author,
    String about,
    List<Pupil> pupils,
    List<Talk> threads,
    boolean mine,
    Draft draft,
    String told,
    Map<String, String> errors)
    implements FormErrors {
  /** A pupil, and what each of those who follow did. */
  public record Pupil(String name, boolean settled, boolean contradicted, List<Line> lines) {
    public Pupil {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "pupil";
    }
  }

  /** Somebody who follows a pupil, in words. */
  public record Line(
      LiaisonFollowUp.Line line, String name, String status, String tone, String when) {
    @Override
    public String toString() {
      return line.person().toString();
    }
  }

  /** An exchange with one guardian, in words. */
  public record Talk(String pupil, String guardian, String of, String name, List<Said> said) {
    public Talk {
      said = List.copyOf(said);
    }

    /** Tell whether the school has the next word. */
    public boolean waits() {
      return said.isEmpty() || !said.get(said.size() - 1).fromSchool();
    }

    @Override
    public String toString() {
      return pupil + "/" + guardian;
    }
  }

  public FollowView {
    documents = List.copyOf(documents);
    pupils = List.copyOf(pupils);
    threads = List.copyOf(threads);
    errors = Map.copyOf(errors);
  }

  /** Tell where it is. */
  public String path() {
    return "/liaison/sent/" + found.message().id();
  }

  /** Tell whether it is open to families. */
  public boolean isOpen() {
    return found.message().state().name().equals("OPEN");
  }

  /** Tell whether its author has withdrawn it. */
  public boolean isWithdrawn() {
    return found.message().state().name().equals("WITHDRAWN");
  }
}
