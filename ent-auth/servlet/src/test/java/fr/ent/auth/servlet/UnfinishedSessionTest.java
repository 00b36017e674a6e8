package fr.ent.auth.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.Sessions;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.tck.Clause;
import fr.ent.tck.accounts.PhoneApplication;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without a setting the staff must keep a second factor. */
@EntTest(
    beans = {PaperHouse.class, PaperPeople.class, PaperGuichet.class},
    settings = "ent.territory=tilleuls")
class UnfinishedSessionTest {
  private final PaperSite site;
  private final PaperPeople people;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Clock clock;

  UnfinishedSessionTest(
      SignOnServlets servlets,
      RequestSessions requests,
      LoginDesk desk,
      PaperPeople people,
      SecondFactors factors,
      Sessions sessions,
      Clock clock) {
    this.site = new PaperSite(servlets, requests, desk);
    this.people = people;
    this.factors = factors;
    this.sessions = sessions;
    this.clock = clock;
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  @Clause("SEC-8")
  void staffWhoCameInAreNobodyUntilTheyKeepASecondFactor() {
    var nora = people.active("Nora", "Gardée");
    var actor = Fixture.actor(nora, Profile.TEACHER);
    sessions.mine(actor).forEach(one -> sessions.close(actor, one.id())); // of the activation
    var browser = new PaperBrowser(site);
    var password = URLEncoder.encode(PaperPeople.GOOD, StandardCharsets.UTF_8);
    browser.get("/enter?login=" + people.login(nora) + "&password=" + password);
    assertThat(browser.who()).isEqualTo("nobody");
    var mine = sessions.mine(actor);
    assertThat(mine).hasSize(1);
    var phone = new PhoneApplication(factors.offer(actor));
    factors.keep(actor, mine.get(0).id(), phone.codeAt(clock.instant()));
    assertThat(browser.who()).isEqualTo(nora.toString());
  }
}
