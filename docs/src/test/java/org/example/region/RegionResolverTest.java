package org.example.region;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.api.signon.IdentityResolver;
import fr.ent.api.territory.TerritoryId;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.signon.IdentityResolverContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.Map;

@EntTest(beans = RegionResolver.class)
class RegionResolverTest implements IdentityResolverContract {
  private final IdentityResolver resolver;
  private final PersonId person;

  RegionResolverTest(IdentityResolver resolver, RegionResolver region, HandEntry entry) {
    this.resolver = resolver;
    var house = Fixture.house();
    var school = entry.structure(house, "Collège des Tilleuls", "COLLEGE");
    var names = PersonNames.of("Yann", "Guen");
    this.person = entry.person(house, names, "M.", Profile.TEACHER, school);
    region.handOut("card-7", person);
  }

  @Override
  public IdentityResolver resolver() {
    return resolver;
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
    return new ExternalIdentity(RegionConnector.REGION, "card-7", Map.of());
  }

  @Override
  public PersonId meant() {
    return person;
  }
}
