package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who need not be looked for, as school life decides. */
@EntService
class DefaultExemptions implements Exemptions {
  private final AccessPolicy access;
  private final ExemptionRecords records;
  private final AuditLog audit;
  private final Directory directory;
  private final ShownPupils shown;
  private final Database database;
  private final Clock clock;

  @Inject
  DefaultExemptions(
      AccessPolicy access,
      ExemptionRecords records,
      AuditLog audit,
      Directory directory,
      ShownPupils shown,
      Database database,
      Clock clock) {
    this.access = access;
    this.records = records;
    this.audit = audit;
    this.directory = directory;
    this.shown = shown;
    this.database = database;
    this.clock = clock;
  }

  @Atomic
  @Override
  public void give(Actor actor, Exemption exemption) {
    access.require(actor, Explanations.SETTLE, exemption.structure());
    exemption.pupil().ifPresent(one -> access.require(actor, Explanations.SETTLE, one));
    exemption.group().ifPresent(one -> access.require(actor, Explanations.SETTLE, one));
    if (records.keep(new AbsenceRecords.Hand(actor.person(), clock.instant()), exemption)) {
      audit.append(actor, AuditFact.done("absences:exempt", exemption.id().toString()));
    }
  }

  @Atomic
  @Override
  public void end(Actor actor, StructureId structure, ExemptionId exemption) {
    access.require(actor, Explanations.SETTLE, structure);
    if (records.remove(structure, exemption)) {
      audit.append(actor, AuditFact.done("absences:end-exemption", exemption.toString()));
    }
  }

  @Override
  public List<Exemption> in(Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    access.require(actor, Explanations.SETTLE, structure);
    return database.inTerritory(actor.territory(), handle -> records.in(structure, first, last));
  }

  @Override
  public List<Exemption> of(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    access.require(actor, AbsenceRegister.CONSULT, pupil);
    shown.card(actor, pupil);
    var groups =
        directory.groupsOf(Actor.house(actor.territory()), pupil).stream()
            .filter(one -> one.capacity() == Capacity.MEMBER)
            .map(GroupMembership::group)
            .toList();
    return database
        .inTerritory(actor.territory(), handle -> records.of(pupil, groups, first, last))
        .stream()
        .filter(one -> PupilSchools.looksAt(actor, one.structure()))
        .toList();
  }
}
