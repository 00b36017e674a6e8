package fr.ent.portal.demo;

import fr.ent.api.absences.Involved.Part;
import fr.ent.api.absences.Measure.State;
import fr.ent.api.absences.MeasureKind;
import java.util.List;
import java.util.Optional;

/**
 * An incident that might happen anywhere, and what was decided.
 *
 * @param other which part another pupil of the class has; empty where nobody else is concerned
 * @param decided empty where nothing was decided yet
 */
record DemoScene(String place, String words, Optional<Part> other, Optional<Decided> decided) {
  /** What was decided for whoever did it, in words for the family, and what became of it. */
  record Decided(MeasureKind kind, String words, State state) {}

  /** In the order in which they are drawn; the first one waits for its day. */
  static final List<DemoScene> ALL =
      List.of(
          at("Salle B12", "Bavarde malgré trois rappels et refuse de changer de place.")
              .then(
                  MeasureKind.DETENTION,
                  "Bavardages répétés pendant le cours, malgré trois rappels.",
                  State.DECIDED),
          at("Salle C4", "Troisième devoir non rendu ce mois-ci.")
              .then(
                  MeasureKind.EXTRA_WORK,
                  "Trois devoirs non rendus : ils sont à faire et à rapporter.",
                  State.CARRIED_OUT),
          at("Cour", "Une bousculade sous le préau ; quelqu’un est tombé.")
              .with(Part.VICTIM)
              .then(MeasureKind.WARNING, "Bousculade dans la cour.", State.CARRIED_OUT),
          at("Couloir du premier étage", "Une porte de casier a été forcée.").with(Part.WITNESS),
          at("Gymnase", "A refusé de ranger le matériel et a répondu avec insolence.")
              .then(
                  MeasureKind.APOLOGY,
                  "Insolence envers un adulte : des excuses écrites sont attendues.",
                  State.CARRIED_OUT),
          at("Salle de sciences", "A allumé un brûleur sans permission pendant l’expérience.")
              .then(
                  MeasureKind.SENT_OUT,
                  "Mise en danger de la classe pendant une expérience.",
                  State.CARRIED_OUT),
          at("Restaurant scolaire", "Un plateau a été lancé sur une autre table.")
              .with(Part.VICTIM)
              .then(
                  MeasureKind.RESPONSIBILITY,
                  "Plateau lancé à table : deux heures d’aide au service.",
                  State.DECIDED),
          at("Portail", "Est sorti entre deux cours sans autorisation.")
              .then(MeasureKind.DETENTION, "Sortie sans autorisation.", State.CANCELLED),
          at("Cour", "Des coups ont été échangés à la récréation.")
              .with(Part.VICTIM)
              .then(MeasureKind.CLASS_EXCLUSION, "Coups portés à la récréation.", State.DECIDED));

  private static DemoScene at(String place, String words) {
    return new DemoScene(place, words, Optional.empty(), Optional.empty());
  }

  private DemoScene with(Part part) {
    return new DemoScene(place, words, Optional.of(part), decided);
  }

  private DemoScene then(MeasureKind kind, String why, State state) {
    return new DemoScene(place, words, other, Optional.of(new Decided(kind, why, state)));
  }
}
