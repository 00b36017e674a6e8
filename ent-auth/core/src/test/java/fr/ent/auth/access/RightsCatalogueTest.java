package fr.ent.auth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Profile;
import fr.ent.core.StartRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RightsCatalogueTest {
  private static final DeclaredRight ROLL =
      DeclaredRight.of(new Right("absences:record"), "faire l’appel", "call the roll");

  private static RightsCatalogue of(DeclaredRight... each) {
    Iterable<DeclaresRights> services =
        List.of(each).stream().<DeclaresRights>map(one -> () -> List.of(one)).toList();
    return new RightsCatalogue(services);
  }

  @Test
  void twoServicesThatDisagreeStopTheStart() {
    var wider = ROLL.usually(Profile.STAFF, Ground.STRUCTURE);
    assertThatThrownBy(of(ROLL, wider)::all)
        .isInstanceOfSatisfying(
            StartRefusedException.class,
            refused -> assertThat(refused.inFrench()).contains("absences:record"));
  }

  @Test
  void twoServicesMayDeclareTheSame() {
    assertThat(of(ROLL, ROLL).all()).containsExactly(ROLL);
  }

  @Test
  void rightsAreListedByTheirIdsAndFoundByThem() {
    var some =
        Stream.of("d:a", "b:a", "a:c", "c:a", "a:b", "e:a", "b:b", "a:a")
            .map(id -> DeclaredRight.of(new Right(id), "faire", "do"))
            .toArray(DeclaredRight[]::new);
    assertThat(of(some).all())
        .extracting(one -> one.right().id())
        .containsExactly("a:a", "a:b", "a:c", "b:a", "b:b", "c:a", "d:a", "e:a");
    assertThat(of(ROLL).find(ROLL.right())).contains(ROLL);
    assertThat(of(some).find(ROLL.right())).isEmpty();
  }

  @Test
  void aRightThatNobodyCanReadIsNotDeclared() {
    assertThatThrownBy(() -> DeclaredRight.of(ROLL.right(), " ", "call"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRightThatIsGivenByNameGoesWithNoOffice() {
    var named = DeclaredRight.byName(ROLL.right(), "faire l’appel", "call the roll");
    assertThatThrownBy(() -> named.usually(Profile.HEAD, Ground.STRUCTURE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("by name");
  }

  @Test
  void aDutyIsNamedByItsCode() {
    assertThat(ROLL.usually(Profile.STAFF, "ADF", Ground.STRUCTURE).usual())
        .contains(new DeclaredRight.Usual(Profile.STAFF, Optional.of("ADF"), Ground.STRUCTURE));
    for (var code : List.of("", "-", "adf", "CHEF DE TRAVAUX", "A".repeat(21))) {
      assertThatThrownBy(() -> ROLL.usually(Profile.STAFF, code, Ground.STRUCTURE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
