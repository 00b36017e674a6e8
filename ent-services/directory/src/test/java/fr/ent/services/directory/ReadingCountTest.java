package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.PaperBudget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the directory counts as a card, what as a line, and whom it does not count. */
@EntTest(beans = {ReadingCountTest.SeeingEverybody.class, AuditInMemory.class, PaperBudget.class})
class ReadingCountTest {
  /** Everybody may do everything. */
  @ApplicationScoped
  static class SeeingEverybody implements AccessPolicy {
    @Override
    public boolean allows(Actor actor, Right right) {
      return true;
    }

    @Override
    public boolean allows(Actor actor, Right right, AccessTarget target) {
      return true;
    }

    @Override
    public Decision explain(Actor actor, Right right, AccessTarget target) {
      return new Decision(true, "tout le monde");
    }
  }

  private final Directory directory;
  private final HandEntry entry;
  private final PaperBudget budget;
  private final String name = "Comptée" + PersonId.random().toString().replaceAll("[^a-f]", "");
  private final StructureId school;
  private final Actor reader;
  private final List<PersonId> people = new ArrayList<>();

  ReadingCountTest(Directory directory, HandEntry entry, PaperBudget budget) {
    this.directory = directory;
    this.entry = entry;
    this.budget = budget;
    this.school = entry.structure(Fixture.house(), "Collège des Tilleuls", "COLLEGE");
    this.reader =
        Actor.of(Fixture.TERRITORY, PersonId.random(), Affiliation.of(school, Profile.HEAD));
  }

  @BeforeEach
  void enter() {
    for (int i = 0; i < 4; i++) {
      var names = PersonNames.of("Nora" + i, name);
      people.add(entry.person(Fixture.house(), names, "", Profile.PUPIL, school));
    }
    budget.begin();
  }

  private static PersonQuery two(String text) {
    return PersonQuery.of(text).size(2);
  }

  @Test
  void aCardAndAWholePersonAreCards() {
    directory.card(reader, people.get(0));
    directory.find(reader, people.get(1));
    directory.findAll(reader, people.subList(2, 4));
    assertThat(budget.cards()).containsExactlyInAnyOrderElementsOf(people);
    assertThat(budget.lines()).isEmpty();
  }

  @Test
  void namesAndTheFirstPageOfASearchAreLines() {
    directory.namesOf(reader, people.subList(0, 1));
    var page = directory.search(reader, two(name));
    assertThat(budget.lines())
        .hasSize(3)
        .containsAll(page.people().stream().map(PersonLine::person).toList());
    assertThat(budget.cards()).isEmpty();
  }

  @Test
  void goingThroughThePagesOfEverybodyIsCards() {
    var first = directory.search(reader, two(name));
    assertThat(first.next()).isNotEmpty();
    directory.search(reader, two(name).after(first.next()));
    assertThat(budget.cards()).hasSize(2);
    directory.search(reader, two(" "));
    assertThat(budget.cards()).hasSize(4);
    directory.search(reader, two("").as(Profile.PUPIL));
    assertThat(budget.cards()).hasSize(6);
    assertThat(budget.lines()).hasSize(2);
  }

  @Test
  void goingThroughOnesOwnSchoolIsLines() {
    var first = directory.search(reader, two("").in(school));
    directory.search(reader, two("").in(school).after(first.next()));
    assertThat(budget.lines()).hasSize(4);
    assertThat(budget.cards()).isEmpty();
    var bare = Actor.of(Fixture.TERRITORY, reader.person());
    directory.search(bare, two("").in(school));
    assertThat(budget.cards()).hasSize(2);
  }

  @Test
  void whoIsNotFoundIsNotCountedAndTheHouseNeverIs() {
    directory.card(reader, PersonId.random());
    directory.findAll(reader, List.of(new PersonId(new UUID(1, 1))));
    directory.card(Fixture.house(), people.get(0));
    directory.findAll(Fixture.house(), people);
    directory.search(Fixture.house(), two(""));
    directory.namesOf(Fixture.house(), people);
    assertThat(budget.cards()).isEmpty();
    assertThat(budget.lines()).isEmpty();
  }

  @Test
  void whoHasSeenEnoughIsShownNothing() {
    budget.stop();
    assertStopped(() -> directory.card(reader, people.get(0)));
    assertStopped(() -> directory.find(reader, people.get(0)));
    assertStopped(() -> directory.namesOf(reader, people));
    assertStopped(() -> directory.search(reader, two(name)));
    assertStopped(() -> directory.search(reader, two("")));
  }

  private static void assertStopped(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(TooMuchReadException.class);
  }
}
