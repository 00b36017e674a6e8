package fr.ent.services.simulators.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Course;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What is taught to whom in a school (fr: services d'enseignement).
 *
 * @param subjects what subjects are called; one that is not named is called a lesson
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SchoolCourses(
    StructureId structure,
    List<Group> groups,
    List<Course> courses,
    Map<SubjectCode, String> subjects) {
  public SchoolCourses {
    groups = List.copyOf(groups);
    courses = List.copyOf(courses);
    subjects = Map.copyOf(subjects);
  }
}
