package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Involved.Part;
import fr.ent.api.access.Actor;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntRuntime;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.PaperBudget;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of whom reading absences counts as a card or a line that was shown, and of whom never. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      AuditInMemory.class,
      PaperBudget.class
    })
class ReadingCountTest extends ExplanationCase {
  private static final LocalDate DAY = SmallSchool.TUESDAY;

  private final Incidents incidents;
  private final PaperBudget budget;

  ReadingCountTest(EntRuntime ent) {
    this.incidents = ent.get(Incidents.class);
    this.budget = ent.get(PaperBudget.class);
  }

  @BeforeEach
  void count() {
    budget.begin();
  }

  /** Every way to read of one pupil after the other. */
  private Map<String, Runnable> ways(Actor actor, PersonId pupil) {
    var ways = new LinkedHashMap<String, Runnable>();
    ways.put("absences", () -> register.absencesOf(actor, pupil, DAY, DAY));
    ways.put("spells", () -> register.spellsOf(actor, pupil, DAY, DAY));
    ways.put("latenesses", () -> calls.latenessesOf(actor, pupil, DAY, DAY));
    ways.put("exemptions", () -> exemptions.of(actor, pupil, DAY, DAY));
    ways.put("explanations", () -> explanations.of(actor, pupil, DAY, DAY));
    ways.put("measures", () -> incidents.measuresOf(actor, pupil));
    return ways;
  }

  private void assertCard(String way, Runnable read) {
    budget.begin();
    read.run();
    assertThat(budget.cards()).as(way).containsExactly(SmallSchool.PUPIL);
    budget.stop();
    assertThatThrownBy(read::run).as(way).isInstanceOf(TooMuchReadException.class);
    budget.begin();
  }

  @Test
  @Clause("SEC-19")
  void whatHappenedToOnePupilIsACard() {
    var reader = SmallSchool.schoolLife();
    var ways = ways(reader, SmallSchool.PUPIL);
    ways.put("marks", () -> calls.marksOf(reader, SmallSchool.PUPIL, DAY, DAY));
    ways.forEach(this::assertCard);
  }

  @Test
  @Clause("SEC-19")
  void anAbsenceAndADocumentFoundByTheirIdAreCards() {
    var absence = record();
    assertCard("an absence", () -> register.find(SmallSchool.schoolLife(), absence.id()));
    var document = document();
    var said = ofPupil(SmallSchool.mother()).get(0).id();
    assertCard("a document", () -> explanations.read(SmallSchool.schoolLife(), said, document));
  }

  private DocumentId document() {
    var said = explain(SmallSchool.mother());
    var pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    return explanations.attach(SmallSchool.mother(), said.id(), pdf).documents().get(0).id();
  }

  @Test
  @Clause("SEC-19")
  void whomAnIncidentInvolvesAreLines() {
    var reader = SmallSchool.schoolLife();
    var involved = List.of(SmallSchool.PUPIL, SmallSchool.PUPILS.get(1));
    var draft =
        new IncidentDraft(
            IncidentId.random(),
            Fixture.SCHOOL,
            DAY.minusDays(1).atTime(10, 0),
            "Cour",
            "Une bagarre.",
            involved.stream().map(one -> new Involved(one, Part.AUTHOR)).toList());
    incidents.report(reader, draft);
    var yesterday = DAY.minusDays(1);
    Map<String, Runnable> ways =
        Map.of(
            "one", () -> incidents.find(reader, draft.id()),
            "of a school", () -> incidents.in(reader, Fixture.SCHOOL, yesterday, DAY),
            "one's own", () -> incidents.reported(reader, yesterday, DAY));
    ways.forEach(
        (way, read) -> {
          budget.begin();
          read.run();
          assertThat(budget.lines()).as(way).containsExactlyInAnyOrderElementsOf(involved);
          budget.stop();
          assertThatThrownBy(read::run).as(way).isInstanceOf(TooMuchReadException.class);
        });
  }

  @Test
  @Clause("SEC-19")
  void oneselfAndOnesChildrenAreShownWhateverWasRead() {
    directory.comeOfAge(SmallSchool.PUPIL);
    ways(SmallSchool.pupil(), SmallSchool.PUPIL).values().forEach(Runnable::run);
    assertThat(budget.cards()).isEmpty();
    budget.stop();
    for (var actor : List.of(SmallSchool.mother(), SmallSchool.pupil(), Fixture.house())) {
      ways(actor, SmallSchool.PUPIL)
          .forEach((way, read) -> assertThatCode(read::run).as(way).doesNotThrowAnyException());
    }
  }
}
