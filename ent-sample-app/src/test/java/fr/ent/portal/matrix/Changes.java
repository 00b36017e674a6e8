package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Level;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.core.database.Database;
import fr.ent.portal.matrix.Facts.Hat;
import fr.ent.portal.matrix.Planted.Field;
import fr.ent.testkit.Fixture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * By what one world differs from another, each change made upon those before it, and who may see
 * it: those that fewest may see come first.
 */
final class Changes {
  private final World world;
  private final LawTable law;
  private final FieldLaw fields;
  private final DayChanges days;

  /**
   * One difference between two worlds.
   *
   * @param seenBy who may see it
   * @param where a page on which one of them does; empty where nobody may
   */
  record Change(String name, Predicate<String> seenBy, String where, Runnable make) {}

  Changes(World world, SchoolDay day) {
    this.world = world;
    this.days = new DayChanges(world, day);
    this.law = new LawTable(world);
    this.fields = new FieldLaw(world);
  }

  /** List them all. */
  List<Change> all() {
    return Stream.of(
            ofNobody(),
            days.ofNobody(),
            days.there(),
            ofAnotherSchool(),
            days.ofOthersHere(),
            ofThisSchool(),
            List.of(days.lessonHere()))
        .flatMap(List::stream)
        .toList();
  }

  private List<Change> ofNobody() {
    return List.of(
        new Change("a pupil of another territory", only(), "", this::farPupil),
        new Change("somebody who was and is no more", only(), "", this::gonePupil),
        new Change("what only the national files ask of a pupil", only(), "", this::schooling),
        new Change("a sharing with somebody else", only(), "", this::sharing));
  }

  private List<Change> ofAnotherSchool() {
    return List.of(
        days.webHook(),
        new Change("an audit line of another school", only("authority"), "/audit", this::auditLine),
        new Change(
            "a connector of another school", only("authority"), "/connectors", this::connector),
        new Change(
            "a right given in another school",
            only("authority", "multiadmin"),
            "/rights",
            () -> world.give("teacherthere", "crisis:cut", "there")),
        new Change("another school cut off", only("authority", "multiadmin"), "/crisis", this::cut),
        new Change(
            "an account frozen in another school",
            only("authority", "multiadmin"),
            "/accounts/" + id("childthere"),
            this::freeze),
        new Change(
            "the support asks another school",
            only("authority", "multiadmin", "support"),
            "/support",
            this::ask),
        new Change(
            "a class of another school",
            only("authority", "multiadmin"),
            "/rights?school=" + world.school("there"),
            () -> world.group(Fixture.TERRITORY, "newgroup", "there", "CLASS")),
        new Change(
            "a pupil of another school",
            only("authority"),
            "/directory?q=newpupilthere",
            this::there),
        new Change(
            "a guardian of another school",
            only("authority"),
            "/directory?q=newguardianthere",
            this::guardianThere));
  }

  private List<Change> ofThisSchool() {
    return List.of(
        new Change(
            "a blocked account",
            persona -> law.administers(persona, "childofothers"),
            "/accounts/" + id("childofothers"),
            this::block),
        new Change(
            "a parent whom a judge has barred",
            persona -> seesAsOf(persona, "barredguardian"),
            "/directory?q=newbarred",
            this::barred),
        new Change(
            "a pupil of another class",
            persona -> seesAsOf(persona, "childofothers"),
            "/directory?q=newpupiltwo",
            this::otherClass),
        new Change(
            "where the other parent lives, and the number",
            persona -> fields.read(persona, "informedguardian").contains(Field.HOME),
            "/directory/" + id("informedguardian"),
            this::move));
  }

  private static Predicate<String> only(String... personas) {
    return persona -> List.of(personas).contains(persona);
  }

  /** Whoever comes is seen by those who see somebody else who is there in the same way. */
  private boolean seesAsOf(String persona, String alike) {
    return !persona.equals(alike) && law.sees(persona, alike);
  }

  private String id(String key) {
    return world.require(key).id().toString();
  }

  private void farPupil() {
    world.person(World.elsewhere(), "newfarpupil", new Hat("far", Profile.PUPIL));
    world.member("newfarpupil", "farthest", "MEMBER");
  }

  private void gonePupil() {
    world.person(Fixture.TERRITORY, "vanished", new Hat("here", Profile.PUPIL));
    world.member("vanished", "one", "MEMBER");
    world.relation("vanished", "guardian", "IN_CHARGE");
    world.gone("vanished");
  }

  private void schooling() {
    run(
        """
        update directory.person set ine = '9999999999A', school_number = 'autre', boarding = 'autre',
          birth_name = 'Autre', personal_email = 'autre@example.org', birth_date = '2012-12-31'
        where id = ?""",
        "pupil");
  }

  private void sharing() {
    world.things().all().get(0).with("latinist", Level.MANAGE);
  }

  private void auditLine() {
    world
        .ent()
        .get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                world
                    .ent()
                    .get(AuditLog.class)
                    .append(Fixture.house(), AuditFact.done("account:block", id("childthere"))));
  }

  private void connector() {
    var address = URI.create("https://croquis.example.org/");
    world
        .ent()
        .get(Connectors.class)
        .save(
            Fixture.house(),
            new RelyingParty(
                ConnectorId.random(),
                "Carnet de croquis",
                "",
                "map",
                address,
                List.of(address),
                Set.of(),
                Set.of(world.school("there")),
                ReleasePolicy.PSEUDONYM,
                true));
  }

  private void cut() {
    world.ent().get(Crisis.class).cut(Fixture.house(), Cut.What.of(world.school("there")), "Essai");
  }

  private void freeze() {
    world
        .ent()
        .get(Crisis.class)
        .freeze(
            Fixture.house(),
            world.require("childthere").id(),
            Instant.parse("2026-11-23T08:00:00Z"),
            "Essai");
  }

  private void ask() {
    world
        .ent()
        .get(SupportAccess.class)
        .ask(
            Actor.of(Fixture.TERRITORY, world.require("support").id()),
            new Wish(
                world.school("there"), Set.of(Directory.CONSULT), Duration.ofHours(1), "Essai"));
  }

  private void there() {
    world.person(Fixture.TERRITORY, "newpupilthere", new Hat("there", Profile.PUPIL));
    world.member("newpupilthere", "afar", "MEMBER");
  }

  private void guardianThere() {
    world.person(Fixture.TERRITORY, "newguardianthere", new Hat("there", Profile.GUARDIAN));
    world.relation("newpupilthere", "newguardianthere", "IN_CHARGE");
  }

  private void block() {
    world.ent().get(Accounts.class).block(Fixture.house(), world.require("childofothers").id());
  }

  private void barred() {
    world.person(Fixture.TERRITORY, "newbarred", new Hat("here", Profile.GUARDIAN));
    world.relation("child", "newbarred", "NONE");
  }

  private void otherClass() {
    world.person(Fixture.TERRITORY, "newpupiltwo", new Hat("here", Profile.PUPIL));
    world.member("newpupiltwo", "two", "MEMBER");
  }

  private void move() {
    run(
        """
        update directory.person set address = array['8 quai du Phare'], town = 'Saint-Malo-sur-Mer',
          phones = array['MOBILE:+33699999999'], disclosed_email = 'phare@example.org'
        where id = ?""",
        "informedguardian");
  }

  private void run(String sql, String person) {
    world.run(Fixture.TERRITORY, sql, world.require(person).id().value());
  }
}
