package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.ClassFigure;
import fr.ent.api.absences.PupilFigure;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Ine;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.Uai;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes the files that an office hands on. Their first lines are the same in every language and
 * stay what they are: programs read them.
 */
@Shared
public class HandoverFiles {
  private static final List<String> CLASSES =
      List.of(
          "UAI",
          "MOIS",
          "CLASSE",
          "MEF",
          "NIVEAU",
          "ELEVES",
          "DJ_MANQUEES",
          "DJ_NON_JUSTIFIEES",
          "SEUIL",
          "ELEVES_AU_SEUIL");

  private static final List<String> PUPILS =
      List.of(
          "UAI",
          "DEBUT",
          "FIN",
          "INE",
          "NUMERO_ELEVE",
          "CLASSE",
          "DJ_JUSTIFIEES",
          "DJ_EN_ATTENTE",
          "DJ_NON_JUSTIFIEES",
          "DJ_DISPENSE",
          "RETARDS",
          "RETARDS_MINUTES");

  private final AbsenceFigures figures;
  private final Directory directory;
  private final PupilSearch search;

  @Inject
  public HandoverFiles(AbsenceFigures figures, Directory directory, PupilSearch search) {
    this.figures = figures;
    this.directory = directory;
    this.search = search;
  }

  int threshold(Visit visit) {
    return figures.repeatedFrom(visit.actor(), BoardPages.school(visit));
  }

  /** List classes as the page shows them. */
  List<HandoverView.Line> lines(Visit visit, YearMonth month) {
    return of(visit, month).stream()
        .map(
            one ->
                new HandoverView.Line(
                    label(visit, one),
                    mef(visit, one).map(Mef::label).orElse(""),
                    one.pupils(),
                    one.halfDays(),
                    one.unjustified(),
                    one.repeated()))
        .toList();
  }

  private List<ClassFigure> of(Visit visit, YearMonth month) {
    return figures.classes(visit.actor(), BoardPages.school(visit), month).stream()
        .sorted(Comparator.comparing(one -> label(visit, one)))
        .toList();
  }

  private String label(Visit visit, ClassFigure one) {
    return one.group()
        .map(group -> search.label(visit.actor(), group))
        .filter(label -> !label.isEmpty())
        .orElseGet(() -> visit.frame().say("figures.noclass"));
  }

  /** Find a level of study, where the nomenclature knows it. */
  private Optional<Mef> mef(Visit visit, ClassFigure one) {
    return one.mef().flatMap(code -> directory.findMef(visit.actor(), code));
  }

  private String uai(Visit visit) {
    return directory
        .findStructure(visit.actor(), BoardPages.school(visit))
        .flatMap(one -> one.uai())
        .map(Uai::value)
        .orElse("");
  }

  /** Write a line for each class and what its pupils study. */
  Answer classes(Visit visit, YearMonth month) {
    var uai = uai(visit);
    var threshold = Integer.toString(threshold(visit));
    var file = new Csv(CLASSES);
    of(visit, month)
        .forEach(
            one ->
                file.line(
                    List.of(
                        uai,
                        month.toString(),
                        label(visit, one),
                        mef(visit, one).map(known -> known.code().value()).orElse(""),
                        mef(visit, one).map(Mef::label).orElse(""),
                        Integer.toString(one.pupils()),
                        Integer.toString(one.halfDays()),
                        Integer.toString(one.unjustified()),
                        threshold,
                        Integer.toString(one.repeated()))));
    return file.answer();
  }

  /** Count for each pupil of whom there is something to tell. */
  List<PupilFigure> counted(Visit visit, LocalDate first, LocalDate last) {
    return figures.handOver(visit.actor(), BoardPages.school(visit), first, last);
  }

  /** Write a line for each pupil, without names. */
  Answer pupils(Visit visit, List<PupilFigure> counted, LocalDate first, LocalDate last) {
    var uai = uai(visit);
    var file = new Csv(PUPILS);
    counted.forEach(one -> file.line(cells(visit, uai, one, first, last)));
    return file.answer();
  }

  private List<String> cells(
      Visit visit, String uai, PupilFigure one, LocalDate first, LocalDate last) {
    return List.of(
        uai,
        first.toString(),
        last.toString(),
        one.ine().map(Ine::value).orElse(""),
        one.schoolNumber().orElse(""),
        group(visit, one.group()),
        Integer.toString(one.halfDays().justified()),
        Integer.toString(one.halfDays().waiting()),
        Integer.toString(one.halfDays().unjustified()),
        Integer.toString(one.halfDays().exempted()),
        Integer.toString(one.late()),
        Integer.toString(one.minutes()));
  }

  private String group(Visit visit, Optional<GroupId> group) {
    return group.map(one -> search.label(visit.actor(), one)).orElse("");
  }
}
