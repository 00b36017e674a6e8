package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A person in a list (fr: ligne d'annuaire). Its text form tells the id only.
 *
 * @param name as people call them: {@code Mme Nora Belval} for an adult, {@code Inès Berthier} for
 *     a pupil
 * @param profile what the person is in the structure named
 * @param structure name of the structure
 * @param classes labels of classes, for pupils and those who teach them
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PersonLine(
    PersonId person, String name, Profile profile, String structure, List<String> classes) {
  public PersonLine {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(structure, "structure");
    classes = List.copyOf(classes);
  }

  @Override
  public String toString() {
    return person.toString();
  }
}
