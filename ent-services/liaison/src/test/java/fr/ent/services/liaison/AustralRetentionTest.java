package fr.ent.services.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long messages stay where the school year is that of the calendar. */
@EntTest(
    beans = {
      SmallTown.class,
      TownDirectory.class,
      TownPolicy.class,
      AuditInMemory.class,
      NoticesInMemory.class,
      AccountsInMemory.class,
      AustralCalendar.class
    })
class AustralRetentionTest {
  private static long messages(Database database) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.createQuery("select count(*) from liaison.message").mapTo(Long.class).one());
  }

  @Test
  void aSchoolYearGoesNinetyDaysAfterItsEndInJanuary(
      LiaisonBook book,
      LiaisonUpkeep upkeep,
      SmallTown town,
      SettableClock clock,
      Database database) {
    var cast = OneClass.in(town);
    book.write(
        cast.teacher(),
        new LiaisonDraft(
            LiaisonKind.TO_SIGN,
            LiaisonAudience.of(cast.group()),
            LiaisonText.of("Sortie", "Au phare.")));
    clock.set(Instant.parse("2027-05-01T08:00:00Z"));
    upkeep.run();
    assertThat(messages(database)).isEqualTo(1);
    clock.set(Instant.parse("2027-05-02T08:00:00Z"));
    upkeep.run();
    assertThat(messages(database)).isZero();
  }
}
