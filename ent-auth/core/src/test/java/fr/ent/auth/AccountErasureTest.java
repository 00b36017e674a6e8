package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class AccountErasureTest {
  private final PaperPeople people;
  private final Accounts accounts;
  private final Database database;

  AccountErasureTest(PaperPeople people, Accounts accounts, Database database) {
    this.people = people;
    this.accounts = accounts;
    this.database = database;
  }

  /** Count the rows of every table of accounts, but the log, in which somebody is named. */
  private long rowsThatName(PersonId person) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select table_name, column_name from information_schema.columns
                    where table_schema = 'auth' and table_name not like 'audit%'
                      and (udt_name = 'uuid' or column_name = 'holder')""")
                .map((row, context) -> row.getString(1) + " where " + row.getString(2))
                .list()
                .stream()
                .mapToLong(
                    place ->
                        handle
                            .createQuery("select count(*) from auth." + place + "::text = ?")
                            .bind(0, person.toString())
                            .mapTo(Long.class)
                            .one())
                .sum());
  }

  @Test
  void nothingButTheLogNamesWhomTheDirectoryErased() {
    var leaver = people.active("Lou", "Partant");
    var stays = people.active("Lou", "Restant");
    var login = people.login(leaver);
    accounts.issueCodes(Fixture.house(), List.of(leaver));
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                "insert into auth.held_right (id, holder_kind, holder, right_id)"
                    + " values (gen_random_uuid(), 'PERSON', ?, ?)",
                leaver.toString(),
                new Right("absences:record").id()));
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into auth.support_request (id, asker, structure, rights, minutes, reason,
                  asked_at, state, answered_by)
                values (gen_random_uuid(), ?, gen_random_uuid(), '{}', 60, '', now(), 'ENDED', ?),
                  (gen_random_uuid(), ?, gen_random_uuid(), '{}', 60, '', now(), 'ENDED', ?)""",
                leaver.value(),
                stays.value(),
                stays.value(),
                leaver.value()));
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            handle.execute(
                """
                insert into auth.api_key (id, secret_hash, person, label, made_at, last_day)
                values (gen_random_uuid(), 'x', ?, 'Cantine', now(), now())""",
                leaver.value()));
    assertThat(rowsThatName(leaver)).isGreaterThanOrEqualTo(8);
    people.publish(new PeopleDeleted(Instant.EPOCH, Fixture.TERRITORY, List.of(leaver)));
    assertThat(accounts.find(Fixture.house(), leaver)).isEmpty();
    assertThat(rowsThatName(leaver)).isZero();
    assertThat(people.enter(login, PaperPeople.GOOD).outcome()).isNotEqualTo(Outcome.ENTERED);
    assertThat(people.enter(people.login(stays), PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.ENTERED);
  }
}
