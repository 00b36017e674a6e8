package org.example.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

@EntTest
class FirstCodesTest {
  private final Directory directory;
  private final Accounts accounts;

  FirstCodesTest(Directory directory, Accounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  // tag::codes[]
  List<ActivationCode> codesOf(Actor administrator, StructureId school) {
    var teachers = PersonQuery.of("").in(school).as(Profile.TEACHER).size(100);
    var people = directory.search(administrator, teachers).people();
    return accounts.issueCodes(administrator, people.stream().map(PersonLine::person).toList());
  }

  // end::codes[]

  @Test
  void aCodeLetsItsPersonChooseAPasswordOnce(
      HandEntry entry, LoginDesk desk, RecordedEvents events) {
    var house = Fixture.house();
    var school = entry.structure(house, "Collège des Tilleuls", "COLLEGE");
    entry.person(house, PersonNames.of("Yann", "Guen"), "M.", Profile.TEACHER, school);
    events.awaitDelivery();
    var code = codesOf(house, school).get(0);
    assertThat(activate(desk, code)).isEqualTo(Outcome.ENTERED);
    assertThat(activate(desk, code)).isEqualTo(Outcome.REFUSED);
  }

  private static Outcome activate(LoginDesk desk, ActivationCode code) {
    var chosen = new Credentials(code.login(), "une girafe dans le grenier");
    var caller = new Caller("192.0.2.1", "Firefox");
    return desk.activate(Fixture.TERRITORY, chosen, code.code(), caller).outcome();
  }
}
