package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is known of a pupil as a pupil (fr: scolarité).
 *
 * @param ine national id; empty where not yet given
 * @param schoolNumber the school's own number in SIECLE; unique only with the school
 * @param mef what is studied
 * @param status {@code SCOLAIRE}, {@code APPRENTI}…; empty where not known
 * @param boarding lunch and boarding, as the source words it (fr: régime); empty where not known
 * @param options subjects taken beside the common ones
 * @param ofAge whether the source says that the pupil is of age or emancipated
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Schooling(
    Optional<Ine> ine,
    Optional<String> schoolNumber,
    Optional<MefCode> mef,
    String status,
    String boarding,
    List<SubjectCode> options,
    boolean ofAge) {
  public Schooling {
    Objects.requireNonNull(ine, "ine");
    Objects.requireNonNull(schoolNumber, "schoolNumber");
    Objects.requireNonNull(mef, "mef");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(boarding, "boarding");
    options = List.copyOf(options);
  }

  @Override
  public String toString() {
    return "schooling";
  }
}
