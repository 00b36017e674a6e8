package fr.ent.services.directory;

import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.services.directory.DrawnWorld.Hat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may see and write to whom in a drawn world, said again with lists and loops, from the words
 * of the contracts and not from the code that keeps them.
 */
final class SlowRules {
  private static final List<String> WIDTH =
      List.of(
          "NOBODY",
          "SHARED_GROUP OWN_CHILDREN OWN_GUARDIANS TAUGHT_GUARDIANS CHILDRENS_TEACHERS",
          "SAME_STRUCTURE",
          "EVERYWHERE");

  /** The usual rules, one line for each sender; whoever is not named is not written to. */
  private static final Map<String, String> USUAL =
      Map.of(
          "ELV", "ELV:SHARED_GROUP ENS:SHARED_GROUP TUT:OWN_GUARDIANS EVS:SAME_STRUCTURE",
          "TUT", "ELV:OWN_CHILDREN ENS:CHILDRENS_TEACHERS EVS:SAME_STRUCTURE DIR:SAME_STRUCTURE",
          "ENS", "ELV:SHARED_GROUP TUT:TAUGHT_GUARDIANS " + staff("SAME_STRUCTURE"),
          "DIR", "ELV:SAME_STRUCTURE TUT:SAME_STRUCTURE " + staff("SAME_STRUCTURE"),
          "EVS", "ELV:SAME_STRUCTURE TUT:SAME_STRUCTURE " + staff("SAME_STRUCTURE"),
          "ETA", staff("SAME_STRUCTURE"),
          "ACA", "DIR:EVERYWHERE " + staff("SAME_STRUCTURE"));

  private final DrawnWorld world;
  private final LocalDate today;
  private final Set<PersonId> consulting;
  private final Map<String, String> territory = new HashMap<>();
  private final Map<String, String> structure = new HashMap<>();

  final SlowGroups groups;

  SlowRules(DrawnWorld world, Set<PersonId> consulting) {
    this.world = world;
    this.today = world.today;
    this.consulting = consulting;
    this.groups = new SlowGroups(world);
  }

  private static String staff(String tie) {
    var words = new ArrayList<String>();
    for (var one : List.of("ENS", "DIR", "EVS", "ETA", "ACA", "DOC", "COL")) {
      words.add(one + ":" + tie);
    }
    return String.join(" ", words);
  }

  void set(CommunicationRule rule) {
    territory.put(rule.from() + ">" + rule.to(), rule.tie().name());
  }

  void set(StructureId school, CommunicationRule rule) {
    structure.put(school + rule.from().code() + ">" + rule.to(), rule.tie().name());
  }

  private String above(Profile from, Profile to) {
    return territory.getOrDefault(from + ">" + to, usual(from, to));
  }

  /** Tell what ties two profiles in a school: the narrower of what both have set. */
  String tie(StructureId school, Profile from, Profile to) {
    var above = above(from, to);
    var own = structure.getOrDefault(school + from.code() + ">" + to, above);
    return width(own) <= width(above) ? own : above;
  }

  private static String usual(Profile from, Profile to) {
    for (var one : USUAL.getOrDefault(from.shortCode(), "").split(" ", -1)) {
      if (one.startsWith(to.shortCode() + ":")) {
        return one.substring(one.indexOf(':') + 1);
      }
    }
    return "NOBODY";
  }

  private static int width(String tie) {
    for (int i = 0; i < WIDTH.size(); i++) {
      if (List.of(WIDTH.get(i).split(" ", -1)).contains(tie)) {
        return i;
      }
    }
    throw new IllegalArgumentException(tie);
  }

  boolean mayWrite(Hat hat, PersonId other) {
    return !hat.person().equals(other)
        && isPresent(hat.person())
        && hat.days().holds(today)
        && sees(hat, other)
        && !groups.say(Effect.FORBID, hat, other)
        && world.hats.stream()
            .filter(one -> one.person().equals(other) && one.days().holds(today))
            .anyMatch(
                one ->
                    ties(tie(hat.school(), hat.profile(), one.profile()), hat, one)
                        || (groups.say(Effect.LET, hat, other)
                            && ties(above(hat.profile(), one.profile()), hat, one)));
  }

  private boolean isPresent(PersonId person) {
    return world.people.stream().anyMatch(one -> one.id().equals(person) && one.present());
  }

  private boolean ties(String tie, Hat hat, Hat other) {
    boolean here = other.school().equals(hat.school());
    return switch (tie) {
      case "NOBODY" -> false;
      case "EVERYWHERE" -> true;
      case "SAME_STRUCTURE" -> here;
      case "SHARED_GROUP" ->
          here && !common(groups(hat, isPupil(hat)), groups(hat.school(), other)).isEmpty();
      case "OWN_CHILDREN" -> here && isGuardian(hat.person(), other.person());
      case "OWN_GUARDIANS" -> here && isGuardian(other.person(), hat.person());
      case "TAUGHT_GUARDIANS" ->
          here
              && world.people.stream()
                  .filter(one -> isGuardian(other.person(), one.id()))
                  .anyMatch(
                      one ->
                          !common(groups(hat, false), groups(one.id(), hat.school(), true))
                              .isEmpty());
      case "CHILDRENS_TEACHERS" ->
          here
              && world.people.stream()
                  .filter(one -> isGuardian(hat.person(), one.id()))
                  .anyMatch(
                      one ->
                          !common(
                                  groups(one.id(), hat.school(), true),
                                  groups(other.person(), hat.school(), false))
                              .isEmpty());
      default -> throw new IllegalArgumentException(tie);
    };
  }

  private static boolean isPupil(Hat hat) {
    return hat.profile().equals(Profile.PUPIL);
  }

  private Set<GroupId> groups(Hat hat, boolean member) {
    return groups(hat.person(), hat.school(), member);
  }

  private Set<GroupId> groups(StructureId school, Hat other) {
    return groups(other.person(), school, isPupil(other));
  }

  private Set<GroupId> groups(PersonId person, StructureId school, boolean member) {
    var found = new HashSet<GroupId>();
    for (var one : world.inGroups) {
      if (one.person().equals(person)
          && one.member() == member
          && one.days().holds(today)
          && world.schoolOf(one.group()).equals(school)) {
        found.add(one.group());
      }
    }
    return found;
  }

  private static <T> Set<T> common(Set<T> some, Set<T> others) {
    var both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }

  private boolean isGuardian(PersonId adult, PersonId pupil) {
    return !adult.equals(pupil) && answersFor(adult, pupil) && !decidesAlone(pupil);
  }

  private boolean decidesAlone(PersonId pupil) {
    var one =
        world.people.stream().filter(some -> some.id().equals(pupil)).findFirst().orElseThrow();
    return one.born() != null
        && ChronoUnit.YEARS.between(one.born(), latestDay(pupil)) >= 18
        && !one.lets();
  }

  /** The day at the school of the pupil where it is latest; the day of the house without school. */
  private LocalDate latestDay(PersonId pupil) {
    return world.hats.stream()
        .filter(one -> one.person().equals(pupil) && isPupil(one) && one.days().holds(today))
        .map(one -> world.now.withZoneSameInstant(world.zoneOf(one.school())).toLocalDate())
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  /** What the directory says of itself. */
  private boolean sees(Hat hat, PersonId other) {
    if (!isPresent(other)) {
      return false;
    }
    if (consulting.contains(hat.person())) {
      return true;
    }
    if (hat.profile().equals(Profile.TEACHER)) {
      return isStaffIn(other, hat.school())
          || taught(hat).stream()
              .anyMatch(pupil -> pupil.equals(other) || isGuardian(other, pupil));
    }
    if (hat.profile().isStaff()) {
      return world.hats.stream().anyMatch(one -> isIn(one, other, hat.school()));
    }
    if (isPupil(hat)) {
      return isStaffIn(other, hat.school())
          || isGuardian(other, hat.person())
          || isCompanion(hat.person(), other);
    }
    return hat.profile().equals(Profile.GUARDIAN)
        && world.people.stream()
            .filter(child -> isOwn(hat.person(), child.id()))
            .anyMatch(child -> child.id().equals(other) || isStaffOf(child.id(), other));
  }

  /** The directory lets those who answer for themselves see as their own guardian. */
  private boolean isOwn(PersonId adult, PersonId pupil) {
    return isGuardian(adult, pupil) || (adult.equals(pupil) && answersFor(adult, pupil));
  }

  private boolean answersFor(PersonId adult, PersonId pupil) {
    return world.families.stream()
        .anyMatch(
            one ->
                one.adult().equals(adult)
                    && one.pupil().equals(pupil)
                    && one.legal()
                    && one.days().holds(today));
  }

  private boolean isIn(Hat one, PersonId person, StructureId school) {
    return one.person().equals(person) && one.school().equals(school) && one.days().holds(today);
  }

  private boolean isStaffIn(PersonId person, StructureId school) {
    return world.hats.stream()
        .anyMatch(
            one ->
                isIn(one, person, school)
                    && !isPupil(one)
                    && !one.profile().equals(Profile.GUARDIAN));
  }

  private boolean isStaffOf(PersonId child, PersonId other) {
    return world.schools.stream()
        .filter(
            school -> world.hats.stream().anyMatch(one -> isIn(one, child, school) && isPupil(one)))
        .anyMatch(school -> isStaffIn(other, school));
  }

  private Set<PersonId> taught(Hat hat) {
    var found = new HashSet<PersonId>();
    for (var teaching : world.inGroups) {
      if (teaching.person().equals(hat.person())
          && !teaching.member()
          && teaching.days().holds(today)
          && world.schoolOf(teaching.group()).equals(hat.school())) {
        world.inGroups.stream()
            .filter(one -> one.group().equals(teaching.group()) && one.member())
            .filter(one -> one.days().holds(today))
            .forEach(one -> found.add(one.person()));
      }
    }
    return found;
  }

  private boolean isCompanion(PersonId pupil, PersonId other) {
    return world.inGroups.stream()
        .filter(one -> one.person().equals(pupil) && one.member() && one.days().holds(today))
        .anyMatch(
            one ->
                world.inGroups.stream()
                    .anyMatch(
                        two ->
                            two.person().equals(other)
                                && two.group().equals(one.group())
                                && two.days().holds(today)));
  }
}
