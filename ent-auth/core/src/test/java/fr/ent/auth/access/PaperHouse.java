package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The policy over grants, a table and a directory on paper: nothing is started. */
final class PaperHouse {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final StructureId OTHER = StructureId.of("0e000000-0000-4000-8000-000000000002");
  static final Right SERVE = new Right("canteen:serve");
  static final Right TASTE = new Right("canteen:taste");
  static final Right COOK = new Right("role:cook");

  /** Goes with each ground, for a profile of its own. */
  static final Right FOLLOW = new Right("marks:follow");

  final PaperDirectory directory = new PaperDirectory();
  final List<Grant> grants = new ArrayList<>();
  private final List<Role> roles =
      List.of(new Role(COOK, "Cuisine", Set.of(SERVE, new Right("canteen:wash"))));
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/Paris"));
  private final Ties ties = new Ties(() -> directory);
  private final RightsCatalogue catalogue = new RightsCatalogue(services());
  private UsualTable table = new UsualTable(catalogue.all(), Map.of());
  private final Reasons reasons =
      new Reasons(
          territory -> new GrantIndex(grants, roles),
          territory -> new UsualIndex(table),
          ties,
          clock);
  private final GrantRealm realm = new GrantRealm(reasons);
  private final ShiroAccessPolicy policy =
      new ShiroAccessPolicy(
          realm,
          reasons,
          new Refusals(territory -> table, reasons, ties, clock),
          catalogue,
          ties,
          clock);

  private static Iterable<DeclaresRights> services() {
    var all =
        List.of(
            DeclaredRight.of(SERVE, "servir", "serve"),
            DeclaredRight.of(TASTE, "goûter", "taste").usually(Profile.HEAD, Ground.STRUCTURE),
            DeclaredRight.byName(new Right("canteen:burn"), "brûler", "burn"),
            DeclaredRight.of(FOLLOW, "suivre", "follow")
                .usually(Profile.PUPIL, Ground.SELF)
                .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
                .usually(Profile.TEACHER, Ground.TAUGHT)
                .usually(Profile.LIBRARIAN, Ground.FORM_CLASS)
                .usually(Profile.STAFF, "ADF", Ground.STRUCTURE));
    return List.of(() -> all);
  }

  Reasons reasons() {
    return reasons;
  }

  Ties ties() {
    return ties;
  }

  GrantRealm realm() {
    return realm;
  }

  ShiroAccessPolicy policy() {
    return policy;
  }

  Instant now() {
    return clock.instant();
  }

  /** Write somebody down who wears one hat. */
  PersonId add(Affiliation... hats) {
    var person = directory.add("Camille", "Belval", Profile.STAFF);
    directory.wear(person, List.of(hats));
    return person;
  }

  static Affiliation hat(StructureId school, Profile profile, String... duties) {
    return new Affiliation(
        school,
        profile,
        List.of(duties).stream().map(code -> Duty.of(code, "")).toList(),
        Period.ALWAYS,
        SourceName.ENT);
  }

  static Affiliation here(Profile profile, String... duties) {
    return hat(Fixture.SCHOOL, profile, duties);
  }

  static Actor as(PersonId person, Affiliation hat) {
    return Actor.of(Fixture.TERRITORY, person, hat);
  }

  static Actor bare(PersonId person) {
    return Actor.of(Fixture.TERRITORY, person);
  }

  Grant give(Holder holder, Right right, Scope scope) {
    return give(holder, right, scope, Period.ALWAYS);
  }

  Grant give(Holder holder, Right right, Scope scope, Period period) {
    return keep(new Grant(UUID.randomUUID(), holder, right, scope, period, Optional.empty()));
  }

  Grant delegate(PersonId by, PersonId to, Right right, Scope scope) {
    return delegate(by, to, right, scope, Period.between(TODAY, TODAY.plusDays(3)));
  }

  Grant delegate(PersonId by, PersonId to, Right right, Scope scope, Period days) {
    return keep(new Grant(UUID.randomUUID(), Holder.of(to), right, scope, days, Optional.of(by)));
  }

  /** Open an access until a moment. */
  Grant open(PersonId by, PersonId to, Right right, Scope scope, Instant until) {
    return keep(
        new Grant(
            UUID.randomUUID(),
            Holder.of(to),
            right,
            scope,
            Period.between(TODAY, TODAY),
            Optional.of(by),
            Optional.of(until)));
  }

  private Grant keep(Grant grant) {
    grants.add(grant);
    return grant;
  }

  void decide(RulePlace place, UsualLine line, Change change) {
    table = table.after(place, line, change);
  }

  static UsualLine line(Right right, Profile profile, Ground ground) {
    return new UsualLine(right, DeclaredRight.Usual.of(profile, ground));
  }
}
