package fr.ent.auth;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.Sessions;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.tck.accounts.AccountsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;

@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class DefaultAccountsTest implements AccountsContract {
  private final Accounts accounts;
  private final Sessions sessions;
  private final PaperPeople people;
  private final LoginDesk desk;

  DefaultAccountsTest(Accounts accounts, Sessions sessions, PaperPeople people, LoginDesk desk) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.people = people;
    this.desk = desk;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public Actor newcomer() {
    return Fixture.actor(people.join("Nora", "Contrat"), Profile.TEACHER);
  }

  @Override
  public Actor administrator() {
    return Fixture.actor(PersonId.random(), Profile.HEAD);
  }

  @Override
  public boolean activates(ActivationCode code, String password) {
    var credentials = new Credentials(code.login(), password);
    var entrance = desk.activate(Fixture.TERRITORY, credentials, code.code(), PaperPeople.HOME);
    return entrance.outcome() == Outcome.ENTERED;
  }

  @Override
  public boolean opens(Actor actor, String password) {
    return people.enter(people.login(actor.person()), password).outcome() == Outcome.ENTERED;
  }

  @Override
  public boolean isInside(Actor actor) {
    return !sessions.mine(actor).isEmpty();
  }
}
