package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody whose last day at a school ends while a session is open: no event tells of it. */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class LastDayTest {
  private final LoginDesk desk;
  private final PaperDirectory directory;
  private final PaperPeople people;
  private final SettableClock clock;

  LastDayTest(LoginDesk desk, PaperDirectory directory, PaperPeople people, SettableClock clock) {
    this.desk = desk;
    this.directory = directory;
    this.people = people;
    this.clock = clock;
  }

  @Test
  @Clause("ISO-9")
  void aHatWhoseLastDayIsOverIsTakenOffInAnOpenSession() {
    var tomorrow = LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    clock.set(tomorrow.minus(Duration.ofMinutes(10)));
    var person = people.join("Nils", "Roche");
    directory.wear(person, List.of(Affiliation.of(Fixture.SCHOOL, Profile.TEACHER)));
    var secret = people.activate(person, people.code(person), PaperPeople.GOOD).secret();
    assertThat(hat(secret)).isPresent();
    directory.wear(person, List.of());
    clock.set(tomorrow.plus(Duration.ofMinutes(1)));
    assertThat(hat(secret)).isEmpty();
    assertThat(hat(secret)).as("at the next request too").isEmpty();
  }

  private Optional<Affiliation> hat(String secret) {
    return desk.find(Fixture.TERRITORY, secret).orElseThrow().actor().affiliation();
  }
}
