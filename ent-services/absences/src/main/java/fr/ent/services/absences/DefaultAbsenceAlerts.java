package fr.ent.services.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceAlerts;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AlertSent;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Reads who is sent word of absences. */
@EntService
class DefaultAbsenceAlerts implements AbsenceAlerts {
  private final AbsenceRegister register;
  private final AlertRecords records;
  private final Database database;

  @Inject
  DefaultAbsenceAlerts(AbsenceRegister register, AlertRecords records, Database database) {
    this.register = register;
    this.records = records;
    this.database = database;
  }

  @Override
  public List<AlertSent> sent(Actor actor, StructureId structure, LocalDate day) {
    var absences =
        register.absencesIn(actor, structure, day, day).stream().map(Absence::id).toList();
    return database.inTerritory(actor.territory(), handle -> records.of(absences)).stream()
        .map(one -> new AlertSent(one.absence(), one.person(), one.notBefore()))
        .toList();
  }
}
