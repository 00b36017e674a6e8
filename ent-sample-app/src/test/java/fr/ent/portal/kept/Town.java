package fr.ent.portal.kept;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.setup.MadeAccounts;
import fr.ent.services.directory.HandEntry;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** A school with a class and a family, somebody who holds every right, and a pupil with none. */
public final class Town {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  public static final Actor HOUSE = Fixture.house();
  static final Caller CALLER = new Caller("192.0.2.1", "Firefox");
  static final String PASSWORD = "une girafe dans le grenier";

  private final EntRuntime ent;
  private final StructureId school;
  private final GroupId group = GroupId.random();
  private final Actor administrator;
  private final Actor stranger;
  private final PersonId child;
  private final PersonId guardian;

  /** An account that is not activated yet. */
  public record Key(PersonId person, String login, String code) {
    Credentials with(String password) {
      return new Credentials(login, password);
    }
  }

  public Town(EntRuntime ent) {
    this.ent = ent;
    this.school = build("Collège des Tilleuls");
    this.administrator = actor(enter(Profile.STAFF), Profile.STAFF);
    this.stranger = actor(enter(Profile.PUPIL), Profile.PUPIL);
    this.child = enter(Profile.PUPIL);
    this.guardian = enter(Profile.GUARDIAN);
    everyRight();
    family();
  }

  private void everyRight() {
    var grants = get(Grants.class);
    var holder = Holder.of(administrator.person());
    grants.declared(HOUSE).forEach(one -> grants.give(HOUSE, holder, one.right(), Scope.TERRITORY));
  }

  private void family() {
    run(
        "insert into directory.school_group (id, kind, structure, code, label)"
            + " values (?, 'CLASS', ?, '4B', '4B')",
        group.value(),
        school.value());
    run(
        "insert into directory.membership (person, school_group, capacity, source, valid_from)"
            + " values (?, ?, 'MEMBER', 'ENT', '2026-09-01')",
        child.value(),
        group.value());
    run(
        """
        insert into directory.relation (pupil, adult, raw_link, kinship, legal, financial, contact,
          payment, source, valid_from)
        values (?, ?, '1', 'MOTHER', 'IN_CHARGE', true, true, true, 'ENT', '2026-09-01')""",
        child.value(),
        guardian.value());
  }

  public <T> T get(Class<T> type) {
    return ent.get(type);
  }

  EntRuntime ent() {
    return ent;
  }

  StructureId build(String name) {
    return get(HandEntry.class).structure(HOUSE, name, "Collège");
  }

  public PersonId enter(Profile profile) {
    return get(HandEntry.class)
        .person(HOUSE, PersonNames.of("Camille", "Belval"), "", profile, school);
  }

  public Actor actor(PersonId person, Profile profile) {
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(school, profile));
  }

  public void run(String sql, Object... values) {
    get(Database.class).useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql, values));
  }

  public StructureId school() {
    return school;
  }

  public GroupId group() {
    return group;
  }

  /** Holds every right over the whole territory. */
  public Actor administrator() {
    return administrator;
  }

  /** A pupil who holds nothing and is of no class. */
  Actor stranger() {
    return stranger;
  }

  public PersonId child() {
    return child;
  }

  public Actor guardian() {
    return actor(guardian, Profile.GUARDIAN);
  }

  /** Somebody new who has an account. */
  PersonId account(Profile profile) {
    var person = enter(profile);
    get(MadeAccounts.class).await(HOUSE, person);
    return person;
  }

  public Key key(PersonId person) {
    get(MadeAccounts.class).await(HOUSE, person);
    var code = get(Accounts.class).issueCodes(HOUSE, List.of(person)).get(0);
    return new Key(person, code.login(), code.code());
  }

  Key key() {
    return key(enter(Profile.PUPIL));
  }

  /** Activate an account; gives the secret of the session. */
  public String open(Key key) {
    return get(LoginDesk.class)
        .activate(Fixture.TERRITORY, key.with(PASSWORD), key.code(), CALLER)
        .secret();
  }

  /** What somebody may do and the stranger may not. */
  Deed deed(String operation, Actor who, Consumer<Actor> act) {
    return new Deed(
        operation,
        List.of(),
        () -> Refusals.of(() -> act.accept(stranger)),
        true,
        () -> act.accept(who));
  }

  /** What the administrator may do and the stranger may not. */
  Deed deed(String operation, Consumer<Actor> act) {
    return deed(operation, administrator, act);
  }

  /** What everybody does to their own: done by the stranger, it comes to nothing. */
  Deed own(String operation, Actor who, Consumer<Actor> act) {
    return new Deed(
        operation,
        List.of(),
        () -> {
          act.accept(stranger);
          return true;
        },
        true,
        () -> act.accept(who));
  }
}
