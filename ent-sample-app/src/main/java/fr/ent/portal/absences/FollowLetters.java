package fr.ent.portal.absences;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.PupilRelation;
import fr.ent.portal.absences.FollowLettersView.Letter;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the letters on repeated absence: one to each legal guardian whom the reader may know of,
 * those under one roof too, with the guardian's own address where the directory tells it.
 */
@Shared
public class FollowLetters {
  private final Directory directory;

  @Inject
  public FollowLetters(Directory directory) {
    this.directory = directory;
  }

  List<Letter> of(
      Actor actor,
      List<HalfDayCount> pupils,
      Map<PersonId, String> names,
      Map<PersonId, String> classes) {
    var relations =
        directory.relationsOf(actor, pupils.stream().map(HalfDayCount::pupil).toList()).stream()
            .filter(PupilRelation::isGuardian)
            .collect(groupingBy(PupilRelation::pupil));
    var adults = adults(actor, relations);
    return pupils.stream()
        .flatMap(
            one ->
                letters(
                    new Letter(
                        "",
                        List.of(),
                        names.getOrDefault(one.pupil(), ""),
                        classes.getOrDefault(one.pupil(), ""),
                        one.unjustified()),
                    relations.getOrDefault(one.pupil(), List.of()),
                    adults))
        .toList();
  }

  /** Tell whom the letters name: the pupils, and those to whom they go. */
  Set<PersonId> people(Actor actor, List<HalfDayCount> pupils) {
    var ids = pupils.stream().map(HalfDayCount::pupil).toList();
    var guardians =
        directory.relationsOf(actor, ids).stream()
            .filter(PupilRelation::isGuardian)
            .map(PupilRelation::adult);
    return Stream.concat(ids.stream(), guardians).collect(Collectors.toSet());
  }

  private Map<PersonId, Person> adults(Actor actor, Map<PersonId, List<PupilRelation>> relations) {
    var ids =
        relations.values().stream()
            .flatMap(List::stream)
            .map(PupilRelation::adult)
            .distinct()
            .toList();
    return directory.findAll(actor, ids).stream()
        .collect(toUnmodifiableMap(Person::id, one -> one));
  }

  /** One to each guardian; to nobody by name where there is none. */
  private static Stream<Letter> letters(
      Letter blank, List<PupilRelation> relations, Map<PersonId, Person> adults) {
    var each =
        relations.stream()
            .map(PupilRelation::adult)
            .distinct()
            .flatMap(adult -> Optional.ofNullable(adults.get(adult)).stream())
            .map(adult -> to(blank, adult))
            .toList();
    return each.isEmpty() ? Stream.of(blank) : each.stream();
  }

  private static Letter to(Letter blank, Person guardian) {
    return new Letter(
        Names.person(guardian.names().last()) + " " + Names.person(guardian.names().called()),
        guardian.contacts().address().stream().flatMap(FollowLetters::lines).toList(),
        blank.pupil(),
        blank.classes(),
        blank.unjustified());
  }

  private static Stream<String> lines(PostalAddress address) {
    var town = (address.postalCode() + " " + address.town()).strip();
    return Stream.concat(address.lines().stream(), Stream.of(town, address.country()))
        .map(String::strip)
        .filter(line -> !line.isEmpty());
  }
}
