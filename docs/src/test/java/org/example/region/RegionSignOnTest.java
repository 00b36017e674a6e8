package org.example.region;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.signon.LoginAttempt;
import fr.ent.api.signon.ReturnedParameters;
import fr.ent.api.signon.SsoConnector;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.signon.SsoConnectorContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EntTest(beans = {RegionConnector.class, RegionResolver.class})
class RegionSignOnTest implements SsoConnectorContract {
  private static final LoginAttempt ATTEMPT =
      new LoginAttempt(
          Fixture.TERRITORY, "state", "nonce", URI.create("https://ent.example.org/sso"));

  private final SsoConnector region;
  private final LoginDesk desk;

  RegionSignOnTest(SsoConnector region, LoginDesk desk) {
    this.region = region;
    this.desk = desk;
  }

  private static ReturnedParameters word(String word) {
    return new ReturnedParameters(Map.of("word", List.of(word)));
  }

  @Override
  public SsoConnector connector() {
    return region;
  }

  @Override
  public ReturnedParameters answer(LoginAttempt attempt, String subject) {
    return word(RegionDoor.word(subject, attempt.nonce()));
  }

  @Override
  public ReturnedParameters forged(LoginAttempt attempt, String subject) {
    return word(subject + ".00");
  }

  @Test
  void theRegionsWordLetsInWhomTheReplacedResolverMeans(
      HandEntry entry, RecordedEvents events, RegionResolver resolver) {
    var house = Fixture.house();
    var school = entry.structure(house, "Collège des Tilleuls", "COLLEGE");
    var person = entry.person(house, PersonNames.of("Yann", "Guen"), "M.", Profile.TEACHER, school);
    resolver.handOut("card-7", person);
    events.awaitDelivery();
    var identity = region.verify(ATTEMPT, word(RegionDoor.word("card-7", "nonce")));
    var caller = new Caller("192.0.2.1", "Firefox");
    var entrance = desk.enter(Fixture.TERRITORY, identity, caller);
    assertThat(entrance.outcome()).isEqualTo(Outcome.ENTERED);
    var signedIn = desk.find(Fixture.TERRITORY, entrance.secret()).orElseThrow();
    assertThat(signedIn.actor().person()).isEqualTo(person);
    assertThat(signedIn.method()).isEqualTo("REGION");
  }
}
