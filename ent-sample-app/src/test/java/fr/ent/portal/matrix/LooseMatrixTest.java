package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.testkit.EntTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The matrix over a policy with planted faults: each is found. */
@EntTest(beans = LoosePolicy.class, settings = "ent.territory=tilleuls")
class LooseMatrixTest {
  @Test
  void plantedFaultsAreFound(EntRuntime ent) throws IOException {
    try (var house = new House(ent)) {
      var matrix = new Matrix(house);
      assertThat(matrix.wrongOpenings())
          .contains("librarian GET /crisis", "schoollife GET /accounts", "head GET /accounts");
      assertThat(matrix.wrongCards())
          .contains("teacher of childofothers: 200", "schoollife account of pupil: 200");
      assertThat(matrix.wrongFinds()).contains("teacher looks for childthere");
      assertThat(matrix.wrongNames("teacher"))
          .anyMatch(one -> one.startsWith("teacher reads childthere at /directory"));
      assertThat(matrix.wrongBlocks()).contains("schoollife pupil 303");
    }
  }
}
