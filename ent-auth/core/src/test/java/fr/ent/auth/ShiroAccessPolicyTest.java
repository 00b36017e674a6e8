package fr.ent.auth;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.tck.access.AccessPolicyContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;

@EntTest(beans = PaperDirectory.class)
class ShiroAccessPolicyTest implements AccessPolicyContract {
  private final AccessPolicy policy;
  private final Actor holder = Fixture.actor(PersonId.random(), Profile.TEACHER);
  private final Actor stranger = Fixture.actor(PersonId.random(), Profile.TEACHER);

  ShiroAccessPolicyTest(AccessPolicy policy, Grants grants) {
    this.policy = policy;
    var scope = Scope.of(Fixture.SCHOOL);
    grants.give(Fixture.house(), Holder.of(holder.person()), RIGHT, scope);
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
    return stranger;
  }
}
