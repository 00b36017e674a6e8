package fr.ent.services.absences;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.api.absences.AbsenceFigure;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.services.absences.FigureRecords.Reasoned;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts half-days by class and reason. */
@EntService
class ClassFigures {
  private final FigureRecords records;
  private final HalfDayRule rule;
  private final PupilPlaces places;
  private final Database database;

  private record Cell(Optional<GroupId> group, String reason) {}

  @Inject
  ClassFigures(FigureRecords records, HalfDayRule rule, PupilPlaces places, Database database) {
    this.records = records;
    this.rule = rule;
    this.places = places;
    this.database = database;
  }

  List<AbsenceFigure> of(TerritoryId territory, StructureId structure, YearMonth month) {
    var halfDays = rule.of(territory, structure, month);
    var classes = places.of(territory, structure);
    return database.inTerritory(territory, handle -> records.in(structure, month)).stream()
        .collect(groupingBy(one -> cell(classes, one)))
        .entrySet()
        .stream()
        .map(one -> figure(one.getKey(), one.getValue(), halfDays))
        .sorted(
            Comparator.comparing(
                    (AbsenceFigure one) -> one.group().map(GroupId::toString).orElse(""))
                .thenComparing(AbsenceFigure::reason))
        .toList();
  }

  private static Cell cell(Map<PersonId, GroupId> classes, Reasoned one) {
    return new Cell(Optional.ofNullable(classes.get(one.absence().pupil())), one.reason());
  }

  private AbsenceFigure figure(Cell cell, List<Reasoned> all, SchoolHalfDays halfDays) {
    var pupils = all.stream().collect(groupingBy(one -> one.absence().pupil()));
    int missed =
        pupils.values().stream()
            .mapToInt(own -> halfDays.of(own.stream().map(Reasoned::absence).toList()).size())
            .sum();
    return new AbsenceFigure(cell.group(), cell.reason(), missed, pupils.size());
  }
}
