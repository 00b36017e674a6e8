package fr.ent.benchmarks;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Ten thousand grants over three hundred schools, and questions of which half are answered yes. */
final class GrantWorld {
  static final int GRANTS = 10_000;
  private static final List<Right> RIGHTS =
      List.of(
          new Right("audit:read"),
          new Right("portal:appearance"),
          new Right("connectors:administer"),
          new Right("directory:enter"),
          new Right("access:administer"));

  private final Random random = new Random(7);
  private final List<StructureId> schools = new ArrayList<>();
  private final List<PersonId> people = new ArrayList<>();

  /** A right that a person was given over a school. */
  record Held(PersonId person, Right right, StructureId school) {}

  /** A question, as each of the rivals wants it. */
  record Question(Actor actor, Right right, StructureId school) {
    /** As a permission in Shiro's words. */
    String permission() {
      return right.id() + ":" + school;
    }
  }

  GrantWorld() {
    for (int i = 0; i < 300; i++) {
      schools.add(new StructureId(new UUID(random.nextLong(), i)));
    }
    for (int i = 0; i < 2_000; i++) {
      people.add(new PersonId(new UUID(random.nextLong(), 1000 + i)));
    }
  }

  /** Five of each person, in one school each. */
  List<Held> held() {
    var held = new ArrayList<Held>();
    for (int i = 0; i < GRANTS; i++) {
      var person = people.get(i / RIGHTS.size());
      held.add(
          new Held(
              person,
              RIGHTS.get(i % RIGHTS.size()),
              schools.get(i / RIGHTS.size() % schools.size())));
    }
    return held;
  }

  List<Question> questions(TerritoryId territory, int number) {
    var questions = new ArrayList<Question>();
    for (int i = 0; i < number; i++) {
      int who = random.nextInt(people.size());
      var school = schools.get((who + i % 2) % schools.size());
      var hat = Affiliation.of(schools.get(who % schools.size()), Profile.TEACHER);
      questions.add(
          new Question(
              Actor.of(territory, people.get(who), hat),
              RIGHTS.get(random.nextInt(RIGHTS.size())),
              school));
    }
    return questions;
  }
}
