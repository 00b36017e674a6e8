package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.ImportedName.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pupils of an EDT export and the classes, parts and groups they are in. For one thread. */
final class EdtPupils {
  private static final String PART = "PartieDeClasse";

  private final Map<String, String> prints = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, List<String>> partsOfGroups = new HashMap<>();
  private final LocalDate today;

  EdtPupils(LocalDate today) {
    this.today = today;
  }

  /** Take a pupil; one without a birth date is nobody's, and so is whatever they are in. */
  void take(XmlNode pupil) {
    var ident = pupil.attribute("Ident");
    var birth = WrittenTimes.day(pupil.attribute("DateNaissance"));
    if (birth != null) {
      prints.put(ident, PupilPrint.of(pupil.attribute("Prenom"), pupil.attribute("Nom"), birth));
    }
    put(pupil.all("Classe"), ident, classes);
    put(pupil.all(PART), ident, parts);
    put(pupil.all("Groupe"), ident, groups);
  }

  private void put(List<XmlNode> places, String pupil, Map<String, Set<String>> pupils) {
    for (var place : places) {
      if (isOpen(
          WrittenTimes.day(place.attribute("DateEntree")),
          WrittenTimes.day(place.attribute("DateSortie")))) {
        pupils.computeIfAbsent(place.attribute("Ident"), none -> new HashSet<>()).add(pupil);
      }
    }
  }

  private boolean isOpen(@Nullable LocalDate entered, @Nullable LocalDate left) {
    return (entered == null || !entered.isAfter(today)) && (left == null || !left.isBefore(today));
  }

  /** Take the pupils and the parts of classes that a group names itself. */
  void takeGroup(XmlNode group) {
    var ident = group.attribute("Ident");
    for (var one : group.all("Eleve")) {
      groups.computeIfAbsent(ident, none -> new HashSet<>()).add(one.attribute("Ident"));
    }
    for (var part : group.all(PART)) {
      partsOfGroups.computeIfAbsent(ident, none -> new ArrayList<>()).add(part.attribute("Ident"));
    }
  }

  /** Tell who is in a class, part or group, by key; nobody where one of them is not told whole. */
  Set<String> membersOf(String key) {
    var group = WrittenName.key(Kind.GROUP, "");
    if (!key.startsWith(group)) {
      return whole(
          classes.getOrDefault(key.substring(WrittenName.key(Kind.CLASS, "").length()), Set.of()));
    }
    var ident = key.substring(group.length());
    var all = new HashSet<>(groups.getOrDefault(ident, Set.of()));
    for (var part : partsOfGroups.getOrDefault(ident, List.of())) {
      all.addAll(parts.getOrDefault(part, Set.of()));
    }
    if (ident.startsWith(EdtContent.OF_PARTS)) {
      all.addAll(parts.getOrDefault(ident.substring(EdtContent.OF_PARTS.length()), Set.of()));
    }
    return whole(all);
  }

  private Set<String> whole(Set<String> pupils) {
    var told = new HashSet<String>();
    pupils.stream().map(prints::get).filter(Objects::nonNull).forEach(told::add);
    return told.size() == pupils.size() ? told : Set.of();
  }
}
