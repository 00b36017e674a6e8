package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.signon.IdentityResolverContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our resolver keeps the contract, and one with any of these faults does not. */
@EntTest(beans = PaperDirectory.class)
class IdentityResolverContractTest implements IdentityResolverContract {
  private static final SourceName SOURCE = SourceName.of("REGION");

  private final IdentityResolver sound;
  private final PersonId person;
  private IdentityResolver tested;

  IdentityResolverContractTest(IdentityResolver sound, PaperDirectory directory) {
    this.sound = sound;
    this.tested = sound;
    this.person = directory.add("Nora", "Belval", Profile.TEACHER);
    directory.know(new JoinKey(SOURCE, "-", "SUBJECT", "subject-7"), person);
  }

  @Override
  public IdentityResolver resolver() {
    return tested;
  }

  @Override
  public TerritoryId territory() {
    return Fixture.TERRITORY;
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public ExternalIdentity known() {
    return new ExternalIdentity(SOURCE, "subject-7", Map.of());
  }

  @Override
  public PersonId meant() {
    return person;
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    Fault anybody = (method, arguments, answer) -> List.of(person);
    Fault changeable =
        (method, arguments, answer) -> new ArrayList<>((List<?>) answer.to(arguments));
    Fault oneTerritory = (method, arguments, answer) -> answer.to(territory(), arguments[1]);
    var faults =
        Map.of(
            "anUnknownSubjectMeansNobody", anybody,
            "theSameSubjectOfAnotherSourceMeansNobody", anybody,
            "theSameIdentityMeansNobodyElsewhere", oneTerritory,
            "aKnownIdentityMeansThePersonEachTime", changeable);
    assertThat(ContractRun.unproved(IdentityResolverContract.class, faults.keySet())).isEmpty();
    faults.forEach(
        (test, fault) -> {
          tested = ContractRun.broken(IdentityResolver.class, sound, fault);
          assertThat(ContractRun.fails(IdentityResolverContract.class, this, test)).isTrue();
        });
  }
}
