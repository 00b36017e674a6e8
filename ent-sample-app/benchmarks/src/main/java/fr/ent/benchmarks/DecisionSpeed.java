package fr.ent.benchmarks;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.setup.FirstSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.ImmutablePrincipalCollection;
import org.apache.shiro.subject.PrincipalCollection;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One decision at ten thousand grants: ours, permissions as strings in Shiro, and jCasbin. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionSpeed {
  private static final int QUESTIONS = 1024;

  /** Where questions come from, in turn. */
  abstract static class Asked {
    List<GrantWorld.Question> questions = List.of();
    private int next;

    GrantWorld.Question next() {
      next = (next + 1) % QUESTIONS;
      return questions.get(next);
    }
  }

  /** The policy as an ENT runs it, with its PostgreSQL. */
  @SuppressWarnings("NullAway.Init") // started before the first question
  @State(Scope.Thread)
  public static class Ours extends Asked {
    private static final String GIVE =
        "insert into auth.held_right (id, holder_kind, holder, right_id, structures) values (?, 'PERSON', ?, ?, ?)";

    private Path folder = Path.of("");
    private EntRuntime ent;
    AccessPolicy policy;

    /** Start it, with the grants in its tables. */
    @Setup
    public void start() throws IOException, InterruptedException {
      folder = DemoPortal.scratch();
      ent = EntRuntime.builder().dataFolder(folder.resolve("data")).start();
      var house = ent.get(FirstSteps.class).begin();
      var world = new GrantWorld();
      ent.get(Database.class)
          .useTerritory(
              house.territory(),
              handle -> {
                var batch = handle.prepareBatch(GIVE);
                for (var one : world.held()) {
                  batch.add(
                      UUID.randomUUID(),
                      one.person().toString(),
                      one.right().id(),
                      new UUID[] {one.school().value()});
                }
                batch.execute();
              });
      policy = ent.get(AccessPolicy.class);
      questions = world.questions(house.territory(), QUESTIONS);
      long yes = yes();
      // What was known before the rows were written past the service is known for five seconds.
      for (int i = 0; i < 12 && yes == 0; i++) {
        TimeUnit.SECONDS.sleep(1);
        yes = yes();
      }
      if (yes != QUESTIONS / 2) {
        throw new IllegalStateException("half of the answers are yes, not " + yes);
      }
    }

    private long yes() {
      return questions.stream()
          .filter(one -> policy.allows(one.actor(), one.right(), one.school()))
          .count();
    }

    /** Stop it and take its data away. */
    @TearDown
    public void stop() throws IOException {
      ent.close();
      DemoPortal.remove(folder);
    }
  }

  /** Shiro with a permission string for each grant, as its guide shows. */
  @State(Scope.Thread)
  public static class Strings extends Asked {
    Realm realm = new Realm();

    /** Give each person the permissions. */
    @Setup
    public void fill() {
      var world = new GrantWorld();
      for (var one : world.held()) {
        realm
            .known
            .computeIfAbsent(one.person(), none -> new SimpleAuthorizationInfo())
            .addStringPermission(one.right().id() + ":" + one.school());
      }
      questions = world.questions(TerritoryId.of("ent"), QUESTIONS);
    }
  }

  /** Permissions by person, in memory. */
  static final class Realm extends AuthorizingRealm {
    private final Map<PersonId, SimpleAuthorizationInfo> known = new HashMap<>();

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
      return known.getOrDefault(principals.getPrimaryPrincipal(), new SimpleAuthorizationInfo());
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
      throw new UnsupportedOperationException("nobody signs in here");
    }
  }

  /** jCasbin with a policy for each grant. */
  @State(Scope.Thread)
  public static class Casbin extends Asked {
    Enforcer enforcer = new Enforcer();

    /** Load the policies. */
    @Setup
    public void fill() {
      var model = new Model();
      model.addDef("r", "r", "sub, dom, act");
      model.addDef("p", "p", "sub, dom, act");
      model.addDef("e", "e", "some(where (p.eft == allow))");
      model.addDef("m", "m", "r.sub == p.sub && r.dom == p.dom && r.act == p.act");
      enforcer = new Enforcer(model);
      var world = new GrantWorld();
      enforcer.addPolicies(
          world.held().stream()
              .map(
                  one ->
                      List.of(one.person().toString(), one.school().toString(), one.right().id()))
              .toList());
      questions = world.questions(TerritoryId.of("ent"), QUESTIONS);
    }
  }

  /** Ask our policy. */
  @Benchmark
  public boolean ours(Ours ours) {
    var one = ours.next();
    return ours.policy.allows(one.actor(), one.right(), one.school());
  }

  /** Ask Shiro for a permission. */
  @Benchmark
  public boolean shiroStrings(Strings strings) {
    var one = strings.next();
    return strings.realm.isPermitted(
        ImmutablePrincipalCollection.ofSinglePrincipal(one.actor().person(), "ent"),
        one.permission());
  }

  /** Ask jCasbin. */
  @Benchmark
  public boolean jcasbin(Casbin casbin) {
    var one = casbin.next();
    return casbin.enforcer.enforce(
        one.actor().person().toString(), one.school().toString(), one.right().id());
  }
}
