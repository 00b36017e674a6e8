package fr.ent.tck.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Closing;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.ConnectorRefusedException;
import fr.ent.api.connectors.ConnectorRefusedException.Reason;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasePolicy.ProfileForm;
import fr.ent.api.connectors.ReleasePolicy.UserForm;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.signon.Assurance;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Connectors} do. Methods without a body tell the connectors and their people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ConnectorsContract {
  /** The connectors under test. */
  Connectors connectors();

  /** Somebody who holds {@link Connectors#ADMINISTER} and may know of {@link #teacher()}. */
  Actor administrator();

  /** A teacher who does not, wearing the hat of a school. */
  Actor teacher();

  /** Another territory. */
  TerritoryId elsewhere();

  /** Tell how often the audit log has kept something that the administrator did. */
  int kept();

  /** Tell what time it is where the connectors are. */
  Instant now();

  /** Remove all connectors. */
  @BeforeEach
  default void removeAll() {
    connectors()
        .all(administrator())
        .forEach(one -> connectors().remove(administrator(), one.id()));
  }

  private Actor house() {
    return Actor.house(teacher().territory());
  }

  private static RelyingParty party(String name, String service) {
    return party(name, service, Set.of(), Set.of(), true);
  }

  private static RelyingParty party(
      String name, String address, Set<Profile> profiles, Set<StructureId> places, boolean on) {
    var service = URI.create(address);
    return new RelyingParty(
        ConnectorId.random(),
        name,
        "",
        "map",
        service,
        List.of(service),
        profiles,
        places,
        ReleasePolicy.PSEUDONYM,
        on);
  }

  private RelyingParty save(RelyingParty party) {
    return connectors().save(administrator(), party);
  }

  private void assertRefused(RelyingParty party, Reason reason) {
    assertThatThrownBy(() -> save(party))
        .isInstanceOfSatisfying(
            ConnectorRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(connectors().find(administrator(), party.id())).isEmpty();
  }

  @Test
  @Clause("Connectors: records are kept and seen by holders of connectors:administer")
  default void whoMayNotAdministerIsRefused() {
    var party = save(party("One", "https://one.example.org/"));
    List<Consumer<Actor>> all =
        List.of(
            actor -> connectors().all(actor),
            actor -> connectors().find(actor, party.id()),
            actor -> connectors().save(actor, party),
            actor -> connectors().remove(actor, party.id()),
            actor -> connectors().simulate(actor, party, actor.person()),
            actor -> connectors().findByService(actor, party.start()));
    for (var one : all) {
      assertThatThrownBy(() -> one.accept(teacher())).isInstanceOf(AccessRefusedException.class);
    }
    assertThatThrownBy(() -> connectors().findByService(administrator(), party.start()))
        .as("only the house may ask")
        .isInstanceOf(AccessRefusedException.class);
    assertThat(connectors().find(administrator(), party.id())).contains(party);
  }

  @Test
  @Clause("Connectors.all: by name")
  @Clause("Connectors.save: a new or changed record")
  default void recordsAreKeptChangedAndListedByName() {
    var second = save(party("B", "https://b.example.org/"));
    var first = save(party("A", "https://a.example.org/"));
    assertThat(connectors().all(administrator())).containsExactly(first, second).isUnmodifiable();
    var changed = second.telling(ReleasePolicy.PSEUDONYM.as(UserForm.PERSON_ID));
    save(changed);
    save(changed);
    assertThat(connectors().all(administrator())).containsExactly(first, changed);
    assertThat(connectors().find(administrator(), ConnectorId.random())).isEmpty();
  }

  @Test
  @Clause("Connectors.remove: removing twice is removing once")
  default void aRemovedRecordIsGone() {
    var party = save(party("One", "https://one.example.org/"));
    connectors().remove(administrator(), party.id());
    connectors().remove(administrator(), party.id());
    assertThat(connectors().all(administrator())).isEmpty();
    assertThat(connectors().openTo(teacher())).isEmpty();
    assertThat(connectors().findByService(house(), party.start())).isEmpty();
  }

  @Test
  @Clause("Connectors: nothing of one territory is found or changed from another")
  default void aRecordOfAnotherTerritoryIsNotFound() {
    var party = save(party("One", "https://one.example.org/"));
    var foreign = Actor.house(elsewhere());
    assertThat(connectors().all(foreign)).isEmpty();
    assertThat(connectors().find(foreign, party.id())).isEmpty();
    assertThat(connectors().findByService(foreign, party.start())).isEmpty();
    connectors().remove(foreign, party.id());
    connectors().save(foreign, party.telling(ReleasePolicy.PSEUDONYM.as(UserForm.LOGIN)));
    connectors().remove(foreign, party.id());
    assertThat(connectors().find(administrator(), party.id())).contains(party);
  }

  @Test
  @Clause("Connectors.save: refused for what is no plain address, or claimed by another")
  default void anAddressThatIsNoneOrTakenIsRefused() {
    save(party("One", "https://one.example.org/ent/"));
    assertRefused(party("Other", "https://one.example.org/ent/"), Reason.ADDRESS_TAKEN);
    assertRefused(party("Below", "HTTPS://ONE.example.org/ent/x"), Reason.ADDRESS_TAKEN);
    assertRefused(party("Above", "https://one.example.org/"), Reason.ADDRESS_TAKEN);
    assertRefused(party("Odd", "javascript:alert(1)"), Reason.ADDRESS_NOT_HTTP);
    assertRefused(party("Odd", "/ent"), Reason.ADDRESS_NOT_HTTP);
    assertRefused(party("Odd", "https://one@two.example.org/"), Reason.ADDRESS_WITH_USER);
    assertRefused(party("Odd", "https://two.example.org/#x"), Reason.ADDRESS_WITH_FRAGMENT);
    assertRefused(party("Odd", "https://two.example.org/a/../b"), Reason.ADDRESS_WITH_DOTS);
    var odd =
        new ReleasePolicy(
            UserForm.PAIRWISE, List.of(), ProfileForm.NEW_CODE, "bbb{", true, false, false);
    assertRefused(party("Odd", "https://odd.example.org/").telling(odd), Reason.DATE_PATTERN);
  }

  @Test
  @Clause("Connectors.findByService: the enabled connector that an address belongs to")
  default void anAddressBelongsToOneConnectorOrNone() {
    var below = save(party("Below", "https://one.example.org/ent/"));
    var exact = save(party("Exact", "https://two.example.org/ent"));
    save(party("Off", "https://off.example.org/", Set.of(), Set.of(), false));
    assertThat(find("https://one.example.org/ent/a?b=c")).contains(below);
    assertThat(find("HTTPS://Two.example.org/ent?ticket=x")).contains(exact);
    for (var none :
        List.of(
            "https://two.example.org/ent/a",
            "https://two.example.org/entrance",
            "http://two.example.org/ent",
            "https://one.example.org/ent/../x",
            "https://one.example.org.evil.example/ent/",
            "https://off.example.org/")) {
      assertThat(find(none)).as(none).isEmpty();
    }
  }

  private Optional<RelyingParty> find(String service) {
    return connectors().findByService(house(), URI.create(service));
  }

  @Test
  @Clause("Connectors.openTo: the enabled connectors that the actor may open, by name")
  @Clause("Connectors.mayOpen: by profile and structure")
  default void whatOneMayNotOpenIsNotListed() {
    var hat = teacher().affiliation().orElseThrow();
    var here = Set.of(hat.structure());
    var mine = party("B", "https://b.example.org/", Set.of(hat.profile()), here, true);
    var all = party("A", "https://a.example.org/", Set.of(), Set.of(), true);
    var off = party("C", "https://c.example.org/", Set.of(), Set.of(), false);
    var pupils = party("D", "https://d.example.org/", Set.of(Profile.PUPIL), here, true);
    var other = Set.of(StructureId.random());
    var there = party("E", "https://e.example.org/", Set.of(hat.profile()), other, true);
    List.of(mine, all, off, pupils, there).forEach(this::save);
    assertThat(connectors().openTo(teacher())).containsExactly(all, mine).isUnmodifiable();
    assertThat(connectors().mayOpen(teacher(), mine)).isTrue();
    for (var one : List.of(off, pupils, there)) {
      assertThat(connectors().mayOpen(teacher(), one)).as(one.name()).isFalse();
    }
    var bare = Actor.of(teacher().territory(), teacher().person());
    assertThat(connectors().openTo(bare)).containsExactly(all);
  }

  @Test
  @Clause("Connectors.mayOpen: surely enough, and why not")
  @Clause("Connectors.closing: why the actor may not open it")
  default void whoSignedInLessSurelyMayNotOpenAndIsToldWhy() {
    var sure = party("A", "https://a.example.org/").requiring(Assurance.SUBSTANTIAL);
    var off = party("B", "https://b.example.org/", Set.of(), Set.of(), false);
    List.of(sure, off).forEach(this::save);
    assertThat(connectors().find(administrator(), sure.id())).contains(sure);
    var low = teacher().assured(Assurance.LOW);
    assertThat(connectors().mayOpen(low, sure)).isFalse();
    assertThat(connectors().openTo(low)).isEmpty();
    assertThat(connectors().closing(low, sure)).contains(Closing.ASSURANCE);
    assertThat(connectors().closing(low, off)).contains(Closing.NOT_FOR_YOU);
    var surely = teacher().assured(Assurance.SUBSTANTIAL);
    assertThat(connectors().mayOpen(surely, sure)).isTrue();
    assertThat(connectors().openTo(surely)).containsExactly(sure);
    assertThat(connectors().closing(surely, sure)).isEmpty();
  }

  @Test
  @Clause("Connectors.mayOpen: within its hours")
  default void aConnectorOpensDuringItsHoursOnly() {
    // Three days away it is another day in every time zone of the world.
    var today = now().atZone(ZoneOffset.UTC).getDayOfWeek();
    var shut = party("A", "https://a.example.org/").during(allDay(today.plus(3)));
    var near = Set.of(today.minus(1), today, today.plus(1));
    var open = party("B", "https://b.example.org/").during(allDay(near));
    List.of(shut, open).forEach(this::save);
    assertThat(connectors().all(administrator())).containsExactly(shut, open);
    assertThat(connectors().openTo(teacher())).containsExactly(open);
    assertThat(connectors().mayOpen(teacher(), shut)).isFalse();
    assertThat(connectors().closing(teacher(), shut)).contains(Closing.HOURS);
  }

  private static OpeningHours allDay(DayOfWeek day) {
    return allDay(Set.of(day));
  }

  private static OpeningHours allDay(Set<DayOfWeek> days) {
    var window = new OpeningHours.Window(days, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    return new OpeningHours(List.of(window));
  }

  @Test
  @Clause("Connectors.release: what the record lists and nothing else, under a name of its own")
  default void onlyWhatTheRecordListsIsTold() {
    var one = save(party("One", "https://one.example.org/"));
    var other = save(party("Other", "https://other.example.org/"));
    var told = connectors().release(teacher(), one);
    assertThat(told.attributes()).isEmpty();
    assertThat(told.user()).isNotBlank().doesNotContain(teacher().person().toString());
    assertThat(connectors().release(teacher(), one)).isEqualTo(told);
    assertThat(connectors().release(teacher(), other).user()).isNotEqualTo(told.user());
    var profiles = ReleasedAttribute.of("profil", PersonFact.PROFILES);
    var asked = one.telling(ReleasePolicy.PSEUDONYM.as(UserForm.PERSON_ID).with(profiles));
    var answer = connectors().release(teacher(), asked);
    assertThat(answer.user()).isEqualTo(teacher().person().toString());
    assertThat(answer.attributes()).containsOnlyKeys("profil");
    assertThat(answer.attributes().get("profil")).contains(Profile.TEACHER.code());
  }

  @Test
  @Clause("Connectors.simulate: what would be told of a person, and the audit log keeps it")
  default void aSimulationTellsTheSameAndIsKept() {
    var draft = party("Draft", "https://draft.example.org/");
    int before = kept();
    assertThat(connectors().simulate(administrator(), draft, PersonId.random())).isEmpty();
    assertThat(connectors().simulate(administrator(), draft, teacher().person()))
        .contains(connectors().release(teacher(), draft));
    assertThat(kept()).isEqualTo(before + 1);
    assertThat(connectors().all(administrator())).as("not kept by asking").isEmpty();
  }
}
