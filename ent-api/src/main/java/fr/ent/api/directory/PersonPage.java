package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Some of the people found (fr: page de résultats).
 *
 * @param found how many there are in all; counted up to 1000
 * @param next what to pass to {@link PersonQuery#after(String)}; empty on the last page
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonPage(List<PersonLine> people, int found, String next) {
  public PersonPage {
    people = List.copyOf(people);
    Objects.requireNonNull(next, "next");
  }
}
