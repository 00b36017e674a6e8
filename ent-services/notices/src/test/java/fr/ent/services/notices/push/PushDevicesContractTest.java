package fr.ent.services.notices.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.notices.PushDevices;
import fr.ent.api.notices.PushSubscription;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.services.notices.KnownPeople;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.notices.PushDevicesContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ours keeps the contract, and one with any of these faults does not. */
@EntTest(
    beans = {GivenRights.class, AuditInMemory.class, KnownPeople.class},
    settings = {
      "ent.notices.deliver=false",
      "ent.notices.loopback=true",
      "ent.notices.push.contact=ent@example.org",
      "ent.notices.push.hosts=127.0.0.1"
    })
class PushDevicesContractTest implements PushDevicesContract {
  private static final String OUTSIDE = "https://evil.example.org/";

  private final PushDevices sound;
  private final PushDevices soundlyNotSetUp;
  private PushDevices tested;
  private PushDevices notSetUp;

  PushDevicesContractTest(PushDevices sound, Database database, SettableClock clock) {
    var nothing = new Settings(new SmallRyeConfigBuilder().build());
    this.sound = sound;
    this.tested = sound;
    this.soundlyNotSetUp =
        new DefaultPushDevices(database, new PushSetting(nothing, database, clock), clock);
    this.notSetUp = soundlyNotSetUp;
  }

  @Override
  public PushDevices devices() {
    return tested;
  }

  @Override
  public PushDevices notSetUp() {
    return notSetUp;
  }

  @Override
  public Actor newcomer() {
    return Fixture.actor(PersonId.random(), Profile.GUARDIAN);
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public PushSubscription browser(String label) {
    return at("http://127.0.0.1:9/", label);
  }

  @Override
  public PushSubscription outside() {
    return at(OUTSIDE, "dehors");
  }

  private static PushSubscription at(String service, String label) {
    var key = Vapid.base64(Curve.bytes((ECPublicKey) Curve.newPair().getPublic()));
    return new PushSubscription(
        URI.create(service + UUID.randomUUID()), key, Vapid.base64(new byte[16]), label);
  }

  private static boolean isOutside(Object subscription) {
    return ((PushSubscription) subscription).endpoint().toString().startsWith(OUTSIDE);
  }

  private Map<String, Fault> faults() {
    var alone = newcomer();
    Fault anyKey =
        (method, arguments, answer) ->
            method.equals("key") ? Optional.of("AAAA") : answer.to(arguments);
    return Map.of(
        "theKeyIsAPointAndStaysTheSame",
        anyKey,
        "thereIsNoKeyWherePushIsNotSetUp",
        anyKey,
        "everybodyHasTheirOwn",
        (method, arguments, answer) -> {
          arguments[0] = alone;
          return answer.to(arguments);
        },
        "aBrowserBelongsToWhoeverAddedItLast",
        (method, arguments, answer) -> {
          if (method.equals("add")) {
            arguments[1] = browser("autre");
          }
          return answer.to(arguments);
        },
        "aBrowserAtAServiceThatIsNotLetInIsRefused",
        (method, arguments, answer) ->
            method.equals("add") && isOutside(requireNonNull(arguments[1]))
                ? null
                : answer.to(arguments),
        "everybodyForgetsTheirOwnOnly",
        (method, arguments, answer) -> method.equals("forget") ? null : answer.to(arguments));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(PushDevicesContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(PushDevices.class, sound, fault);
              notSetUp = ContractRun.broken(PushDevices.class, soundlyNotSetUp, fault);
              assertThat(ContractRun.fails(PushDevicesContract.class, this, test))
                  .as(test)
                  .isTrue();
              tested = sound;
              notSetUp = soundlyNotSetUp;
            });
  }
}
