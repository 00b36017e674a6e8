package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Why a pupil was or will be missing, as the family says it, and what the school makes of it (fr:
 * justificatif). Its text form tells the id only.
 *
 * @param by who said it, or wrote down what the family said
 * @param answer what the school answered; empty where nothing
 * @param documents none for readers who may not open them
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Explanation(
    ExplanationId id,
    PersonId pupil,
    StructureId structure,
    TimeSpan covers,
    String reason,
    String words,
    PersonId by,
    Instant at,
    State state,
    String answer,
    List<Document> documents) {
  /** What became of it. */
  public enum State {
    /** The school has not judged it yet. */
    WAITING,
    /** The absences that it covers are justified. */
    ACCEPTED,
    /** They are not. */
    REFUSED
  }

  /**
   * Something that was added to it (fr: pièce jointe).
   *
   * @param type {@code application/pdf}, {@code image/jpeg} or {@code image/png}, by its content
   */
  public record Document(DocumentId id, String type, int size) {}

  public Explanation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(covers, "covers");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(answer, "answer");
    documents = List.copyOf(documents);
  }

  @Override
  public String toString() {
    return "explanation " + id;
  }
}
