package fr.ent.services.directory;

import fr.ent.api.access.Door;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Ends the places of whoever left the school they came in through, so that coming back does not
 * bring them back (GRP-03).
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Retirer des groupes manuels les personnes qui ont quitté l’établissement.",
    english = "Let those who left a school leave the groups that people made.")
class MadeGroupUpkeep {
  private final Database database;
  private final Clock clock;

  @Inject
  MadeGroupUpkeep(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void left(@Observes PeopleLeft left) {
    database.useTerritory(
        left.territory(),
        handle ->
            handle
                .createUpdate(
                    """
                    update directory.made_place h set valid_to = :today - 1
                    where h.person = any(:people) and h.structure = :structure
                      and (h.valid_to is null or h.valid_to >= :today) and not exists (
                        select from directory.affiliation a
                        where a.person = h.person and a.structure = h.structure and %s)"""
                        .formatted(Visibility.open("a")))
                .bindArray(
                    "people",
                    UUID.class,
                    left.people().stream().map(person -> person.value()).toArray())
                .bind("structure", left.structure().value())
                .bind("today", LocalDate.now(clock))
                .execute());
  }
}
