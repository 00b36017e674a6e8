package fr.ent.services.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads absences for somebody who may: staff reads those of the school of its hat. */
@EntService
class AbsenceReading {
  private final AbsenceRecords records;
  private final Spells spells;
  private final Database database;

  @Inject
  AbsenceReading(AbsenceRecords records, Spells spells, Database database) {
    this.records = records;
    this.spells = spells;
    this.database = database;
  }

  Optional<Absence> find(TerritoryId territory, AbsenceId absence) {
    return database.inTerritory(territory, handle -> records.find(absence));
  }

  List<Absence> of(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    return database
        .inTerritory(actor.territory(), handle -> records.of(pupil, first, last))
        .stream()
        .filter(one -> PupilSchools.looksAt(actor, one.structure()))
        .toList();
  }

  List<AbsenceSpell> spellsOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    return database.inTerritory(
        actor.territory(),
        handle -> spells.join(actor.territory(), pupil, of(actor, pupil, first, last)));
  }

  List<Absence> in(Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    return database.inTerritory(actor.territory(), handle -> records.in(structure, first, last));
  }

  List<AbsenceChange> historyOf(Actor actor, AbsenceId absence) {
    return database.inTerritory(actor.territory(), handle -> records.historyOf(absence));
  }
}
