package fr.ent.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.PaperPeople;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import org.junit.jupiter.api.Test;

/** Who is blocked while a password is hashed, or a code is typed, does not come in. */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class AccountShelfTest {
  private final Database database;
  private final SettableClock clock;

  AccountShelfTest(Database database, SettableClock clock) {
    this.database = database;
    this.clock = clock;
  }

  private boolean signsIn(PersonId person) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle -> new AccountShelf(handle).signedIn(person, null, clock.instant()));
  }

  @Test
  void whoIsBlockedMeanwhileDoesNotSignIn(PaperPeople people, Accounts accounts) {
    var person = people.active("Nora", "Bloquée");
    assertThat(signsIn(person)).isTrue();
    accounts.block(Fixture.house(), person);
    assertThat(signsIn(person)).isFalse();
  }
}
