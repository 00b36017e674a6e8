package fr.ent.auth.access;

import static fr.ent.auth.access.PaperHouse.OTHER;
import static fr.ent.auth.access.PaperHouse.SERVE;
import static fr.ent.auth.access.PaperHouse.TASTE;
import static fr.ent.auth.access.PaperHouse.line;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.UsualInForce.Origin;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsualTableTest {
  private static final RulePlace ALL = RulePlace.TERRITORY;
  private static final RulePlace HERE = RulePlace.of(Fixture.SCHOOL);
  private static final RulePlace THERE = RulePlace.of(OTHER);
  private static final UsualLine NATIONAL = line(TASTE, Profile.HEAD, Ground.STRUCTURE);
  private static final UsualLine ADDED = line(TASTE, Profile.STAFF, Ground.STRUCTURE);
  private static final Right BURN = new Right("canteen:burn");
  private final UsualTable usual =
      new UsualTable(
          List.of(
              DeclaredRight.of(SERVE, "servir", "serve"),
              DeclaredRight.of(TASTE, "goûter", "taste").usually(Profile.HEAD, Ground.STRUCTURE),
              DeclaredRight.byName(BURN, "brûler", "burn")),
          Map.of());

  private static UsualInForce is(
      UsualLine line, boolean held, Origin origin, Optional<Change> set) {
    return new UsualInForce(line, held, origin, set);
  }

  private static List<UsualIndex.Held> found(UsualTable table, UsualLine line, RulePlace place) {
    var hat = PaperHouse.hat(place.structure().orElseThrow(), line.usual().profile());
    return new UsualIndex(table).find(line.right(), hat);
  }

  @Test
  void whatIsDeclaredCountsEverywhere() {
    for (var place : List.of(ALL, HERE)) {
      assertThat(usual.in(place))
          .containsExactly(is(NATIONAL, true, Origin.NATIONAL, Optional.empty()));
      assertThat(usual.in(place, ADDED))
          .isEqualTo(is(ADDED, false, Origin.NATIONAL, Optional.empty()));
    }
    assertThat(found(usual, NATIONAL, HERE))
        .containsExactly(new UsualIndex.Held(NATIONAL.usual(), Origin.NATIONAL));
    assertThat(found(usual, ADDED, HERE)).isEmpty();
    assertThat(found(usual, line(SERVE, Profile.HEAD, Ground.STRUCTURE), HERE)).isEmpty();
  }

  @Test
  void whatTheTerritoryDecidesCountsInItsStructures() {
    var table = usual.after(ALL, ADDED, Change.LET).after(ALL, NATIONAL, Change.WITHDRAW);
    assertThat(table.in(ALL, ADDED))
        .isEqualTo(is(ADDED, true, Origin.TERRITORY, Optional.of(Change.LET)));
    assertThat(table.in(HERE, ADDED))
        .isEqualTo(is(ADDED, true, Origin.TERRITORY, Optional.empty()));
    assertThat(table.in(HERE, NATIONAL))
        .isEqualTo(is(NATIONAL, false, Origin.TERRITORY, Optional.empty()));
    assertThat(found(table, NATIONAL, HERE)).isEmpty();
    assertThat(found(table, ADDED, HERE))
        .containsExactly(new UsualIndex.Held(ADDED.usual(), Origin.TERRITORY));
  }

  @Test
  void whatAStructureDecidesCountsThereOnly() {
    var table = usual.after(HERE, ADDED, Change.LET).after(HERE, NATIONAL, Change.WITHDRAW);
    assertThat(table.in(HERE, ADDED))
        .isEqualTo(is(ADDED, true, Origin.STRUCTURE, Optional.of(Change.LET)));
    assertThat(table.in(HERE, NATIONAL))
        .isEqualTo(is(NATIONAL, false, Origin.STRUCTURE, Optional.of(Change.WITHDRAW)));
    assertThat(table.in(THERE, NATIONAL).held()).isTrue();
    assertThat(found(table, NATIONAL, HERE)).isEmpty();
    assertThat(found(table, NATIONAL, THERE)).hasSize(1);
    assertThat(found(table, ADDED, HERE)).allMatch(UsualIndex.Held::isWithinStructure).hasSize(1);
    assertThat(found(table, ADDED, THERE)).isEmpty();
    assertThat(table.in(THERE)).extracting(UsualInForce::line).containsExactly(NATIONAL);
    assertThat(table.in(HERE)).extracting(UsualInForce::line).containsExactly(NATIONAL, ADDED);
  }

  @Test
  void aRightThatAStructureHasWithdrawnFromAllIsNobodysThere() {
    var table = usual.after(HERE, NATIONAL, Change.WITHDRAW);
    assertThat(found(table, NATIONAL, HERE)).isEmpty();
    assertThat(found(table, NATIONAL, THERE)).hasSize(1);
  }

  @Test
  void aStructureThatDecidesOfOneRightKeepsTheOthersOfTheTerritory() {
    var served = line(SERVE, Profile.HEAD, Ground.STRUCTURE);
    var table = usual.after(HERE, ADDED, Change.LET).after(ALL, served, Change.LET);
    assertThat(found(table, served, HERE))
        .containsExactly(new UsualIndex.Held(served.usual(), Origin.TERRITORY));
    assertThat(found(table, NATIONAL, HERE)).hasSize(1);
    assertThat(found(table, NATIONAL, HERE)).noneMatch(UsualIndex.Held::isWithinStructure);
  }

  @Test
  void whoOnlyConfirmsDecidesNothing() {
    var table = usual.after(HERE, NATIONAL, Change.LET).after(ALL, NATIONAL, Change.LET);
    assertThat(table.in(HERE, NATIONAL))
        .isEqualTo(is(NATIONAL, true, Origin.NATIONAL, Optional.of(Change.LET)));
    var let = usual.after(ALL, ADDED, Change.LET).after(HERE, ADDED, Change.LET);
    assertThat(let.in(HERE, ADDED).origin()).isEqualTo(Origin.TERRITORY);
  }

  @Test
  void whatTheTerritoryHasWithdrawnNoStructureLetsAgain() {
    var table = usual.after(HERE, ADDED, Change.LET).after(ALL, ADDED, Change.WITHDRAW);
    assertThat(table.in(HERE, ADDED))
        .isEqualTo(is(ADDED, false, Origin.NATIONAL, Optional.of(Change.LET)));
    assertThat(found(table, ADDED, HERE)).isEmpty();
    assertThat(table.isBarred(HERE, ADDED)).isTrue();
    assertThat(table.isBarred(ALL, ADDED)).isFalse();
    assertThat(table.isBarred(HERE, NATIONAL)).isFalse();
    assertThat(usual.isBarred(HERE, ADDED)).isFalse();
  }

  @Test
  void whatIsRestoredWasNeverDecided() {
    var table = usual.after(HERE, ADDED, Change.LET).after(HERE, ADDED, Change.RESTORE);
    assertThat(table).isEqualTo(usual);
    assertThat(table.decidedIn(HERE)).isEmpty();
    assertThat(usual.after(HERE, ADDED, Change.LET).decidedIn(HERE)).containsEntry(ADDED, true);
    assertThat(usual.after(HERE, ADDED, Change.WITHDRAW).decidedIn(HERE))
        .containsEntry(ADDED, false);
    var two = usual.after(HERE, ADDED, Change.LET).after(HERE, NATIONAL, Change.WITHDRAW);
    assertThat(two.after(HERE, ADDED, Change.RESTORE).decidedIn(HERE)).containsOnlyKeys(NATIONAL);
  }

  @Test
  void theStructuresThatDecidedOfALineAreKnown() {
    var table =
        usual
            .after(HERE, ADDED, Change.LET)
            .after(THERE, NATIONAL, Change.WITHDRAW)
            .after(ALL, ADDED, Change.LET);
    assertThat(table.structuresWith(ADDED)).containsExactly(HERE);
    assertThat(table.structuresWith(NATIONAL)).containsExactly(THERE);
  }

  @Test
  void whatIsGivenByNameOrDeclaredByNobodyNeverCounts() {
    var burnt = line(BURN, Profile.HEAD, Ground.STRUCTURE);
    var unknown = line(new Right("canteen:close"), Profile.HEAD, Ground.STRUCTURE);
    var table = usual.after(ALL, burnt, Change.LET).after(HERE, unknown, Change.LET);
    assertThat(usual.declared()).extracting(DeclaredRight::right).containsExactly(SERVE, TASTE);
    for (var one : List.of(burnt, unknown)) {
      assertThat(found(table, one, HERE)).isEmpty();
      assertThat(table.in(HERE)).extracting(UsualInForce::line).doesNotContain(one);
    }
  }

  @Test
  void linesThatWereSetComeAfterThoseThatAreDeclaredInTheirOrder() {
    var duty = new UsualLine(TASTE, new Usual(Profile.STAFF, Optional.of("ADF"), Ground.STRUCTURE));
    var table =
        usual
            .after(HERE, ADDED, Change.LET)
            .after(HERE, duty, Change.LET)
            .after(HERE, line(TASTE, Profile.STAFF, Ground.SELF), Change.LET);
    assertThat(table.in(HERE))
        .extracting(one -> one.line().toString())
        .containsExactly(
            "canteen:taste National_DIR STRUCTURE",
            "canteen:taste National_ETA ADF STRUCTURE",
            "canteen:taste National_ETA SELF",
            "canteen:taste National_ETA STRUCTURE");
  }
}
