package fr.ent.services.timetable.imports;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportForecast;
import fr.ent.api.timetable.ImportedName;
import fr.ent.api.timetable.PlanReport;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableImport;
import fr.ent.api.timetable.TimetableImport.State;
import fr.ent.api.timetable.TimetableImportId;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.api.timetable.UnknownImportException;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.services.timetable.imports.ContentShelf.KeptName;
import fr.ent.services.timetable.imports.ImportShelf.Kept;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what files say, and hands it to the intake when somebody says so. */
@EntService
class DefaultTimetableImports implements TimetableImports {
  private static final PlanReport NOTHING = new PlanReport(0, 0, 0, 0, 0, 0);

  private final Database database;
  private final AccessPolicy access;
  private final FileReading reading;
  private final ImportDesk desk;
  private final TimetableIntake intake;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  DefaultTimetableImports(
      Database database,
      AccessPolicy access,
      FileReading reading,
      ImportDesk desk,
      TimetableIntake intake,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.reading = reading;
    this.desk = desk;
    this.intake = intake;
    this.audit = audit;
    this.clock = clock;
  }

  /** The file is read before a transaction begins: it is long, and can be read only once. */
  @Override
  public TimetableImport read(
      Actor actor, StructureId structure, String fileName, InputStream content) {
    access.require(actor, Timetable.CHANGE, structure);
    var written = reading.read(actor.territory(), structure, fileName, content);
    var told =
        new TimetableImport(
            TimetableImportId.random(),
            structure,
            written.kind(),
            WrittenLesson.cut(fileName),
            clock.instant(),
            actor.person(),
            State.OPEN,
            Optional.ofNullable(written.firstWeek()),
            Optional.ofNullable(written.lastWeek()),
            written.lessons().size(),
            written.findings().size(),
            Optional.empty());
    return database.inTerritory(
        actor.territory(),
        handle -> {
          shelf().add(new Kept(told, written.source()));
          shelf().addFindings(told.id(), written.findings());
          new ContentShelf(handle).add(told.id(), written);
          audit.append(actor, AuditFact.done("timetable:import", structure.toString()));
          return told;
        });
  }

  private ImportShelf shelf() {
    return new ImportShelf(database.handle());
  }

  @Atomic
  @Override
  public List<TimetableImport> importsOf(Actor actor, StructureId structure) {
    access.require(actor, Timetable.CHANGE, structure);
    return shelf().newest(structure);
  }

  @Atomic
  @Override
  public Optional<TimetableImport> find(Actor actor, TimetableImportId id) {
    return shelf().find(id).map(Kept::told).filter(one -> may(actor, one));
  }

  private boolean may(Actor actor, TimetableImport one) {
    return access.allows(actor, Timetable.CHANGE, one.structure());
  }

  private Kept require(Actor actor, TimetableImportId id) {
    return shelf()
        .lock(id)
        .filter(one -> may(actor, one.told()))
        .orElseThrow(() -> new UnknownImportException(id));
  }

  private Kept requireOpen(Actor actor, TimetableImportId id) {
    var kept = require(actor, id);
    if (kept.told().state() == State.CLOSED) {
      throw new UnknownImportException(id);
    }
    return kept;
  }

  @Atomic
  @Override
  public List<ImportedName> namesOf(Actor actor, TimetableImportId id) {
    return desk.names(actor.territory(), require(actor, id));
  }

  @Atomic
  @Override
  public List<ImportFinding> findingsOf(Actor actor, TimetableImportId id) {
    return shelf().findings(require(actor, id).told().id());
  }

  @Atomic
  @Override
  public ImportForecast forecast(Actor actor, TimetableImportId id) {
    var kept = requireOpen(actor, id);
    var plan = desk.plan(actor.territory(), kept);
    return new ImportForecast(
        plan.lessons(),
        plan.withoutTeacher(),
        plan.leftOut(),
        plan.plan(kept).map(one -> intake.foresee(actor, one)).orElse(NOTHING),
        plan.plan(kept).map(one -> left(actor, one)).orElse(List.of()));
  }

  private List<ImportForecast.Left> left(Actor actor, TimetablePlan plan) {
    return intake.leftBeside(actor, plan).stream()
        .map(
            one -> new ImportForecast.Left(one, shelf().newestName(plan.structure(), one.source())))
        .toList();
  }

  @Atomic
  @Override
  public void match(Actor actor, TimetableImportId id, String key, String chosen) {
    var kept = requireOpen(actor, id);
    var name = requireName(id, key);
    if (!desk.has(actor.territory(), kept, name.name().kind(), chosen)) {
      throw new UnknownImportException(id);
    }
    say(actor, kept, name, chosen);
  }

  @Atomic
  @Override
  public void ignore(Actor actor, TimetableImportId id, String key) {
    var kept = requireOpen(actor, id);
    say(actor, kept, requireName(id, key), null);
  }

  private void say(Actor actor, Kept kept, KeptName name, @Nullable String chosen) {
    choices().keep(kept, name.print(), chosen, actor.person(), clock.instant());
    audit.append(actor, AuditFact.done("timetable:match", kept.told().id().toString()));
  }

  @Atomic
  @Override
  public void forget(Actor actor, TimetableImportId id, String key) {
    var kept = requireOpen(actor, id);
    choices().forget(kept, requireName(id, key).print());
    audit.append(actor, AuditFact.done("timetable:match", id.toString()));
  }

  private ChoiceShelf choices() {
    return new ChoiceShelf(database.handle());
  }

  private KeptName requireName(TimetableImportId id, String key) {
    return new ContentShelf(database.handle())
        .names(id).stream()
            .filter(one -> one.name().key().equals(key))
            .findFirst()
            .orElseThrow(() -> new UnknownImportException(id));
  }

  @Atomic
  @Override
  public PlanReport apply(Actor actor, TimetableImportId id) {
    return apply(actor, id, intake::take);
  }

  @Atomic
  @Override
  public PlanReport applyAnyway(Actor actor, TimetableImportId id) {
    return apply(actor, id, intake::takeAnyway);
  }

  @Atomic
  @Override
  public PlanReport applyInstead(Actor actor, TimetableImportId id, Set<SourceName> replaced) {
    return apply(actor, id, (who, plan) -> intake.takeInstead(who, plan, replaced));
  }

  private PlanReport apply(
      Actor actor, TimetableImportId id, BiFunction<Actor, TimetablePlan, PlanReport> taking) {
    var kept = requireOpen(actor, id);
    var plan = desk.plan(actor.territory(), kept).plan(kept);
    var report = plan.map(one -> taking.apply(actor, one)).orElse(NOTHING);
    if (plan.isEmpty()) {
      desk.remember(actor, kept);
    }
    shelf().apply(id, report);
    shelf().olderOf(kept).forEach(shelf()::close);
    return report;
  }

  @Atomic
  @Override
  public void drop(Actor actor, TimetableImportId id) {
    if (require(actor, id).told().state() != State.CLOSED) {
      shelf().close(id.value());
      audit.append(actor, AuditFact.done("timetable:drop-import", id.toString()));
    }
  }
}
