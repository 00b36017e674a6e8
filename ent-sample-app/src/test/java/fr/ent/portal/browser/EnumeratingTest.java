package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.Timetable;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.reading.StoppedReading;
import fr.ent.auth.reading.StoppedReadings;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An account in wrong hands that knows everybody's id, and asks for one after the other. */
class EnumeratingTest extends RealJourney {
  private static final String DAYS = "first=2026-11-24&last=2026-11-24";

  /** Ask as somebody who holds a right over the territory; everybody is shown or refused. */
  private void assertStopped(Right right, String path) {
    var thief = portal.newcomer("Igor", "Compteur", Profile.LOCAL_AUTHORITY);
    var grants = portal.ent().get(Grants.class);
    for (var each : List.of(right, Directory.CONSULT)) {
      grants.give(Fixture.house(), Holder.of(thief.person()), each, Scope.TERRITORY);
    }
    portal.comeIn(page, thief.login());
    long shown =
        everybody().stream()
            .filter(one -> page.request().get(path.formatted(one)).status() == 200)
            .count();
    assertThat(shown).isBetween(300L, 500L);
    assertThat(portal.ent().get(StoppedReadings.class).all(Fixture.house()))
        .extracting(StoppedReading::person)
        .contains(thief.person());
  }

  @Test
  @Clause("SEC-19")
  void whoEnumeratesCardsIsStopped() {
    assertStopped(Directory.CONSULT, "/directory/%s");
  }

  @Test
  @Clause("SEC-19")
  void whoAsksForTheAbsencesOfOneAfterTheOtherIsStopped() {
    assertStopped(AbsenceRegister.CONSULT, "/api/absences/of/%s?" + DAYS);
  }

  @Test
  @Clause("SEC-19")
  void whoAsksForTheTimetableOfOneAfterTheOtherIsStopped() {
    assertStopped(Timetable.CONSULT, "/api/timetable/people/%s/lessons?" + DAYS);
  }

  private static List<PersonId> everybody() {
    var all = new ArrayList<PersonId>();
    var query = PersonQuery.of("").size(100);
    var after = "";
    do {
      var found = portal.ent().get(Directory.class).search(Fixture.house(), query.after(after));
      found.people().forEach(one -> all.add(one.person()));
      after = found.next();
    } while (!after.isEmpty() && all.size() < 700);
    return all;
  }
}
