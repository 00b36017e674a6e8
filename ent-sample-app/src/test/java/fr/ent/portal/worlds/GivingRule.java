package fr.ent.portal.worlds;

import fr.ent.portal.matrix.LawTable;
import fr.ent.portal.worlds.Small.By;
import fr.ent.portal.worlds.Small.Gift;
import fr.ent.portal.worlds.Small.To;
import fr.ent.portal.worlds.Small.Wear;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who may give what, said the slowest way from {@code Grants} (ISO-7): nobody gives what is not
 * theirs, where they do not administer, or to whom they do not know; so nobody raises themselves.
 */
record GivingRule(Small world, SlowRule rule) {
  private static final String ADMINISTER = "access:administer";
  private static final String CONSULT = "directory:consult";

  /** What opens nothing of one school, among the rights that are drawn. */
  private static final String EVERYWHERE = "audit:read";

  boolean lets(Gift one) {
    return one.by().isEmpty() || lets(one, one.by().get());
  }

  private boolean lets(Gift one, By by) {
    boolean isWide = one.over().schools().isEmpty() && one.over().rooms().isEmpty();
    if (!isWide && world.rights(one.right()).contains(EVERYWHERE)) {
      return false;
    }
    return switch (by.way()) {
      case GIVES -> mayGive(one, by);
      case DELEGATES -> mayDelegate(one, by);
    };
  }

  /** As an administrator, of all the places at once, what is one's own there. */
  private boolean mayGive(Gift one, By by) {
    var hat = hat(by);
    return one.over()
            .places()
            .allMatch(place -> rule.why(by.person(), hat, ADMINISTER, place).isPresent())
        && knows(by, one.to())
        && holds(one, by)
        && lasts(one, by);
  }

  private boolean lasts(Gift one, By by) {
    return world.rights(one.right()).stream()
        .allMatch(
            right ->
                one.over()
                    .places()
                    .allMatch(place -> rule.lasts(by.person(), hat(by), right, place, one.days())));
  }

  /** To staff one knows, until a day, what is one's own; never to administer. */
  private boolean mayDelegate(Gift one, By by) {
    int to = one.to().number();
    return !world.people().get(by.person()).isFar()
        && to != by.person()
        && !world.rights(one.right()).contains(ADMINISTER)
        && one.days() != Days.NOW
        && world.hats(to, 0).stream().anyMatch(worn -> worn.profile().isStaff())
        && knows(by, one.to())
        && holds(one, by);
  }

  private Optional<Wear> hat(By by) {
    return world.hat(by.person(), by.hat(), 0);
  }

  private boolean holds(Gift one, By by) {
    return world.rights(one.right()).stream()
        .allMatch(
            right ->
                one.over()
                    .places()
                    .allMatch(place -> rule.own(by.person(), hat(by), right, place).isPresent()));
  }

  private boolean knows(By by, To to) {
    return switch (to.kind()) {
      case PERSON ->
          new LawTable(new OneDay(world, 0, rule, hat(by)))
              .sees("P" + by.person(), "P" + to.number());
      case GROUP -> knowsRoom(by, to.number());
      case PROFILE, DUTY -> true;
    };
  }

  /** Classes of one's schools, of those of a class that one may consult, or all. */
  private boolean knowsRoom(By by, int room) {
    int school = world.rooms().get(room).school();
    if ((school == Small.FAR) != world.people().get(by.person()).isFar()) {
      return false;
    }
    return rule.why(by.person(), hat(by), CONSULT, "").isPresent()
        || world.hats(by.person(), 0).stream().anyMatch(hat -> hat.school() == school)
        || IntStream.range(0, world.rooms().size())
            .filter(other -> world.rooms().get(other).school() == school)
            .anyMatch(other -> rule.isGivenOver(by.person(), hat(by), CONSULT, "R" + other));
  }
}
