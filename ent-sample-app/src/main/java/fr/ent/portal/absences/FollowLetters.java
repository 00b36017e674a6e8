package fr.ent.portal.absences;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes the letters on repeated absence: one to each legal guardian whom the reader may know of,
 * those under one roof too, with the guardian's own address where the directory tells it; and to a
 * pupil of age in words for that pupil.
 */
@Shared
public class FollowLetters {
  private final Directory directory;
  private final AdultPupils adultPupils;

  @Inject
  public FollowLetters(Directory directory, AdultPupils adultPupils) {
    this.directory = directory;
    this.adultPupils = adultPupils;
  }

  List<Letter> of(Actor actor, List<HalfDayCount> pupils, Map<PersonId, String> classes) {
    var relations =
        directory.relationsOf(actor, pupils.stream().map(HalfDayCount::pupil).toList()).stream()
            .filter(PupilRelation::isGuardian)
            .collect(groupingBy(PupilRelation::pupil));
    var alone =
        pupils.stream()
            .map(HalfDayCount::pupil)
            .filter(one -> adultPupils.isOfAge(Actor.of(actor.territory(), one)))
            .collect(toUnmodifiableSet());
    var people = named(actor, pupils, relations);
    return pupils.stream()
        .flatMap(
            one ->
                letters(
                    alone.contains(one.pupil()) ? Optional.of(one.pupil()) : Optional.empty(),
                    new Letter(
                        "",
                        List.of(),
                        false,
                        name(people.get(one.pupil())),
                        classes.getOrDefault(one.pupil(), ""),
                        one.unjustified()),
                    relations.getOrDefault(one.pupil(), List.of()),
                    people))
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

  private Map<PersonId, Person> named(
      Actor actor, List<HalfDayCount> pupils, Map<PersonId, List<PupilRelation>> relations) {
    var guardians = relations.values().stream().flatMap(List::stream).map(PupilRelation::adult);
    var ids =
        Stream.concat(pupils.stream().map(HalfDayCount::pupil), guardians).distinct().toList();
    return directory.findAll(actor, ids).stream()
        .collect(toUnmodifiableMap(Person::id, one -> one));
  }

  private static String name(@Nullable Person person) {
    return person == null ? "" : Names.person(person.names().display());
  }

  /**
   * One to each guardian, or to a pupil of age and to guardians whom that pupil lets follow; to
   * nobody by name where there is none.
   *
   * @param self the pupil, who is of age
   */
  private static Stream<Letter> letters(
      Optional<PersonId> self,
      Letter blank,
      List<PupilRelation> relations,
      Map<PersonId, Person> people) {
    var own =
        self.flatMap(pupil -> Optional.ofNullable(people.get(pupil)))
            .map(pupil -> to(blank, pupil, true));
    var guardians =
        relations.stream()
            .map(PupilRelation::adult)
            .distinct()
            .flatMap(adult -> Optional.ofNullable(people.get(adult)).stream())
            .map(adult -> to(blank, adult, false));
    var each = Stream.concat(own.stream(), guardians).toList();
    return each.isEmpty() ? Stream.of(blank) : each.stream();
  }

  private static Letter to(Letter blank, Person reader, boolean own) {
    return new Letter(
        name(reader),
        reader.contacts().address().stream().flatMap(FollowLetters::lines).toList(),
        own,
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
