package fr.ent.services.absences;

import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.IncidentRefusedException;
import fr.ent.api.absences.IncidentRefusedException.Reason;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Measure;
import fr.ent.api.absences.MeasureAppeal;
import fr.ent.api.absences.MeasureChange;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who reports, who decides, and who reads what of it. */
@EntService
class DefaultIncidents implements Incidents {
  private final IncidentRecords records;
  private final MeasureRecords measures;
  private final MeasureBook book;
  private final IncidentDesk desk;
  private final ShownPupils shown;
  private final SchoolYears years;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final Database database;
  private final Clock clock;

  @Inject
  DefaultIncidents(
      IncidentRecords records,
      MeasureRecords measures,
      MeasureBook book,
      IncidentDesk desk,
      ShownPupils shown,
      SchoolYears years,
      AccessPolicy access,
      AuditLog audit,
      Database database,
      Clock clock) {
    this.records = records;
    this.measures = measures;
    this.book = book;
    this.desk = desk;
    this.shown = shown;
    this.years = years;
    this.access = access;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Atomic
  @Override
  public Incident report(Actor actor, IncidentDraft draft) {
    desk.requireReporting(actor, draft);
    var hand = new AbsenceRecords.Hand(actor.person(), clock.instant());
    var year = years.of(actor.territory(), draft.structure(), draft.when().toLocalDate());
    var lastDay = MeasureKind.WARNING.lastDay(year);
    if (records.keep(hand, draft, lastDay)) {
      audit.append(actor, AuditFact.done("absences:report-incident", draft.id().toString()));
    }
    return require(actor, draft.id());
  }

  /** Find in the transaction that is open. */
  private Incident require(Actor actor, IncidentId id) {
    return records
        .find(id)
        .filter(one -> desk.mayKnow(actor, one))
        .orElseThrow(() -> new IncidentRefusedException(Reason.NOT_FOUND));
  }

  @Override
  public Optional<Incident> find(Actor actor, IncidentId incident) {
    var found =
        database
            .inTerritory(actor.territory(), handle -> records.find(incident))
            .filter(one -> desk.mayKnow(actor, one));
    shown.involved(actor, found.stream().toList());
    return found;
  }

  @Override
  public List<Incident> in(Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    access.require(actor, FOLLOW, structure);
    return shown.involved(
        actor,
        database.inTerritory(actor.territory(), handle -> records.in(structure, first, last)));
  }

  /** The school is asked for in SQL, which stops at 200; what is left out then is of one person. */
  @Override
  public List<Incident> reported(Actor actor, LocalDate first, LocalDate last) {
    var all =
        database.inTerritory(actor.territory(), handle -> reportedBy(actor, first, last)).stream()
            .filter(one -> desk.mayKnow(actor, one))
            .toList();
    return shown.involved(actor, all);
  }

  private List<Incident> reportedBy(Actor actor, LocalDate first, LocalDate last) {
    return PupilSchools.lookedAt(actor)
        .map(school -> records.reportedBy(actor.person(), school, first, last))
        .orElseGet(() -> records.reportedBy(actor.person(), first, last));
  }

  @Atomic
  @Override
  public Measure decide(Actor actor, MeasureDraft draft) {
    var incident = require(actor, draft.incident());
    desk.requireDeciding(actor, draft.kind(), draft.pupil());
    IncidentDesk.requireAuthor(incident, draft.pupil());
    return book.decide(actor, incident, draft);
  }

  @Atomic
  @Override
  public Measure move(Actor actor, MeasureId measure, TimeSpan covers) {
    var found = lock(actor, measure);
    desk.requireDeciding(actor, found.kind(), found.pupil());
    return book.move(actor, found, covers);
  }

  @Atomic
  @Override
  public Measure carryOut(Actor actor, MeasureId measure) {
    var found = lock(actor, measure);
    desk.requireSettling(actor, found);
    return book.carryOut(actor, found);
  }

  @Atomic
  @Override
  public Measure cancel(Actor actor, MeasureId measure) {
    var found = lock(actor, measure);
    desk.requireDeciding(actor, found.kind(), found.pupil());
    return book.cancel(actor, found);
  }

  @Atomic
  @Override
  public Measure endSuspension(Actor actor, MeasureId measure, TimeSpan covers) {
    var found = lock(actor, measure);
    desk.requireDeciding(actor, found.kind(), found.pupil());
    return book.endSuspension(actor, found, covers);
  }

  @Atomic
  @Override
  public Measure noteAppeal(Actor actor, MeasureId measure, MeasureAppeal appeal) {
    var found = lock(actor, measure);
    desk.requireDeciding(actor, found.kind(), found.pupil());
    return book.noteAppeal(actor, found, appeal);
  }

  private Measure lock(Actor actor, MeasureId measure) {
    var found =
        measures.lock(measure).orElseThrow(() -> new IncidentRefusedException(Reason.NOT_FOUND));
    require(actor, found.incident());
    return found;
  }

  /** The few measures of one pupil are read whole; those of another school are left out after. */
  @Override
  public List<Measure> measuresOf(Actor actor, PersonId pupil) {
    boolean own = desk.reads(actor, pupil);
    var all = database.inTerritory(actor.territory(), handle -> measures.of(pupil));
    if (!own && !access.allows(actor, FOLLOW, pupil)) {
      throw new AccessRefusedException(READ);
    }
    shown.card(actor, pupil);
    return all.stream().filter(one -> own || desk.follows(actor, one.structure())).toList();
  }

  @Override
  public List<MeasureChange> historyOf(Actor actor, MeasureId measure) {
    return database.inTerritory(
        actor.territory(),
        handle ->
            measures
                .find(measure)
                .flatMap(one -> records.find(one.incident()))
                .filter(one -> desk.mayKnow(actor, one))
                .map(one -> measures.historyOf(measure))
                .orElse(List.of()));
  }
}
