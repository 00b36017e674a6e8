package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What was written, and whom to look for in it.
 *
 * @param files the files, in the order of the categories
 * @param counts how many records each category has, before any defect
 * @param people a few people of each kind
 * @param marks where each defect is: join keys of records, or names of files
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AcademyFiles(
    Path folder,
    List<Path> files,
    Map<AafCategory, Integer> counts,
    List<NamedPerson> people,
    Map<Defect, Set<String>> marks) {

  public AcademyFiles {
    files = List.copyOf(files);
    counts = Map.copyOf(counts);
    people = List.copyOf(people);
    marks = Map.copyOf(marks);
  }

  /** The named people of a kind. */
  public List<NamedPerson> people(NamedPerson.Kind kind) {
    return people.stream().filter(person -> person.kind() == kind).toList();
  }

  /** Where a defect is: join keys of records, or names of files. */
  public Set<String> marks(Defect defect) {
    return marks.getOrDefault(defect, Set.of());
  }
}
