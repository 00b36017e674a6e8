package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.MefCode;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What pupils of one class and one level of study missed in a month (fr: absentéisme par classe).
 *
 * @param group the class; empty for pupils who missed and are in none today
 * @param mef what they study; empty where not known
 * @param pupils how many they are today
 * @param halfDays how many half-days they missed in all, and how many without justification
 * @param repeated how many of them missed as many without justification as make an absence repeated
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ClassFigure(
    Optional<GroupId> group,
    Optional<MefCode> mef,
    int pupils,
    int halfDays,
    int unjustified,
    int repeated) {
  public ClassFigure {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(mef, "mef");
  }
}
