package fr.ent.auth.crisis;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * That something is cut off for now (fr: coupure). Its text form tells its id only.
 *
 * @param reason as it is told to the people concerned
 * @param by who cut it off
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Cut(UUID id, What what, String reason, Instant since, PersonId by) {
  /** How long a reason may be. */
  public static final int LONGEST_REASON = 300;

  /** What sort of thing is cut off. */
  public enum Kind {
    TERRITORY,
    SCHOOL,
    PROFILE,
    SERVICE
  }

  /**
   * What is cut off (fr: périmètre de la coupure).
   *
   * @param school of a school, or of a profile in one school only
   * @param service the id of a connector, or the name of a service of the house ({@code absences}
   *     for instance), under which its REST interface stands too
   */
  public record What(
      Kind kind,
      Optional<StructureId> school,
      Optional<Profile> profile,
      Optional<String> service) {
    /** Everybody in the territory. */
    public static final What TERRITORY =
        new What(Kind.TERRITORY, Optional.empty(), Optional.empty(), Optional.empty());

    public What {
      Objects.requireNonNull(kind, "kind");
      boolean schoolFits = school.isPresent() ? isLocal(kind) : kind != Kind.SCHOOL;
      boolean profileFits = profile.isPresent() == (kind == Kind.PROFILE);
      boolean serviceFits = service.isPresent() == (kind == Kind.SERVICE);
      if (!schoolFits || !profileFits || !serviceFits) {
        throw new IllegalArgumentException("these parts do not make a cut of kind " + kind);
      }
    }

    private static boolean isLocal(Kind kind) {
      return kind == Kind.SCHOOL || kind == Kind.PROFILE;
    }

    /** Everybody who acts in one school. */
    public static What of(StructureId school) {
      return new What(Kind.SCHOOL, Optional.of(school), Optional.empty(), Optional.empty());
    }

    /** Everybody who acts under one profile, wherever. */
    public static What of(Profile profile) {
      return new What(Kind.PROFILE, Optional.empty(), Optional.of(profile), Optional.empty());
    }

    /** Everybody who acts under one profile in one school. */
    public static What of(Profile profile, StructureId school) {
      return new What(Kind.PROFILE, Optional.of(school), Optional.of(profile), Optional.empty());
    }

    /** One service, for everybody. */
    public static What ofService(String service) {
      return new What(Kind.SERVICE, Optional.empty(), Optional.empty(), Optional.of(service));
    }

    /** Tell whether somebody, with the hat that is worn, may not come in at all. */
    boolean shutsOut(Actor actor) {
      var hat = actor.affiliation();
      return switch (kind) {
        case TERRITORY -> true;
        case SCHOOL -> hat.map(Affiliation::structure).equals(school);
        case PROFILE ->
            hat.map(Affiliation::profile).equals(profile)
                && (school.isEmpty() || hat.map(Affiliation::structure).equals(school));
        case SERVICE -> false;
      };
    }
  }

  public Cut {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(by, "by");
    reason = checked(reason);
  }

  static String checked(String reason) {
    var stripped = reason.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "a reason is given, in at most " + LONGEST_REASON + " characters");
    }
    return stripped;
  }

  @Override
  public String toString() {
    return "cut " + id;
  }
}
