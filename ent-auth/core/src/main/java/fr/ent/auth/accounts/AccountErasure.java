package fr.ent.auth.accounts;

import fr.ent.api.access.Door;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Erases accounts, codes, sessions and rights of people whom the directory has erased. The log and
 * sealed evidence stay: they know them by number only, and end by their own terms.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Effacer les comptes des personnes effacées.",
    english = "Erase accounts of people who were erased.")
class AccountErasure {
  private static final List<String> ERASE =
      List.of(
          "auth.session where person = any(:people)",
          "auth.second_step where person = any(:people)",
          "auth.printed_code where person = any(:people)",
          "auth.second_factor where person = any(:people)",
          "auth.activation where person = any(:people)",
          "auth.login where person = any(:people)",
          "auth.held_right where holder_kind = 'PERSON' and holder = any(:people::text[])",
          "auth.held_right where delegated_by = any(:people)",
          "auth.reading where reader = any(:people) or person = any(:people)",
          "auth.frozen where person = any(:people)",
          "auth.reading_stop where reader = any(:people)",
          "auth.support_request where asker = any(:people) or answered_by = any(:people)",
          "auth.export_request where asker = any(:people) or answered_by = any(:people)",
          "auth.exported where asker = any(:people) or person = any(:people)",
          "auth.api_key where person = any(:people)",
          "auth.account where person = any(:people)");

  private final Database database;

  @Inject
  AccountErasure(Database database) {
    this.database = database;
  }

  void erase(@Observes PeopleDeleted deleted) {
    var people = deleted.people().stream().map(PersonId::value).toArray();
    database.useTerritory(
        deleted.territory(),
        handle ->
            ERASE.forEach(
                rows ->
                    handle
                        .createUpdate("delete from " + rows)
                        .bindArray("people", UUID.class, people)
                        .execute()));
  }
}
