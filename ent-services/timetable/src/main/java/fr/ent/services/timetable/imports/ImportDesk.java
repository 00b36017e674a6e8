package fr.ent.services.timetable.imports;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.ImportedName;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.ImportedName.State;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.services.timetable.imports.ImportShelf.Kept;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Puts an import together with the directory and with what was said of its names. */
@EntService
class ImportDesk {
  private static final Comparator<ImportedName> ORDER =
      Comparator.comparing((ImportedName one) -> one.state() != State.NOT_FOUND)
          .thenComparing(ImportedName::kind)
          .thenComparing(one -> -one.lessons())
          .thenComparing(ImportedName::label)
          .thenComparing(ImportedName::key);

  private final Database database;
  private final Directory directory;
  private final Clock clock;

  @Inject
  ImportDesk(Database database, Directory directory, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  List<ImportedName> names(TerritoryId territory, Kept kept) {
    var content = new ContentShelf(database.handle());
    var choices = new ChoiceShelf(database.handle());
    var structure = kept.told().structure();
    var resolution =
        new Resolution(
            matches(territory, kept),
            choices.all(structure, kept.told().source()),
            choices.all(structure, TimetableSource.STS));
    return content.names(kept.told().id()).stream().map(resolution::of).sorted(ORDER).toList();
  }

  private NameMatches matches(TerritoryId territory, Kept kept) {
    return new NameMatches(
        new SchoolRoll(directory, Actor.house(territory), kept.told().structure()),
        kept.told().source());
  }

  /** Tell whether the school has what somebody chooses. */
  boolean has(TerritoryId territory, Kept kept, Kind kind, String chosen) {
    return matches(territory, kept).chosen(kind, chosen).isPresent();
  }

  ImportPlan plan(TerritoryId territory, Kept kept) {
    return new ImportPlan(
        names(territory, kept), new ContentShelf(database.handle()).lessons(kept.told().id()));
  }

  /** Remember whom and what a file without lessons tells beyond doubt. */
  void remember(Actor actor, Kept kept) {
    var names = new ContentShelf(database.handle()).names(kept.told().id());
    var variants = new PrintVariants(names.stream().map(one -> one.name()).toList());
    var choices = new ChoiceShelf(database.handle());
    for (var one : names(actor.territory(), kept)) {
      var id = one.match().map(ImportedName.Match::id);
      for (var print : id.isEmpty() ? List.<String>of() : variants.of(one.key())) {
        choices.keep(kept, print, id.get(), actor.person(), clock.instant());
      }
    }
  }
}
