package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the support wears in a session, and how it is taken off. */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class SupportHatTest {
  private static final Right READ = new Right("canteen:read");
  private static final Duration HOUR = Duration.ofHours(1);

  private final SupportAccess support;
  private final Grants grants;
  private final LoginDesk desk;
  private final PaperPeople people;
  private final PaperDirectory directory;
  private PersonId supporter;
  private StructureId school;
  private Affiliation hat;
  private Actor head;
  private String secret = "";

  SupportHatTest(
      SupportAccess support,
      Grants grants,
      LoginDesk desk,
      PaperPeople people,
      PaperDirectory directory) {
    this.support = support;
    this.grants = grants;
    this.desk = desk;
    this.people = people;
    this.directory = directory;
  }

  @BeforeEach
  void theSupportComesIn() {
    school = directory.build("Collège des Ormes", "Europe/Paris");
    hat = Affiliation.of(school, SupportAccess.PROFILE);
    supporter = people.active("Sami", "Renfort");
    give(supporter, SupportAccess.ASK, Scope.TERRITORY);
    secret = people.enter(people.login(supporter), PaperPeople.GOOD).secret();
    head = Actor.of(Fixture.TERRITORY, directory.add("Anne", "Renard", Profile.HEAD));
    give(head.person(), Grants.ADMINISTER, Scope.of(school));
    give(head.person(), READ, Scope.of(school));
  }

  private void give(PersonId to, Right right, Scope scope) {
    grants.give(Fixture.house(), Holder.of(to), right, scope);
  }

  private SignedIn session() {
    return desk.find(Fixture.TERRITORY, secret).orElseThrow();
  }

  private Optional<StructureId> worn() {
    desk.wear(session(), hat);
    return session().actor().affiliation().map(Affiliation::structure);
  }

  private UUID asked() {
    var wish = new Wish(school, Set.of(READ), HOUR, "Panne");
    return support.ask(Actor.of(Fixture.TERRITORY, supporter), wish).id();
  }

  @Test
  void itIsWornWhileTheAccessIsOpenAndTakenOffAfterwards() {
    var own = session().actor().affiliation();
    assertThat(worn()).isNotEqualTo(Optional.of(school));
    var request = asked();
    assertThat(worn()).isNotEqualTo(Optional.of(school));
    support.consent(head, request, HOUR);
    assertThat(worn()).contains(school);
    assertThat(session().actor().affiliation()).contains(hat);
    support.stop(head, request);
    assertThat(session().actor().affiliation()).isEqualTo(own);
    assertThat(worn()).isNotEqualTo(Optional.of(school));
  }
}
