package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Announcing and explaining absences, and judging what was said (fr: justification des absences).
 * ABS-04, ABS-05.
 *
 * <p>Safe for use by several threads. An explanation covers the absences that lie in its time,
 * those recorded later too. Guardians by legal level explain, and see what each of them said; a
 * pupil does once of age; whoever holds {@link #SETTLE} writes down what a family said by telephone
 * or on paper, and is told as who did ({@link Explanation#by}). Lists cannot be changed. What is
 * read of one pupil counts as a card that was shown, and meets {@link
 * fr.ent.api.access.TooMuchReadException} once an account has seen enough ({@link
 * fr.ent.api.access.ReadingBudget}); oneself and one's children never do.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Explanations {
  /** Announce or explain an absence of a pupil. */
  Right EXPLAIN = new Right("absences:explain");

  /** Judge explanations, read their documents, choose the reasons and threshold of a school. */
  Right SETTLE = new Right("absences:settle");

  /** List the reasons that a school offers; the usual ones unless it chose its own. */
  List<AbsenceReason> reasons(Actor actor, StructureId structure);

  /**
   * Choose the reasons of a school, in place of those before; none brings the usual ones back. Who
   * did is kept in the audit log.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #SETTLE} for the structure
   */
  void offer(Actor actor, StructureId structure, List<AbsenceReason> reasons);

  /**
   * Say why a pupil was or will be missing. The same id again changes nothing and gives what was
   * kept. Absences that it covers and nobody explained are {@link AbsenceState#EXPLAINED} from then
   * on.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #EXPLAIN} or {@link #SETTLE}
   *     for this pupil
   * @throws ExplanationRefusedException if the reason is unknown or the time too far away
   */
  Explanation explain(Actor actor, ExplanationDraft draft);

  /**
   * Add a document to what one has said, as long as it is not judged: a PDF, JPEG or PNG by its
   * content. Where a picture was taken is taken out.
   *
   * @throws ExplanationRefusedException with its reason; then nothing was kept
   */
  Explanation attach(Actor actor, ExplanationId explanation, byte[] content);

  /** Read a document; nothing for whoever neither gave it nor holds {@link #SETTLE} there. */
  Optional<byte[]> read(Actor actor, ExplanationId explanation, DocumentId document);

  /**
   * Accept an explanation: the absences that it covers are {@link AbsenceState#JUSTIFIED}, those
   * recorded later too.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #SETTLE} for its structure
   * @throws ExplanationRefusedException if there is none that the actor may know of
   */
  Explanation accept(Actor actor, ExplanationId explanation, String answer);

  /** Refuse an explanation, as {@link #accept} accepts it: {@link AbsenceState#UNJUSTIFIED}. */
  Explanation refuse(Actor actor, ExplanationId explanation, String answer);

  /**
   * List what was said of a pupil and reaches into some days, both included, latest first.
   *
   * @throws fr.ent.api.access.AccessRefusedException if the actor neither holds {@link #EXPLAIN}
   *     nor {@link #SETTLE} for this pupil
   */
  List<Explanation> of(Actor actor, PersonId pupil, LocalDate first, LocalDate last);

  /**
   * List what waits to be judged in a structure, oldest first, at most 200.
   *
   * @throws fr.ent.api.access.AccessRefusedException without {@link #SETTLE} for the structure
   */
  List<Explanation> waiting(Actor actor, StructureId structure);
}
