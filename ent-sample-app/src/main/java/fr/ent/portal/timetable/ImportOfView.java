package fr.ent.portal.timetable;

import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportForecast;
import fr.ent.api.timetable.ImportedName;
import fr.ent.api.timetable.ImportedName.State;
import fr.ent.api.timetable.TimetableImport;
import fr.ent.portal.timetable.WeekView.Choice;
import fr.ent.portal.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One import: what it holds, what it would change, and the desk of what is not found.
 *
 * @param forecast empty once it is closed
 * @param groups the classes and groups of the school, to choose from
 * @param looked whom or what was looked for, and for which name
 * @param found who was found
 * @param vanishing of how many lessons to come more than half would be removed; 0 where nobody
 *     asked
 * @param error key of what went wrong; empty where nothing did
 */
public record ImportOfView(
    TimetableImport told,
    Optional<ImportForecast> forecast,
    List<ImportedName> names,
    List<ImportFinding> findings,
    List<Choice> groups,
    Looked looked,
    List<Choice> found,
    int vanishing,
    String done,
    String error) {
  private static final int AT_ONCE = 30;
  private static final Set<String> SOFTWARE = Set.of("EDT", "UDT");

  /** A search for one of the names. */
  public record Looked(String key, String text) {
    /** Nobody looked for anybody. */
    public static final Looked NOT = new Looked("", "");

    @Override
    public String toString() {
      return key;
    }
  }

  public ImportOfView {
    names = List.copyOf(names);
    findings = List.copyOf(findings);
    groups = List.copyOf(groups);
    found = List.copyOf(found);
  }

  public String path() {
    return "/timetable/imports/" + told.id();
  }

  public boolean isOpen() {
    return told.state() != TimetableImport.State.CLOSED;
  }

  /** Tell the names that wait for a decision, as many as one looks at in one sitting. */
  public List<ImportedName> waiting() {
    var all = of(State.NOT_FOUND);
    return all.subList(0, Math.min(all.size(), AT_ONCE));
  }

  public int allWaiting() {
    return of(State.NOT_FOUND).size();
  }

  /** Tell the names of which somebody has decided. */
  public List<ImportedName> decided() {
    return names.stream()
        .filter(one -> one.state() == State.CHOSEN || one.state() == State.IGNORED)
        .toList();
  }

  public int found(ImportedName.Kind kind) {
    return (int)
        names.stream().filter(one -> one.kind() == kind && one.match().isPresent()).count();
  }

  private List<ImportedName> of(State state) {
    return names.stream().filter(one -> one.state() == state).toList();
  }

  /** Tell whether some other source came in a file, which may be applied again. */
  public boolean leadsBack() {
    return forecast.stream()
        .flatMap(one -> one.left().stream())
        .anyMatch(one -> !one.fileName().isEmpty());
  }

  /** Tell what another source is called: the software, or the file that it came in. */
  public static String words(Frame f, ImportForecast.Left one) {
    var source = one.lessons().source().value();
    return SOFTWARE.contains(source)
        ? f.say("imports.source." + source)
        : one.fileName().isEmpty() ? source : one.fileName();
  }

  /** Tell where on the page a name is. */
  public static String anchor(ImportedName one) {
    return "n" + Integer.toHexString(one.key().hashCode());
  }

  /** Tell whether a name stands for a class or a group. */
  public static boolean isGroup(ImportedName one) {
    return one.kind() == ImportedName.Kind.CLASS || one.kind() == ImportedName.Kind.GROUP;
  }

  @Override
  public String toString() {
    return "import " + told.id();
  }
}
