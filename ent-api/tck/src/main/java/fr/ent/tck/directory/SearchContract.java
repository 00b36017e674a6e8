package fr.ent.tck.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.Clause;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** How every {@link Directory} is searched; a part of {@link DirectoryContract}. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SearchContract {
  /** The directory under test. */
  Directory directory();

  /** A guardian, by legal level, of one pupil who is in a class. */
  Actor guardian();

  /** That pupil. */
  PersonId child();

  /** Somebody with contact details who teaches the child's class, in the guardian's structure. */
  Actor teacher();

  /** A pupil of whom neither the guardian nor the child may know, with a class and a guardian. */
  PersonId stranger();

  /** A structure with classes to which the guardian does not belong. */
  StructureId otherStructure();

  private Actor house() {
    return Actor.house(guardian().territory());
  }

  @Test
  @Clause("Directory.search: by part of their names, in any order, without accents or case")
  default void partsOfNamesAreFoundAmongWhomOneMayKnowOf() {
    var names = directory().find(house(), child()).orElseThrow().names();
    var text =
        Normalizer.normalize(names.last() + " " + names.first(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.FRENCH);
    assertThat(directory().search(guardian(), PersonQuery.of(text)).people())
        .extracting(PersonLine::person)
        .containsExactly(child());
    var other = directory().find(house(), stranger()).orElseThrow().names();
    assertThat(directory().search(guardian(), PersonQuery.of(other.last())).people())
        .extracting(PersonLine::person)
        .doesNotContain(stranger());
    assertThat(directory().search(house(), PersonQuery.of("zzqxzzqx")).people()).isEmpty();
  }

  @Test
  @Clause("PersonQuery: in one structure, one class, one profile only; page after page")
  default void pagesFollowEachOtherWithinTheFilter() {
    var group = directory().groupsOf(house(), child()).get(0).group();
    var query =
        PersonQuery.of("")
            .in(guardian().affiliation().orElseThrow().structure())
            .in(group)
            .as(Profile.PUPIL)
            .size(7);
    var all = new ArrayList<PersonId>();
    var page = directory().search(house(), query);
    while (true) {
      assertThat(page.people()).allMatch(line -> line.profile().equals(Profile.PUPIL));
      page.people().forEach(line -> all.add(line.person()));
      if (page.next().isEmpty()) {
        break;
      }
      assertThat(page.people()).hasSize(7);
      page = directory().search(house(), query.after(page.next()));
    }
    assertThat(all).doesNotHaveDuplicates().contains(child()).hasSize(page.found());
    assertThat(directory().membersOf(house(), group))
        .extracting(GroupMembership::person)
        .containsAll(all);
  }

  @Test
  @Clause("PersonQuery.doing: a duty, as the profile and in the structure that are asked for")
  default void aDutyIsFoundWhereItIsHeld() {
    var query = PersonQuery.of("").size(1);
    assertThat(directory().search(house(), query.doing("NOSUCH")).found()).isZero();
    for (var hat : directory().affiliationsOf(house(), teacher().person())) {
      for (var duty : hat.duties()) {
        var found = query.size(100).in(hat.structure()).as(hat.profile()).doing(duty.code());
        assertThat(directory().search(house(), found).people())
            .extracting(PersonLine::person)
            .contains(teacher().person())
            .allMatch(one -> has(one, hat.structure(), hat.profile(), duty.code()));
        assertThat(directory().search(house(), found.in(otherStructure())).people())
            .extracting(PersonLine::person)
            .allMatch(one -> has(one, otherStructure(), hat.profile(), duty.code()));
      }
    }
  }

  private boolean has(PersonId person, StructureId structure, Profile profile, String duty) {
    return directory().affiliationsOf(house(), person).stream()
        .filter(hat -> hat.structure().equals(structure) && hat.profile().equals(profile))
        .anyMatch(hat -> hat.duties().stream().anyMatch(one -> one.code().equals(duty)));
  }
}
