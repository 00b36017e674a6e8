package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Somebody or something that a file names, and whom or what the directory knows by it (fr: nom à
 * rapprocher). Its text form hides the names.
 *
 * @param key names it within its import
 * @param label as the file has it
 * @param detail what tells it from another of the same label: a birth date, a code; may be empty
 * @param lessons how many lessons of the file speak of it
 * @param match whom or what it stands for, where it is found or chosen
 * @param candidates whom or what it may stand for, likeliest first; at most ten, and none where it
 *     is found
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ImportedName(
    String key,
    Kind kind,
    String label,
    String detail,
    int lessons,
    State state,
    Optional<Match> match,
    List<Match> candidates) {
  /** What it names. */
  public enum Kind {
    TEACHER,
    SUBJECT,
    CLASS,
    GROUP
  }

  /** Whether it is known. */
  public enum State {
    /** Exactly one answers to it. */
    FOUND,
    /** Somebody said what it stands for, now or for an earlier file. */
    CHOSEN,
    /** Somebody said that it stands for nothing. */
    IGNORED,
    /** None answers to it, or several do. */
    NOT_FOUND
  }

  /**
   * Somebody or something of the school.
   *
   * @param id of a person or a group, or the code of a subject
   * @param words what it is called
   */
  public record Match(String id, String words) {
    public Match {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return id;
    }
  }

  public ImportedName {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(match, "match");
    candidates = List.copyOf(candidates);
  }

  @Override
  public String toString() {
    return kind + " " + state;
  }
}
