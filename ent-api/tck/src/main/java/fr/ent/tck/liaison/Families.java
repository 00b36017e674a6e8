package fr.ent.tck.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Who plays in the contracts of the liaison book and of appointments (fr: distribution).
 *
 * @param group a class, in which the pupil is the only one
 * @param pupil a minor
 * @param teacher teaches the class, and is not its form teacher
 * @param head the head of the school
 * @param mother decides for the pupil
 * @param father decides for the pupil too
 * @param informed is informed about the pupil
 * @param barred is related to the pupil and follows nothing
 * @param stranger a guardian of another pupil of the same school
 * @param otherTeacher teaches another class of the same school
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Families(
    GroupId group,
    PersonId pupil,
    Actor teacher,
    Actor head,
    Actor mother,
    Actor father,
    Actor informed,
    Actor barred,
    Actor stranger,
    Actor otherTeacher) {
  public Families {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(pupil, "pupil");
  }
}
