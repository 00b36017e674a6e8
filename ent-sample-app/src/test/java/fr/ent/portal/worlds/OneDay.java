package fr.ent.portal.worlds;

import fr.ent.api.territory.TerritoryId;
import fr.ent.portal.matrix.Facts;
import fr.ent.portal.worlds.Small.Wear;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Optional;

/** A small world as {@code LawTable} reads it: one day, and one hat of who asks. */
record OneDay(Small world, int day, SlowRule rule, Optional<Wear> hat) implements Facts {
  private static int number(String name) {
    return SlowRule.number(name);
  }

  private static Hat hat(Wear one) {
    return new Hat(SlowRule.school(one), one.profile());
  }

  @Override
  public TerritoryId territory(String person) {
    return world.people().get(number(person)).isFar() ? Fixture.ELSEWHERE : Fixture.TERRITORY;
  }

  @Override
  public boolean isPresent(String person) {
    return world.people().get(number(person)).stay() == Small.Stay.PRESENT;
  }

  @Override
  public List<Hat> hats(String person) {
    return world.hats(number(person), day).stream().map(OneDay::hat).toList();
  }

  @Override
  public Optional<Hat> worn(String person) {
    return hat.map(OneDay::hat);
  }

  @Override
  public List<Member> members() {
    return rule.seats()
        .map(one -> new Member("P" + one.person(), "R" + one.room(), one.capacity().name()))
        .toList();
  }

  @Override
  public List<Relation> relations() {
    return rule.bonds()
        .map(one -> new Relation("P" + one.pupil(), "P" + one.adult(), one.legal().name()))
        .toList();
  }

  @Override
  public boolean isAlone(String pupil) {
    return rule.isAlone(number(pupil));
  }

  @Override
  public String schoolOf(String group) {
    return rule.schoolOf(group);
  }

  @Override
  public boolean isGivenOver(String person, String right, String group) {
    return rule.isGivenOver(number(person), hat, right, group);
  }

  @Override
  public boolean holds(String person, String right, String school) {
    return rule.why(number(person), hat, right, school).isPresent();
  }
}
