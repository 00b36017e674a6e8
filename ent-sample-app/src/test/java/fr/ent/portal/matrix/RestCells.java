package fr.ent.portal.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who reads whose absences and lessons under {@code /api}, said a second time by hand. */
final class RestCells {
  private static final String DAYS = "?first=" + World.TODAY + "&last=" + World.TODAY;

  /** Teachers of the class, school life and the head; the pupil, and who decides for the child. */
  private static final Map<String, List<String>> ABSENCES =
      Map.of(
          "child",
          List.of("guardian", "informedguardian", "teacher", "schoollife", "head"),
          "pupil",
          List.of("pupil", "guardianoftwo", "teacher", "otherteacher", "schoollife", "head"),
          "childthere",
          List.of("guardianoftwo", "teacherthere"),
          "farpupil",
          List.of());

  private final House house;

  RestCells(House house) {
    this.house = house;
  }

  /** List the cells that are not as they should be. */
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    for (var persona : Cast.PERSONAS) {
      ABSENCES.forEach(
          (pupil, readers) -> {
            var id = house.world().require(pupil).id();
            int status = house.as(persona).get("/api/absences/of/" + id + DAYS).status();
            int expected = readers.contains(persona) ? 200 : 403;
            if (status != expected) {
              wrong.add(persona + " " + pupil + ": " + status + " not " + expected);
            }
          });
    }
    var anybody = house.as(Cast.ANONYMOUS).get("/api/absences/of/" + UUID.randomUUID() + DAYS);
    return anybody.status() == 401 ? wrong : List.of("whoever is not signed in is answered");
  }

  /** List who could write without the token of the forms, whatever they may record. */
  List<String> written() {
    var pupil = house.world().require("pupil").id();
    var missed =
        "{\"pupil\":\"%1$s\",\"from\":\"%2$sT08:00\",\"to\":\"%2$sT09:00\"}"
            .formatted(pupil, World.TODAY);
    return Cast.PERSONAS.stream()
        .filter(
            persona -> {
              var answer = house.as(persona).postJson("/api/absences", missed);
              return answer.status() != 403 || !answer.body().contains("form token missing");
            })
        .toList();
  }
}
