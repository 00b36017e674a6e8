package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.Objects;
import org.apiguardian.api.API;

/** A pupil who has a part in an incident (fr: élève concerné). */
@API(status = EXPERIMENTAL, since = "0.1")
public record Involved(PersonId pupil, Part part) {
  /** Which part. */
  public enum Part {
    /** Did it, as far as whoever reports it knows (fr: auteur). */
    AUTHOR,
    /** Suffered it (fr: victime). */
    VICTIM,
    /** Saw it (fr: témoin). */
    WITNESS
  }

  public Involved {
    Objects.requireNonNull(pupil, "pupil");
    Objects.requireNonNull(part, "part");
  }
}
