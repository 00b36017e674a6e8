package fr.ent.services.webhooks;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.tck.webhooks.WebHookMessagesContract;
import fr.ent.tck.webhooks.WebHookReceiver;
import fr.ent.tck.webhooks.WebHooksContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** Our hooks keep the contract. */
@EntTest(
    beans = {HookTown.class, GivenRights.class, AuditInMemory.class},
    settings = {"ent.webhooks.loopback=true", "ent.webhooks.deliver=false"})
class WebHooksContractTest implements WebHooksContract, WebHookMessagesContract {
  private final WebHooks hooks;
  private final HookTown town;
  private final AuditLog audit;
  private final SettableClock clock;
  private final WebHookReceiver receiver = new WebHookReceiver();

  WebHooksContractTest(WebHooks hooks, HookTown town, AuditLog audit, SettableClock clock) {
    this.hooks = hooks;
    this.town = town;
    this.audit = audit;
    this.clock = clock;
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Override
  public WebHooks hooks() {
    return hooks;
  }

  @Override
  public Actor administrator() {
    return town.administrator();
  }

  @Override
  public Actor schoolAdministrator() {
    return town.head();
  }

  @Override
  public Actor stranger() {
    return Fixture.actor(PersonId.random(), Profile.TEACHER);
  }

  @Override
  public StructureId school() {
    return Fixture.SCHOOL;
  }

  @Override
  public void happens(EntEvent event) {
    town.happens(event);
  }

  @Override
  public void passes(Duration time) {
    town.passes(time);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public int kept() {
    return audit.read(Fixture.house(), AuditQuery.of("webhooks:")).size();
  }

  @Override
  public WebHookReceiver receiver() {
    return receiver;
  }
}
