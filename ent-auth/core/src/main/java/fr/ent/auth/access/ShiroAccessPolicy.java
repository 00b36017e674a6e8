package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Door;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Reasons.Reason;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.subject.ImmutablePrincipalCollection;
import org.jspecify.annotations.Nullable;

/** Asks Shiro, which asks the grants. Sessions, remember-me and threads of Shiro are not used. */
@EntService
@Door(
    as = Door.As.ACTOR,
    french = "C’est elle qui répond : ce que la personne peut faire.",
    english = "This is what answers: what the person may do.")
class ShiroAccessPolicy implements AccessPolicy {
  private final DefaultSecurityManager security;
  private final Reasons reasons;
  private final Refusals refusals;
  private final RightsCatalogue catalogue;
  private final Ties ties;
  private final Clock clock;

  @Inject
  ShiroAccessPolicy(
      GrantRealm realm,
      Reasons reasons,
      Refusals refusals,
      RightsCatalogue catalogue,
      Ties ties,
      Clock clock) {
    this.security = new DefaultSecurityManager(realm);
    this.reasons = reasons;
    this.refusals = refusals;
    this.catalogue = catalogue;
    this.ties = ties;
    this.clock = clock;
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return isPermitted(actor, right, null);
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    return isPermitted(actor, right, target);
  }

  @Override
  public Set<GroupId> groups(Actor actor, Right right) {
    return reasons.groups(actor, right);
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    var words =
        catalogue
            .find(right)
            .map(one -> new Said(one.french(), one.english()))
            .orElseGet(() -> Said.same(right.id()));
    return reasons
        .find(actor, right, target)
        .map(reason -> decision(true, Said.of("answer.yes", sentence(actor, reason), words)))
        .orElseGet(
            () ->
                decision(
                    false, Said.of("answer.no", refusals.because(actor, right, target), words)));
  }

  private static Decision decision(boolean allowed, Said because) {
    return new Decision(allowed, because.french(), because.english());
  }

  private Said sentence(Actor actor, Reason reason) {
    if (reason instanceof Reason.Usual usual) {
      return sentence(actor, usual);
    }
    if (reason instanceof Reason.Given given) {
      return sentence(actor, given);
    }
    return Said.of("because.house");
  }

  private Said sentence(Actor actor, Reason.Given given) {
    var grant = given.grant();
    if (grant.until().isPresent()) {
      return opened(actor, grant, grant.until().get());
    }
    var by =
        grant
            .delegatedBy()
            .flatMap(person -> ties.nameOf(actor, person))
            .map(name -> Said.of("given.delegated", name))
            .orElseGet(() -> Said.of("given.administrator"));
    var words = until(Said.of("given", by, where(actor, grant.scope())), grant.period());
    return given.role().map(one -> Said.of("given.role", words, one.label())).orElse(words);
  }

  private Said opened(Actor actor, Grant grant, Instant until) {
    var by = grant.delegatedBy().flatMap(person -> ties.nameOf(actor, person));
    return Said.of(
        "opened",
        by.map(Said::same).orElseGet(() -> Said.of("opened.school")),
        until.atZone(clock.getZone()).toLocalTime());
  }

  private Said where(Actor actor, Scope scope) {
    if (scope.isTerritory()) {
      return Said.of("over.territory");
    }
    var labels =
        scope.groups().stream()
            .flatMap(group -> ties.group(actor, group).map(Group::label).stream())
            .sorted()
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? Said.of("over.here") : Said.of("over.classes", labels);
  }

  private static Said until(Said words, Period period) {
    return period.to().map(day -> Said.of("given.until", words, day)).orElse(words);
  }

  private Said sentence(Actor actor, Reason.Usual usual) {
    var duty = usual.held().usual().duty().map(code -> duty(usual.hat(), code));
    var words =
        usual.tie().ground() == Ground.STRUCTURE
            ? duty.map(one -> Said.of("usual.duty", one)).orElseGet(() -> ofProfile(usual.hat()))
            : as(tied(actor, usual.tie()), duty);
    return Said.of("usual.decided." + usual.held().origin(), words);
  }

  private static Said as(Said tied, Optional<Said> duty) {
    return duty.map(one -> Said.of("usual.as", tied, one)).orElse(tied);
  }

  private static Said duty(Affiliation hat, String code) {
    return hat.duties().stream()
        .filter(one -> one.code().equals(code) && !one.label().isBlank())
        .findFirst()
        .map(one -> Said.of("duty.label", one.label().toLowerCase(Locale.FRENCH)))
        .orElseGet(() -> Said.of("duty.code", code));
  }

  private static Said ofProfile(Affiliation hat) {
    return Said.of(hat.profile().equals(Profile.HEAD) ? "usual.head" : "usual.profile");
  }

  private Said tied(Actor actor, Ties.Tie tie) {
    var word = "tie." + tie.ground();
    return tie.through()
        .map(one -> Said.of(word, group(actor, one)))
        .orElseGet(() -> Said.of(word));
  }

  private Said group(Actor actor, GroupMembership through) {
    var label = ties.group(actor, through.group()).map(Group::label).orElse("");
    return until(Said.same(label), through.period());
  }

  private boolean isPermitted(Actor actor, Right right, @Nullable AccessTarget target) {
    return security.isPermitted(
        ImmutablePrincipalCollection.ofSinglePrincipal(actor, "ent"),
        new NeededRight(right, target));
  }
}
