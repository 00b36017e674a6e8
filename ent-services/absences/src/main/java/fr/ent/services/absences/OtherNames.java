package fr.ent.services.absences;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.Involved;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the names of other pupils of an incident out of what one family reads. */
@EntService
class OtherNames {
  private static final int SHORTEST = 3;

  private final Directory directory;

  @Inject
  OtherNames(Directory directory) {
    this.directory = directory;
  }

  /** Tell whether a text for a pupil's family names another pupil of the incident. */
  boolean areIn(Actor actor, Incident incident, PersonId pupil, String text) {
    var house = Actor.house(actor.territory());
    var people = incident.involved().stream().map(Involved::pupil).toList();
    var names = directory.namesOf(house, people);
    var own =
        Stream.ofNullable(names.get(pupil))
            .flatMap(OtherNames::parts)
            .collect(Collectors.toUnmodifiableSet());
    var written = words(text).collect(Collectors.toUnmodifiableSet());
    return names.entrySet().stream()
        .filter(one -> !one.getKey().equals(pupil))
        .flatMap(one -> parts(one.getValue()))
        .anyMatch(part -> names(part, own, written));
  }

  /** Brothers and sisters share a name; very short ones are words of the language. */
  private static boolean names(String part, Set<String> own, Set<String> written) {
    return part.length() >= SHORTEST && !own.contains(part) && written.contains(part);
  }

  private static Stream<String> parts(PersonNames names) {
    return Stream.of(names.last(), names.first(), names.preferred(), names.birth())
        .flatMap(OtherNames::words);
  }

  /** Split into words without accents and capitals. */
  private static Stream<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
  }
}
