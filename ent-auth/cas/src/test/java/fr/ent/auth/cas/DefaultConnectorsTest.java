package fr.ent.auth.cas;

import static fr.ent.auth.cas.Parties.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.connectors.ConnectorRefusedException;
import fr.ent.api.connectors.ConnectorRefusedException.Reason;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasePolicy.ProfileForm;
import fr.ent.api.connectors.ReleasePolicy.UserForm;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EntTest(beans = Tilleuls.class)
class DefaultConnectorsTest {
  private static final String SERVICE = "https://partner.example.org/ent/";

  private final Connectors connectors;

  DefaultConnectorsTest(Connectors connectors) {
    this.connectors = connectors;
  }

  @AfterEach
  void removeAll() {
    connectors.all(Fixture.house()).forEach(one -> connectors.remove(Fixture.house(), one.id()));
  }

  private RelyingParty save(RelyingParty party) {
    return connectors.save(Fixture.house(), party);
  }

  @Test
  void eachPartnerKnowsAPersonByAnotherNameThatStays() {
    var one = save(party("One", SERVICE));
    var other = save(party("Other", "https://other.example.org/"));
    var actor = Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER);
    var user = connectors.release(actor, one).user();
    assertThat(connectors.release(actor, one).user()).isEqualTo(user);
    assertThat(connectors.release(actor, other).user()).isNotEqualTo(user);
    assertThat(user).doesNotContain(Tilleuls.TEACHER.toString());
    assertThat(connectors.release(actor, one).attributes()).isEmpty();
  }

  @Test
  @Clause("AAS-07")
  void onlyWhatTheRecordListsIsToldAndInItsForm() {
    var answer =
        new ReleasePolicy(
            UserForm.JOIN_KEY,
            List.of(
                ReleasedAttribute.of("nom", PersonFact.LAST_NAME),
                ReleasedAttribute.of("naissance", PersonFact.BIRTH_DATE),
                ReleasedAttribute.of("profil", PersonFact.PROFILES),
                ReleasedAttribute.of("uai", PersonFact.UAIS),
                ReleasedAttribute.of("mail", PersonFact.EMAIL),
                ReleasedAttribute.of("mef", PersonFact.MEF)),
            ProfileForm.FRENCH_WORD,
            "dd/MM/yyyy",
            true,
            true,
            false);
    var party = save(party("Partner", SERVICE).telling(answer));
    var told = connectors.release(Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER), party);
    assertThat(told.user()).isEqualTo("2000001");
    assertThat(told.attributes())
        .containsOnlyKeys("nom", "naissance", "profil", "uai", "mail", "mef")
        .containsEntry("nom", List.of("d'Alès & fils"))
        .containsEntry("naissance", List.of("03/02/1980"))
        .containsEntry("profil", List.of("Enseignant"))
        .containsEntry("uai", List.of("0999001W"))
        .containsEntry("mail", List.of("n@academie.example.org"))
        .containsEntry("mef", List.of(""));
  }

  @Test
  void aGuardianStandsForTheChildrenByLegalLevelOnly() {
    var answer =
        ReleasePolicy.PSEUDONYM
            .as(UserForm.PERSON_ID)
            .with(ReleasedAttribute.of("eleves", PersonFact.PUPILS));
    var party = save(party("Partner", SERVICE).telling(answer));
    var told = connectors.release(Fixture.actor(Tilleuls.GUARDIAN, Profile.GUARDIAN), party);
    assertThat(told.attributes().get("eleves")).containsExactly(Tilleuls.CHILD.toString());
  }

  @Test
  void recordsAreKeptByAdministratorsAndCheckedFirst() {
    var teacher = Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER);
    assertThatThrownBy(() -> connectors.save(teacher, party("Mine", SERVICE)))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> connectors.all(teacher)).isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> connectors.findByService(teacher, URI.create(SERVICE)))
        .isInstanceOf(AccessRefusedException.class);
    save(party("First", SERVICE));
    assertRefused(party("Below", SERVICE + "deeper"), Reason.ADDRESS_TAKEN);
    assertRefused(party("Dots", "https://a.example.org/x/../y"), Reason.ADDRESS_WITH_DOTS);
    var odd =
        new ReleasePolicy(
            UserForm.PAIRWISE, List.of(), ProfileForm.NEW_CODE, "bbb{", true, false, false);
    assertRefused(party("Odd", "https://odd.example.org/").telling(odd), Reason.DATE_PATTERN);
  }

  @Test
  void whoMayNotOpenAServiceHasNoTileOfIt() {
    var party =
        save(party("For teachers", SERVICE).among(Set.of(Profile.TEACHER), Set.of(Fixture.SCHOOL)));
    assertThat(connectors.openTo(Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER)))
        .containsExactly(party);
    assertThat(connectors.openTo(Fixture.actor(Tilleuls.GUARDIAN, Profile.GUARDIAN))).isEmpty();
    assertThat(connectors.openTo(Actor.of(Fixture.TERRITORY, Tilleuls.TEACHER))).isEmpty();
    assertThat(connectors.simulate(Fixture.house(), party, Tilleuls.TEACHER)).isPresent();
    assertThat(connectors.simulate(Fixture.house(), party, PersonId.random())).isEmpty();
  }

  private void assertRefused(RelyingParty party, Reason reason) {
    assertThatThrownBy(() -> save(party))
        .isInstanceOfSatisfying(
            ConnectorRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
