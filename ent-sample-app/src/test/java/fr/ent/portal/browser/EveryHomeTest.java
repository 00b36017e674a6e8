package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The home of each kind of person, and the pages of the school day as they see them. */
@ExtendWith(Shared.class)
@Tag("sweep")
class EveryHomeTest {
  @Test
  void noHomeOfAnybodyHasAFaultThatAxeFinds(RealPortal portal) {
    var faults = new ArrayList<String>();
    for (var kind :
        List.of(
            "pupil",
            "guardian, two schools",
            "teacher",
            "school life",
            "head of school",
            "librarian")) {
      try (var context = portal.phone()) {
        var page = LookedAt.page(portal, context, faults);
        portal.signIn(page, kind);
        faults.addAll(LookedAt.faults(page, "/"));
        faults.addAll(LookedAt.faults(page, "/feeds"));
        for (var path : List.of("/absences", "/absences/mine", "/absences/rollcall")) {
          faults.addAll(LookedAt.faults(page, path));
        }
        faults.addAll(LookedAt.faults(page, "/timetable"));
        faults.addAll(LookedAt.faults(page, "/timetable/agenda"));
      }
    }
    assertThat(faults).isEmpty();
  }
}
