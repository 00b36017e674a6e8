package fr.ent.auth.cas;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.connectors.ConnectorRefusedException;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.ReleasedIdentity;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.connectors.ConnectorsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Our connectors keep the contract, and connectors with any of these faults do not. */
@EntTest(beans = Tilleuls.class)
class ConnectorsContractTest implements ConnectorsContract {
  private final Connectors sound;
  private final AuditLog log;
  private final Clock clock;
  private final Actor administrator = Fixture.actor(PersonId.random(), Profile.STAFF);
  private Connectors tested;

  ConnectorsContractTest(Connectors sound, AuditLog log, Grants grants, Clock clock) {
    this.clock = clock;
    this.sound = sound;
    this.tested = sound;
    this.log = log;
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Connectors.ADMINISTER, Scope.TERRITORY);
  }

  @Override
  public Connectors connectors() {
    return tested;
  }

  @Override
  public Actor administrator() {
    return administrator;
  }

  @Override
  public Actor teacher() {
    return Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER);
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public int kept() {
    var done = AuditQuery.of("connector:").about(administrator.person()).size(100);
    return log.read(Fixture.house(), done).size();
  }

  private static Fault asTheHouse(String asked) {
    return (method, arguments, answer) -> {
      if (asked.isEmpty() || method.equals(asked)) {
        arguments[0] = Fixture.house();
      }
      return answer.to(arguments);
    };
  }

  private static Fault answering(String asked, Object other) {
    return (method, arguments, answer) -> method.equals(asked) ? other : answer.to(arguments);
  }

  /** Keeps what it should refuse. */
  private static final Fault CREDULOUS =
      (method, arguments, answer) -> {
        try {
          return answer.to(arguments);
        } catch (ConnectorRefusedException refused) {
          return arguments[1];
        }
      };

  /** Shows what is switched off, or meant for others. */
  private final Fault open =
      (method, arguments, answer) -> method.equals("openTo") ? soundAll() : answer.to(arguments);

  private List<RelyingParty> soundAll() {
    return sound.all(administrator);
  }

  private Map<String, Fault> faults() {
    var same = new ReleasedIdentity("same for all", Map.of());
    return Map.ofEntries(
        Map.entry("whoMayNotAdministerIsRefused", asTheHouse("findByService")),
        Map.entry("recordsAreKeptChangedAndListedByName", answering("all", List.of())),
        Map.entry("aRemovedRecordIsGone", answering("remove", List.of())),
        Map.entry("aRecordOfAnotherTerritoryIsNotFound", asTheHouse("")),
        Map.entry("anAddressThatIsNoneOrTakenIsRefused", CREDULOUS),
        Map.entry(
            "anAddressBelongsToOneConnectorOrNone", answering("findByService", Optional.empty())),
        Map.entry("whatOneMayNotOpenIsNotListed", open),
        Map.entry("whoSignedInLessSurelyMayNotOpenAndIsToldWhy", answering("mayOpen", true)),
        Map.entry("aConnectorOpensDuringItsHoursOnly", open),
        Map.entry("onlyWhatTheRecordListsIsTold", answering("release", same)),
        Map.entry("aSimulationTellsTheSameAndIsKept", asTheHouse("simulate")));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(ConnectorsContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = sound;
              removeAll();
              tested = ContractRun.broken(Connectors.class, sound, fault);
              assertThat(ContractRun.fails(ConnectorsContract.class, this, test)).as(test).isTrue();
            });
  }
}
