package fr.ent.services.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.ExplanationRefusedException.Reason;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What families enclose, who reads it, and what is not let in. */
@EntTest(
    beans = {
      PaperRights.class,
      PaperDirectory.class,
      PaperTimetable.class,
      PaperNotices.class,
      PaperScanner.class,
      AuditInMemory.class
    })
class ExplanationDocumentsTest extends ExplanationCase {
  @Test
  @Clause("SEC-16: a document is what its content is")
  void aDocumentIsReadByWhoGaveItAndWhoJudgesOnly() {
    var said = explain(SmallSchool.mother());
    var pdf = Samples.pdf();
    var kept = explanations.attach(SmallSchool.mother(), said.id(), pdf).documents().get(0);
    assertThat(kept.type()).isEqualTo("application/pdf");
    for (var actor : List.of(SmallSchool.mother(), SmallSchool.schoolLife())) {
      assertThat(explanations.read(actor, said.id(), kept.id())).contains(pdf);
    }
    for (var actor : List.of(SmallSchool.father(), SmallSchool.teacher(), SmallSchool.pupil())) {
      assertThat(explanations.read(actor, said.id(), kept.id())).isEmpty();
    }
    assertThat(explanations.read(SmallSchool.mother(), said.id(), DocumentId.random())).isEmpty();
    assertThat(ofPupil(SmallSchool.father()).get(0).documents()).isEmpty();
    assertThat(ofPupil(SmallSchool.mother()).get(0).documents()).hasSize(1);
    assertRefused(
        () -> explanations.attach(SmallSchool.father(), said.id(), pdf), Reason.NOT_FOUND);
    explanations.accept(SmallSchool.schoolLife(), said.id(), "");
    assertRefused(() -> explanations.attach(SmallSchool.mother(), said.id(), pdf), Reason.SETTLED);
  }

  @Test
  @Clause("SEC-16")
  void whatIsNoDocumentIsRefusedWhole() {
    var said = explain(SmallSchool.mother());
    for (var one : List.of(Samples.zip(), Samples.svg(), new byte[0], Samples.cutJpeg())) {
      assertRefused(
          () -> explanations.attach(SmallSchool.mother(), said.id(), one), Reason.UNKNOWN_KIND);
    }
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), Samples.png(60_000, 60_000)),
        Reason.TOO_MANY_PIXELS);
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), Samples.jpeg(65_000, 65_000)),
        Reason.TOO_MANY_PIXELS);
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), new byte[(5 << 20) + 1]),
        Reason.TOO_LARGE);
    for (int i = 0; i < 5; i++) {
      explanations.attach(SmallSchool.mother(), said.id(), Samples.png(10, 10));
    }
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), Samples.pdf()), Reason.TOO_MANY);
  }

  @Test
  @Clause("SEC-16: what a scanner finds harmful, or cannot tell of now, is not taken")
  @Clause("SEC-10")
  void whatTheScannerFindsIsRefusedAndTheRestIsKept() {
    var said = explain(SmallSchool.mother());
    var virus = Samples.with(Samples.pdf(), PaperScanner.HARMFUL);
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), virus), Reason.HARMFUL);
    var later = Samples.with(Samples.pdf(), PaperScanner.SILENT);
    assertRefused(
        () -> explanations.attach(SmallSchool.mother(), said.id(), later), Reason.NOT_SCANNED);
    assertThat(ofPupil(SmallSchool.mother()).get(0).documents()).isEmpty();
    assertThat(explanations.attach(SmallSchool.mother(), said.id(), Samples.pdf()).documents())
        .hasSize(1);
  }

  @Test
  @Clause("SEC-16: where a picture was taken is taken out")
  void aPictureDoesNotTellWhereItWasTaken() {
    var said = explain(SmallSchool.mother());
    var kept =
        explanations.attach(SmallSchool.mother(), said.id(), Samples.jpeg(10, 10)).documents();
    var read = explanations.read(SmallSchool.mother(), said.id(), kept.get(0).id()).orElseThrow();
    assertThat(Samples.text(Samples.jpeg(10, 10))).contains("Exif", "48.1173");
    assertThat(Samples.text(read)).doesNotContain("Exif", "48.1173").contains("picture");
  }
}
