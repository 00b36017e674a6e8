package fr.ent.portal.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableImport;
import fr.ent.api.timetable.TimetableImport.State;
import fr.ent.api.timetable.TimetableImportId;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.api.timetable.UnknownImportException;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.VanishingLessonsException;
import fr.ent.core.EntService;
import fr.ent.portal.timetable.ImportOfView.Looked;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Upload;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor.Hat;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The imports of the school whose hat is worn: a file, what it would change, the desk. */
@EntService
class ImportPages implements Room {
  private static final Access LEAVE = Access.holding(Timetable.CHANGE);
  private static final int LARGEST_FILE = 64 << 20;

  private final TimetableImports imports;
  private final ImportChoices choices;

  @Inject
  ImportPages(TimetableImports imports, ImportChoices choices) {
    this.imports = imports;
    this.choices = choices;
  }

  @Override
  public List<Page> pages() {
    var one = "/timetable/imports/{import}";
    return List.of(
        Page.get("/timetable/imports", LEAVE, visit -> list(visit, "")),
        Page.post("/timetable/imports", LEAVE, this::read),
        Page.get(one, LEAVE, visit -> desk(visit, "", 0, "")),
        Page.post(one + "/match", LEAVE, this::match),
        Page.post(one + "/apply", LEAVE, this::apply),
        Page.post(one + "/instead", LEAVE, this::instead),
        Page.post(one + "/drop", LEAVE, this::drop));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(46, "imports", "feed", "/timetable/imports", LEAVE));
  }

  private static Hat hat(Visit visit) {
    return visit.visitor().hat().orElseThrow(NoSuchPageException::new);
  }

  private static StructureId school(Visit visit) {
    return hat(visit).affiliation().structure();
  }

  private Answer list(Visit visit, String error) {
    var view =
        new ImportsView(
            hat(visit).structure(), imports.importsOf(visit.actor(), school(visit)), "", error);
    return error.isEmpty()
        ? Answer.page("pages/imports", "imports.title", view)
        : Answer.again("pages/imports", "imports.title", view);
  }

  private Answer read(Visit visit) {
    var upload = visit.file("file");
    if (upload.isEmpty() || upload.get().size() > LARGEST_FILE) {
      return list(visit, upload.isEmpty() ? "imports.refused.EMPTY" : "imports.refused.TOO_LARGE");
    }
    try {
      return Answer.to(path(read(visit, upload.get()).id()));
    } catch (UnreadableTimetableException refused) {
      return list(visit, "imports.refused." + refused.reason());
    }
  }

  private TimetableImport read(Visit visit, Upload upload) {
    return imports.read(
        visit.actor(), school(visit), upload.name(), new ByteArrayInputStream(upload.bytes()));
  }

  private static String path(TimetableImportId id) {
    return "/timetable/imports/" + id;
  }

  private static TimetableImportId id(Visit visit) {
    return TimetableImportId.of(visit.name("import"));
  }

  private Answer desk(Visit visit, String done, int vanishing, String error) {
    var actor = visit.actor();
    var told = imports.find(actor, id(visit)).orElseThrow(NoSuchPageException::new);
    boolean open = told.state() != State.CLOSED;
    var looked = new Looked(visit.parameter("name"), visit.parameter("q"));
    var names = imports.namesOf(actor, told.id());
    var view =
        new ImportOfView(
            told,
            open ? Optional.of(imports.forecast(actor, told.id())) : Optional.empty(),
            names,
            imports.findingsOf(actor, told.id()),
            choices.groups(actor, told.structure()),
            looked,
            choices.found(actor, told.structure(), names, looked),
            vanishing,
            done,
            error);
    return error.isEmpty()
        ? Answer.page("pages/import", "imports.title", view)
        : Answer.again("pages/import", "imports.title", view);
  }

  private Answer match(Visit visit) {
    var key = visit.parameter("name");
    var chosen = visit.parameter("chosen");
    return change(
        visit,
        (actor, id) -> {
          switch (visit.parameter("what")) {
            case "ignore" -> imports.ignore(actor, id, key);
            case "forget" -> imports.forget(actor, id, key);
            default -> imports.match(actor, id, key, chosen);
          }
        },
        "imports.matched");
  }

  private Answer change(Visit visit, BiConsumer<Actor, TimetableImportId> deed, String done) {
    if (imports.find(visit.actor(), id(visit)).isEmpty()) {
      throw new NoSuchPageException();
    }
    try {
      deed.accept(visit.actor(), id(visit));
      return desk(visit, done, 0, "");
    } catch (UnknownImportException nothing) {
      return desk(visit, "", 0, "imports.nothing");
    }
  }

  private Answer apply(Visit visit) {
    boolean sure = visit.parameter("sure").equals("yes");
    try {
      return change(
          visit,
          (actor, id) -> {
            if (sure) {
              imports.applyAnyway(actor, id);
            } else {
              imports.apply(actor, id);
            }
          },
          "imports.applied");
    } catch (VanishingLessonsException alarm) {
      return desk(visit, "", alarm.present(), "imports.vanishing");
    }
  }

  /** What the forecast does not offer is not replaced. */
  private Answer instead(Visit visit) {
    var told = imports.find(visit.actor(), id(visit)).orElseThrow(NoSuchPageException::new);
    if (told.state() == State.CLOSED) {
      return desk(visit, "", 0, "imports.nothing");
    }
    var asked = visit.parameters("replaced");
    var replaced =
        imports.forecast(visit.actor(), told.id()).left().stream()
            .map(one -> one.lessons().source())
            .filter(one -> asked.contains(one.value()))
            .collect(Collectors.toUnmodifiableSet());
    if (replaced.isEmpty() || !visit.parameter("sure").equals("yes")) {
      return desk(visit, "", 0, "imports.left.none");
    }
    return change(
        visit, (actor, id) -> imports.applyInstead(actor, id, replaced), "imports.applied");
  }

  private Answer drop(Visit visit) {
    return change(visit, imports::drop, "imports.dropped");
  }
}
