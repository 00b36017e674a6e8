package fr.ent.tck.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonCard.Tie;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Course;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link Directory} does. Methods without a body tell the directory and its people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface DirectoryContract extends SearchContract {
  /** A territory in which nobody is. */
  TerritoryId elsewhere();

  private Actor house() {
    return Actor.house(guardian().territory());
  }

  private GroupId classOf(PersonId pupil) {
    return directory().groupsOf(house(), pupil).get(0).group();
  }

  private StructureId school() {
    return guardian().affiliation().orElseThrow().structure();
  }

  @Test
  @Clause("Directory: what an actor may not know of is not found")
  default void aPersonWhomOneMayNotKnowOfIsNotFound() {
    Unknown.person(directory(), guardian(), stranger());
    var key = directory().keysOf(house(), stranger()).get(0).key();
    assertThat(directory().findByJoinKey(guardian(), key)).isEmpty();
    assertThat(directory().search(guardian(), PersonQuery.of("").size(100)).people())
        .isNotEmpty()
        .noneMatch(line -> line.person().equals(stranger()));
    assertThat(directory().membersOf(guardian(), classOf(stranger())))
        .noneMatch(one -> one.person().equals(stranger()));
  }

  @Test
  @Clause("Directory: what an actor may not know of is not found")
  default void aStructureThatOneMayNotKnowOfIsNotFound() {
    Unknown.structure(directory(), house(), guardian(), otherStructure());
    assertThat(directory().findStructure(guardian(), school())).isPresent();
  }

  @Test
  @Clause("Directory: the house knows everything of its territory")
  default void nothingOfATerritoryIsFoundFromAnother() {
    var foreign = Actor.house(elsewhere());
    Unknown.person(directory(), foreign, child());
    Unknown.structure(directory(), house(), foreign, school());
    assertThat(directory().search(foreign, PersonQuery.of("")).found()).isZero();
    assertThat(directory().keysOf(foreign, child())).isEmpty();
    assertThat(directory().find(house(), child())).isPresent();
    assertThat(directory().find(house(), stranger())).isPresent();
  }

  @Test
  @Clause("Directory.keysOf: only the house may ask")
  @Clause("Directory.findByJoinKey: whom a key stands for")
  default void keysAreToldToTheHouseOnly() {
    assertThatThrownBy(() -> directory().keysOf(guardian(), child()))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> directory().keysOf(guardian(), guardian().person()))
        .isInstanceOf(AccessRefusedException.class);
    var keys = directory().keysOf(house(), child());
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    assertThat(directory().findByJoinKey(house(), keys.get(0).key())).contains(child());
    assertThat(directory().findByJoinKey(guardian(), keys.get(0).key())).contains(child());
  }

  @Test
  @Clause("Directory.find: nothing if there is none")
  default void whatThereIsNotIsNotFound() {
    Unknown.person(directory(), house(), PersonId.random());
    assertThat(directory().findGroup(house(), GroupId.random())).isEmpty();
    assertThat(directory().membersOf(house(), GroupId.random())).isEmpty();
    assertThat(directory().findStructure(house(), StructureId.random())).isEmpty();
    assertThat(directory().groupsIn(house(), StructureId.random())).isEmpty();
    assertThat(directory().findAll(house(), List.of())).isEmpty();
  }

  @Test
  @Clause("Directory.findAll: several people at once; those not found are left out")
  default void severalAreFoundAtOnceAndOnlyOnce() {
    var asked = List.of(child(), PersonId.random(), guardian().person(), child(), stranger());
    assertThat(directory().findAll(guardian(), asked))
        .extracting(Person::id)
        .containsExactlyInAnyOrder(child(), guardian().person());
  }

  @Test
  @Clause("Directory.namesOf: what several people are called; those not found are left out")
  default void namesAreToldOfWhomOneMayKnowOf() {
    var asked = List.of(child(), PersonId.random(), guardian().person(), stranger());
    var names = directory().namesOf(guardian(), asked);
    assertThat(names).containsOnlyKeys(child(), guardian().person()).isUnmodifiable();
    assertThat(names.get(child()))
        .isEqualTo(directory().find(house(), child()).orElseThrow().names());
    assertThat(directory().namesOf(house(), List.of())).isEmpty();
  }

  @Test
  @Clause("Directory: contact details are left out of whom one may know of but not write to")
  default void contactsOfATeacherAreNotToldToAGuardian() {
    var teacher = teacher().person();
    assertThat(directory().find(house(), teacher).orElseThrow().contacts())
        .isNotEqualTo(Contacts.NONE);
    assertThat(directory().find(guardian(), teacher).orElseThrow().contacts())
        .isEqualTo(Contacts.NONE);
    assertThat(directory().card(guardian(), teacher).orElseThrow().contacts())
        .isEqualTo(Contacts.NONE);
  }

  @Test
  @Clause("Directory.relationsOf: the adults related to a pupil, legal guardians first")
  @Clause("Directory.pupilsOf: the pupils that an adult is related to")
  default void relationsAreReadFromBothEnds() {
    var adults = directory().relationsOf(house(), child());
    var guardians = adults.stream().filter(PupilRelation::isGuardian).toList();
    assertThat(adults).startsWith(guardians.toArray(PupilRelation[]::new));
    assertThat(guardians).anyMatch(one -> one.adult().equals(guardian().person()));
    assertThat(directory().pupilsOf(guardian(), guardian().person()))
        .extracting(PupilRelation::pupil)
        .containsExactly(child());
    assertThat(directory().relationsOf(guardian(), child()))
        .as("another guardian is not known")
        .extracting(PupilRelation::adult)
        .containsExactly(guardian().person());
  }

  @Test
  @Clause("Directory.relationsOf: the adults related to several pupils, as told of each")
  default void relationsOfSeveralPupilsAreThoseOfEach() {
    var several = List.of(child(), stranger(), child(), PersonId.random());
    var each = new ArrayList<>(directory().relationsOf(house(), child()));
    each.addAll(directory().relationsOf(house(), stranger()));
    assertThat(directory().relationsOf(house(), several)).containsExactlyInAnyOrderElementsOf(each);
    assertThat(directory().relationsOf(guardian(), several))
        .containsExactlyInAnyOrderElementsOf(directory().relationsOf(guardian(), child()));
    assertThat(directory().relationsOf(house(), List.of())).isEmpty();
  }

  @Test
  @Clause("Directory.groupsOf: classes first")
  @Clause("Directory.membersOf: who is in a class or group")
  default void groupsAreReadFromBothEnds() {
    var groups = directory().groupsOf(guardian(), child());
    var kinds =
        groups.stream()
            .map(one -> directory().findGroup(guardian(), one.group()).orElseThrow().kind())
            .toList();
    assertThat(kinds.get(0)).isEqualTo(GroupKind.CLASS);
    assertThat(kinds.subList(kinds.lastIndexOf(GroupKind.CLASS) + 1, kinds.size()))
        .doesNotContain(GroupKind.CLASS);
    for (var one : groups) {
      assertThat(directory().membersOf(house(), one.group()))
          .extracting(GroupMembership::person)
          .contains(child());
    }
  }

  @Test
  @Clause("Directory.membersOf: who was in a class or group on some day")
  default void whoIsInAGroupIsToldOfADayToo() {
    var group = classOf(child());
    var today = directory().membersOf(house(), group);
    var since = today.get(0).period().from().orElseThrow();
    assertThat(directory().membersOf(house(), group, since)).contains(today.get(0));
    assertThat(directory().membersOf(house(), group, since.minusDays(1)))
        .doesNotContain(today.get(0));
    assertThat(directory().membersOf(guardian(), classOf(stranger()), since))
        .noneMatch(one -> one.person().equals(stranger()));
  }

  @Test
  @Clause("Directory.groupsIn: the classes and groups of a structure, by kind and code")
  @Clause("Directory.coursesOf: what a teacher teaches")
  default void coursesAreOfGroupsOfTheirStructure() {
    var groups = directory().groupsIn(house(), school());
    assertThat(groups).isNotEmpty().allMatch(one -> one.structure().equals(school()));
    var byKind = groups.stream().collect(groupingBy(Group::kind, LinkedHashMap::new, toList()));
    assertThat(byKind.values().stream().flatMap(List::stream)).containsExactlyElementsOf(groups);
    var courses = directory().coursesOf(guardian(), teacher().person());
    assertThat(courses).isNotEmpty().allMatch(one -> one.teacher().equals(teacher().person()));
    assertThat(groups)
        .extracting(Group::id)
        .containsAll(
            courses.stream()
                .filter(one -> one.structure().equals(school()))
                .map(Course::group)
                .toList());
  }

  @Test
  @Clause("Directory.card: how a person stands to the actor")
  default void theCardSaysHowSomebodyStandsToOne() {
    assertThat(directory().card(guardian(), child()).orElseThrow().ties())
        .extracting(Tie::kind)
        .contains(Tie.Kind.CHILD);
    assertThat(directory().card(guardian(), guardian().person()).orElseThrow().ties())
        .extracting(Tie::kind)
        .contains(Tie.Kind.SELF);
    assertThat(directory().card(guardian(), teacher().person()).orElseThrow().ties())
        .anyMatch(tie -> tie.kind() == Tie.Kind.TEACHER && !tie.about().isEmpty());
  }

  @Test
  @Clause("Directory: what comes out cannot be changed")
  default void answersCannotBeChanged() {
    assertThat(
            List.<List<?>>of(
                directory().findAll(house(), List.of(child())),
                directory().keysOf(house(), child()),
                directory().affiliationsOf(house(), child()),
                directory().structures(house()),
                directory().relationsOf(house(), child()),
                directory().pupilsOf(house(), guardian().person()),
                directory().groupsOf(house(), child()),
                directory().membersOf(house(), classOf(child())),
                directory().coursesOf(house(), teacher().person()),
                directory().groupsIn(house(), school())))
        .allSatisfy(list -> assertThat(list).isNotEmpty().isUnmodifiable());
  }
}
