package fr.ent.portal.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.core.Settings;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Faults planted in what the engine asks PostgreSQL, and in its row security: small worlds find
 * each, and find nothing without one.
 */
@Tag("sweep")
@EntTest(
    beans = {Invented.class, LooseGrants.class},
    settings = "ent.territory=tilleuls")
class PlantedFaultsTest {
  /** Those of {@link WorldsTest} and more, until one finds the fault. */
  private static final int WORLDS = 210;

  private static Judge judge;
  private static Lies lies;

  private final Settings settings;

  PlantedFaultsTest(Settings settings) {
    this.settings = settings;
  }

  @BeforeAll
  static void begin(EntRuntime ent) {
    judge = new Judge(ent);
    lies = new Lies(ent);
  }

  @AfterEach
  void mend() {
    for (var table : new String[] {"person", "affiliation", "membership", "relation"}) {
      asOwner("drop policy if exists leak on directory." + table);
    }
  }

  @Test
  void theSameWorldsFindNothingWhereThereIsNoFault() {
    assertThat(isFound()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @Clause("ISO-3")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          legal level ignored by who is seen      | r.legal <> 'NONE' and | true and
          legal level and majority ignored by rights | then r.legal else 'NONE' end | then 'LEGAL_GUARDIAN' else 'LEGAL_GUARDIAN' end
          the clock of a school ignored           | coalesce(place.zone, :zone) | :zone
          majority ignored                        | grown.birth_date <= :ofAgeSomewhere | false
          consent of adults ignored               | select from directory.adult_consent given where given.pupil = grown.id | select where false
          first day of a tie ignored              | r.valid_from <= :today | true
          last day of a tie ignored               | r.valid_to >= :today | true
          first day of a membership ignored       | m.valid_from <= :today | true
          last day of a membership ignored        | m.valid_to >= :today | true
          last day of a hat ignored               | a.valid_to >= :today | true
          last day of who teaches ignored         | or t.valid_to >= :today | or true
          days of a grant ignored                 | select * from auth.held_right | "select null::date as valid_from, null::date as valid_to, h.* from auth.held_right h"
          who delegated ignored                   | select * from auth.held_right | "select null::uuid as delegated_by, h.* from auth.held_right h"
          schools of a grant ignored              | select * from auth.held_right | "select null::uuid[] as structures, h.* from auth.held_right h"
          a class of a grant taken for its school | select * from auth.held_right | "select coalesce(h.structures, (select array_agg(g.structure) from directory.school_group g where g.id = any(h.school_groups))) as structures, null::uuid[] as school_groups, h.* from auth.held_right h"
          whoever is in a class teaches it        | m.capacity, m.source | "'TEACHER' as capacity, m.source"
          whoever teaches a class is in it        | m.capacity, m.source | "'MEMBER' as capacity, m.source"
          pupils of a class see as teachers       | t.capacity <> 'MEMBER' | true
          teachers of a class see as pupils       | t.capacity = 'MEMBER' | true
          teachers are seen as who is taught      | m.capacity = 'MEMBER' | true
          a class that is taught taken for a school | m.school_group = t.school_group and m.capacity | m.school_group in (select x.id from directory.school_group x where x.structure = g.structure) and m.capacity
          classes of other schools taught         | g.structure = :here | true
          whoever has left is seen                | p.status = 'PRESENT' | true
          people of other schools are seen        | a.structure = :here | (a.structure = :here or true)
          families are seen as staff              | and a.profile not in ('National_ELV', 'National_TUT') | and true
          guardians see the children of others    | r.adult = :me | true
          guardians of others are seen            | r.pupil = :me | true
          staff of other schools than the child's | c.person in ( | true or c.person in (
          """)
  void whatTheEngineAsksWronglyIsFound(String fault, String said, String instead) {
    lies.tell(said, instead, () -> assertThat(isFound()).as(fault).isTrue());
  }

  @ParameterizedTest
  @Clause("ISO-7")
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void anAdministratorWhoGivesTooMuchIsFound(LooseGrants.Fault fault) {
    LooseGrants.plant(fault);
    try {
      assertThat(isFound()).isTrue();
    } finally {
      LooseGrants.plant(LooseGrants.Fault.NONE);
    }
  }

  @ParameterizedTest
  @Clause("ISO-4")
  @CsvSource({"person", "affiliation", "membership", "relation"})
  void rowsOfAnotherTerritoryThatAreShownAreFound(String table) {
    asOwner("create policy leak on directory." + table + " for select using (true)");
    assertThat(isFound()).isTrue();
  }

  private static boolean isFound() {
    var found = new AtomicBoolean();
    JqwikSession.run(
        () -> {
          var trials = Draws.trials(WorldsTest.SAME_SEED);
          for (int i = 0; i < WORLDS && !found.get(); i++) {
            found.set(!judge.differences(trials.get().value()).isEmpty());
            JqwikSession.finishTry();
          }
        });
    return found.get();
  }

  private void asOwner(String sql) {
    try (var connection =
            DriverManager.getConnection(
                settings.text("ent.database.url", ""),
                settings.text("ent.database.owner-user", ""),
                settings.text("ent.database.owner-password", ""));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
