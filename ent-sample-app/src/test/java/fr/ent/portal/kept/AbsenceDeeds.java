package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;
import static fr.ent.portal.kept.Town.TODAY;

import fr.ent.api.absences.AbsenceFigures;
import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.Incident;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.MeasureAppeal;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.identity.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What school life notes and decides. */
final class AbsenceDeeds {
  private static final TimeSpan EVENING = TimeSpan.of(TODAY.plusDays(2), "17:00", "18:00");

  private final Town town;
  private final Incidents incidents;
  private final Exemptions exemptions;
  private final AbsenceFigures figures;
  private final Explanations reasons;

  AbsenceDeeds(Town town) {
    this.town = town;
    this.incidents = town.get(Incidents.class);
    this.exemptions = town.get(Exemptions.class);
    this.figures = town.get(AbsenceFigures.class);
    this.reasons = town.get(Explanations.class);
  }

  List<Deed> deeds() {
    return Stream.of(measures(), exempted(), chosen()).flatMap(List::stream).toList();
  }

  private List<Deed> measures() {
    var told = draft();
    var known = draft();
    var incident = incidents.report(town.administrator(), known);
    var punished = decided(incident, MeasureKind.DETENTION);
    var sanctioned = decided(incident, MeasureKind.WARNING);
    var moved = kept(incident);
    var done = kept(incident);
    var cancelled = kept(incident);
    var over = incidents.carryOut(town.administrator(), kept(incident)).id();
    var gone = incidents.cancel(town.administrator(), kept(incident)).id();
    var suspended = suspended(incident);
    var contested = kept(incident);
    var appealed = kept(incident);
    var contest =
        new MeasureAppeal(
            TODAY, MeasureAppeal.Judge.HEAD, MeasureAppeal.Outcome.PENDING, Optional.empty());
    incidents.noteAppeal(town.administrator(), appealed, contest);
    return List.of(
        town.deed(
            "absences:end-suspension", who -> incidents.endSuspension(who, suspended, EVENING)),
        town.deed("absences:note-appeal", who -> incidents.noteAppeal(who, contested, contest))
            .idle(() -> incidents.noteAppeal(town.administrator(), appealed, contest)),
        town.deed("absences:report-incident", who -> incidents.report(who, told))
            .idle(() -> incidents.report(town.administrator(), known)),
        town.deed("absences:punish", who -> incidents.decide(who, punished)),
        town.deed("absences:sanction", who -> incidents.decide(who, sanctioned)),
        town.deed("absences:move-measure", who -> incidents.move(who, moved, EVENING)),
        town.deed("absences:carry-out", who -> incidents.carryOut(who, done))
            .idle(() -> incidents.carryOut(town.administrator(), over)),
        town.deed("absences:cancel-measure", who -> incidents.cancel(who, cancelled))
            .idle(() -> incidents.cancel(town.administrator(), gone)));
  }

  private IncidentDraft draft() {
    return new IncidentDraft(
        IncidentId.random(),
        town.school(),
        TODAY.minusDays(1).atTime(10, 0),
        "Cour",
        "Essai",
        List.of(new Involved(town.child(), Involved.Part.AUTHOR)));
  }

  private MeasureDraft decided(Incident incident, MeasureKind kind) {
    return new MeasureDraft(
        MeasureId.random(), incident.id(), town.child(), kind, Optional.empty(), "Essai");
  }

  private MeasureId suspended(Incident incident) {
    var draft = decided(incident, MeasureKind.CLASS_EXCLUSION).suspended(TODAY.plusDays(60));
    return incidents.decide(town.administrator(), draft).id();
  }

  private MeasureId kept(Incident incident) {
    var draft = decided(incident, MeasureKind.DETENTION);
    return incidents.decide(town.administrator(), draft).id();
  }

  private List<Deed> exempted() {
    var given = exemption();
    var ended = exemption();
    exemptions.give(HOUSE, ended);
    return List.of(
        town.deed("absences:exempt", who -> exemptions.give(who, given))
            .idle(() -> exemptions.give(HOUSE, ended)),
        town.deed("absences:end-exemption", who -> exemptions.end(who, town.school(), ended.id()))
            .idle(() -> exemptions.end(HOUSE, town.school(), ExemptionId.random())));
  }

  private List<Deed> chosen() {
    var own = List.of(new AbsenceReason("trial", "Essai", "Trial"));
    var none = List.<AbsenceReason>of();
    return List.of(
        town.deed("absences:set-threshold", who -> figures.setRepeatedFrom(who, town.school(), 6)),
        town.deed("absences:hand-over", who -> figures.handOver(who, town.school(), TODAY, TODAY)),
        town.deed("absences:offer-reasons", who -> reasons.offer(who, town.school(), own))
            .idle(() -> reasons.offer(HOUSE, town.school(), none)));
  }

  private Exemption exemption() {
    return new Exemption(
        ExemptionId.random(),
        town.school(),
        Optional.of(town.child()),
        Optional.empty(),
        TimeSpan.of(TODAY, "07:00", "19:00"),
        "",
        "Essai");
  }
}
