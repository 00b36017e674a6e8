package fr.ent.portal.absences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SourceName;
import fr.ent.portal.absences.FollowLettersView.Letter;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.BlankDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** To whom the letters on repeated absence go, and in whose words. */
class FollowLettersTest {
  private static final PersonId PUPIL = PersonId.random();
  private static final PersonId MOTHER = PersonId.random();

  /** One pupil and a mother. */
  private static final class Family extends BlankDirectory {
    @Override
    public Optional<Person> find(Actor actor, PersonId person) {
      var first = person.equals(PUPIL) ? "Inès" : "Nora";
      return Optional.of(Person.of(person, PersonNames.of(first, "BELVAL")));
    }

    @Override
    public List<PupilRelation> relationsOf(Actor actor, PersonId pupil) {
      return List.of(
          new PupilRelation(
              PUPIL,
              MOTHER,
              "1",
              Kinship.MOTHER,
              LegalLevel.LEGAL_GUARDIAN,
              false,
              true,
              false,
              SourceName.ENT,
              Period.ALWAYS));
    }
  }

  private record Majority(boolean isReached) implements AdultPupils {
    @Override
    public boolean isOfAge(Actor actor) {
      return isReached && actor.person().equals(PUPIL);
    }

    @Override
    public boolean guardiansFollow(Actor actor) {
      return true;
    }

    @Override
    public void letGuardiansFollow(Actor actor) {}

    @Override
    public void stopGuardians(Actor actor) {}
  }

  private static List<Letter> letters(boolean ofAge) {
    return new FollowLetters(new Family(), new Majority(ofAge))
        .of(Fixture.house(), List.of(new HalfDayCount(PUPIL, 5, 5)), Map.of());
  }

  @Test
  @Clause("ABS-07: a pupil of age is written to, and in words for that pupil")
  void aPupilOfAgeIsWrittenToAndThoseWhomThePupilLetsFollow() {
    assertThat(letters(true))
        .extracting(Letter::guardian)
        .containsExactly("Inès Belval", "Nora Belval");
    assertThat(letters(true)).extracting(Letter::own).containsExactly(true, false);
  }

  @Test
  void ofAMinorOnlyGuardiansAreWrittenTo() {
    assertThat(letters(false)).extracting(Letter::guardian).containsExactly("Nora Belval");
    assertThat(letters(false)).extracting(Letter::own).containsExactly(false);
    assertThat(letters(false)).extracting(Letter::pupil).containsExactly("Inès Belval");
  }
}
