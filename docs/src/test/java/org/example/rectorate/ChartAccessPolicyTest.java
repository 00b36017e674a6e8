package org.example.rectorate;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.access.AccessPolicyContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;

// tag::proof[]
@EntTest(beans = ChartAccessPolicy.class)
class ChartAccessPolicyTest implements AccessPolicyContract {
  private final AccessPolicy policy;
  private final Actor holder = Fixture.actor(PersonId.random(), Profile.TEACHER);

  ChartAccessPolicyTest(AccessPolicy policy, ChartAccessPolicy chart) {
    this.policy = policy;
    chart.draw(holder.person(), RIGHT, Fixture.SCHOOL);
  }

  @Override
  public AccessPolicy policy() {
    return policy;
  }

  @Override
  public Actor holder() {
    return holder;
  }

  @Override
  public StructureId school() {
    return Fixture.SCHOOL;
  }

  @Override
  public Actor stranger() {
    return Fixture.actor(PersonId.random(), Profile.TEACHER);
  }
}
// end::proof[]
