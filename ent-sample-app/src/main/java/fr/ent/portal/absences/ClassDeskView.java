package fr.ent.portal.absences;

import fr.ent.portal.absences.MineView.Choice;
import java.util.List;

/** The classes whose absences the reader looks after, with their pupils. */
public record ClassDeskView(List<OfClass> classes) {
  /** A class or group and its pupils, as far as the reader knows of them. */
  public record OfClass(String label, List<Choice> pupils) {
    public OfClass {
      pupils = List.copyOf(pupils);
    }

    @Override
    public String toString() {
      return "pupils of " + label;
    }
  }

  public ClassDeskView {
    classes = List.copyOf(classes);
  }
}
