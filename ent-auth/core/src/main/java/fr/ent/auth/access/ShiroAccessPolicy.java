package fr.ent.auth.access;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Door;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Reasons.Reason;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH);

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
    var words = "(" + catalogue.find(right).map(DeclaredRight::french).orElse(right.id()) + ")";
    return reasons
        .find(actor, right, target)
        .map(
            reason ->
                new Decision(true, "Oui\u00a0: " + sentence(actor, reason) + " " + words + "."))
        .orElseGet(
            () ->
                new Decision(
                    false,
                    "Non\u00a0: " + refusals.because(actor, right, target) + " " + words + "."));
  }

  private String sentence(Actor actor, Reason reason) {
    if (reason instanceof Reason.Usual usual) {
      return sentence(actor, usual);
    }
    if (reason instanceof Reason.Given given) {
      return sentence(actor, given);
    }
    return "c’est l’ENT lui-même qui agit";
  }

  private String sentence(Actor actor, Reason.Given given) {
    var grant = given.grant();
    if (grant.until().isPresent()) {
      return opened(actor, grant, grant.until().get());
    }
    var by =
        grant
            .delegatedBy()
            .flatMap(person -> ties.nameOf(actor, person))
            .map(name -> "délégué par " + name)
            .orElse("donné");
    var role = given.role().map(one -> ", par le rôle «\u00a0" + one.label() + "\u00a0»");
    return "ce droit a été "
        + by
        + where(actor, grant.scope())
        + until(grant.period())
        + role.orElse("");
  }

  private String opened(Actor actor, Grant grant, Instant until) {
    var by = grant.delegatedBy().flatMap(person -> ties.nameOf(actor, person));
    return by.orElse("cet établissement")
        + " a ouvert l’accès d’assistance jusqu’à "
        + MINUTE.format(until.atZone(clock.getZone()));
  }

  private String where(Actor actor, Scope scope) {
    if (scope.isTerritory()) {
      return " pour tout le territoire";
    }
    var labels =
        scope.groups().stream()
            .flatMap(group -> ties.group(actor, group).map(Group::label).stream())
            .sorted()
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? " dans cet établissement" : " pour " + labels;
  }

  private static String until(Period period) {
    return period.to().map(day -> " jusqu’au " + DAY.format(day)).orElse("");
  }

  private String sentence(Actor actor, Reason.Usual usual) {
    var duty = usual.held().usual().duty().map(code -> duty(usual.hat(), code));
    var words =
        usual.tie().ground() == Ground.STRUCTURE
            ? duty.map(one -> "cette personne est " + one + " dans son établissement")
                .orElse(ofProfile(usual.hat()))
            : tied(actor, usual.tie()) + duty.map(one -> ", comme " + one).orElse("");
    return words + decidedBy(usual.held().origin());
  }

  private static String duty(Affiliation hat, String code) {
    return hat.duties().stream()
        .filter(one -> one.code().equals(code) && !one.label().isBlank())
        .findFirst()
        .map(one -> one.label().toLowerCase(Locale.FRENCH) + " (fonction)")
        .orElse("«\u00a0" + code + "\u00a0» (fonction)");
  }

  private static String ofProfile(Affiliation hat) {
    return hat.profile().equals(Profile.HEAD)
        ? "la direction tient ce droit dans son établissement"
        : "ce droit va avec le profil, dans son établissement";
  }

  private String tied(Actor actor, Ties.Tie tie) {
    return switch (tie.ground()) {
      case SELF -> "il s’agit de la personne elle-même";
      case OWN_CHILD -> "c’est un responsable légal de cet élève";
      case TAUGHT -> "cette personne enseigne en " + group(actor, tie);
      case FORM_CLASS -> "cette personne est professeur principal de " + group(actor, tie);
      case STRUCTURE -> "cette personne est de l’établissement";
    };
  }

  private static String decidedBy(UsualInForce.Origin origin) {
    return switch (origin) {
      case NATIONAL -> "";
      case TERRITORY -> ", ainsi que le territoire l’a décidé";
      case STRUCTURE -> ", ainsi que l’établissement l’a décidé";
    };
  }

  private String group(Actor actor, Ties.Tie tie) {
    var through = tie.through().orElseThrow();
    var label = ties.group(actor, through.group()).map(Group::label).orElse("");
    return label + until(through.period());
  }

  private boolean isPermitted(Actor actor, Right right, @Nullable AccessTarget target) {
    return security.isPermitted(
        ImmutablePrincipalCollection.ofSinglePrincipal(actor, "ent"),
        new NeededRight(right, target));
  }
}
