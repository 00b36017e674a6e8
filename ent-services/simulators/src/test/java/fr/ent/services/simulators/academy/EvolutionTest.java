package fr.ent.services.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvolutionTest {
  private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 24);

  @TempDir Path before;
  @TempDir Path after;

  private static Academy academy(AcademySize size) {
    return Academy.builder().size(size).seed(5).build();
  }

  private static Map<String, ReadFeed.Entry> byId(Academy academy, Path folder, AafCategory what)
      throws Exception {
    var all = new HashMap<String, ReadFeed.Entry>();
    ReadFeed.of(academy.writeTo(folder), what).forEach(e -> all.put(e.id(), e));
    return all;
  }

  @Test
  void aDayBringsExactlyWhatIsAsked() throws Exception {
    var first = academy(AcademySize.S);
    var next = first.evolve(Evolution.of(TOMORROW, 7, 5, 3));
    var old = byId(first, before, AafCategory.PUPILS);
    var now = byId(next, after, AafCategory.PUPILS);
    var arrived = new HashSet<>(now.keySet());
    arrived.removeAll(old.keySet());
    var left = new HashSet<>(old.keySet());
    left.removeAll(now.keySet());
    assertThat(arrived).hasSize(7);
    assertThat(left).hasSize(5);
    old.keySet().retainAll(now.keySet());
    var changed = old.keySet().stream().filter(id -> !old.get(id).equals(now.get(id))).toList();
    assertThat(changed).hasSize(3);
    assertThat(changed)
        .allMatch(
            id ->
                !old.get(id)
                    .values("ENTEleveClasses")
                    .equals(now.get(id).values("ENTEleveClasses")));
  }

  @Test
  void guardiansComeAndGoWithTheirPupils() throws Exception {
    var next = academy(AcademySize.S).evolve(Evolution.of(TOMORROW, 40, 40, 0));
    var files = next.writeTo(after);
    var ties = new HashSet<String>();
    for (var pupil : ReadFeed.of(files, AafCategory.PUPILS)) {
      pupil
          .values("ENTElevePersRelEleve")
          .forEach(tie -> ties.add(tie.substring(0, tie.indexOf('$')) + pupil.id()));
    }
    var told = new HashSet<String>();
    for (var guardian : ReadFeed.of(files, AafCategory.GUARDIANS)) {
      assertThat(guardian.values("ENTAuxPersRelEleveEleve")).isNotEmpty();
      guardian.values("ENTAuxPersRelEleveEleve").forEach(kid -> told.add(guardian.id() + kid));
    }
    assertThat(told).isEqualTo(ties);
  }

  @Test
  void aSchoolYearMovesEveryoneUpAndKeepsBirthDates() throws Exception {
    var first = academy(AcademySize.DEMO);
    var next = first.evolve(Evolution.rentree(LocalDate.of(2027, 9, 2)));
    var old = byId(first, before, AafCategory.PUPILS);
    var now = byId(next, after, AafCategory.PUPILS);
    assertThat(now).hasSameSizeAs(old);
    var stayed = new HashSet<>(old.keySet());
    stayed.retainAll(now.keySet());
    assertThat(stayed.size()).isBetween(old.size() / 2, old.size() * 9 / 10);
    for (String id : stayed) {
      assertThat(now.get(id).first("ENTPersonDateNaissance"))
          .isEqualTo(old.get(id).first("ENTPersonDateNaissance"));
      assertThat(now.get(id).first("ENTEleveMEF")).isNotEqualTo(old.get(id).first("ENTEleveMEF"));
    }
  }

  @Test
  void evolvingTwiceAlikeGivesTheSameBytes() throws Exception {
    var evolution = Evolution.of(TOMORROW, 7, 5, 3);
    var one = ReadFeed.text(academy(AcademySize.XS).evolve(evolution).writeTo(before));
    var two = ReadFeed.text(academy(AcademySize.XS).evolve(evolution).writeTo(after));
    assertThat(one).isEqualTo(two);
  }
}
