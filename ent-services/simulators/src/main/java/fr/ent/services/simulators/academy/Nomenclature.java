package fr.ent.services.simulators.academy;

import java.util.ArrayList;
import java.util.List;

/** Subjects and tracks of study: those that are used, then others up to the size asked. */
final class Nomenclature {
  /** A subject, and the discipline of those who teach it. */
  record Subject(String code, String label, String disciplineCode, String discipline) {}

  /** A track of study. */
  record Track(String code, String label, String stage) {}

  private final List<Subject> subjects = new ArrayList<>();
  private final List<Track> tracks = new ArrayList<>();

  Nomenclature(AcademySize size) {
    for (String line : Stock.lines("subjects.txt")) {
      int half = line.indexOf(';');
      subjects.add(
          new Subject(
              line.substring(0, 6),
              line.substring(7, half),
              line.substring(half + 1, half + 6),
              line.substring(half + 7)));
    }
    while (subjects.size() < size.subjects()) {
      int rank = subjects.size();
      subjects.add(
          new Subject(
              String.format("9%05d", rank), "ENSEIGNEMENT OPTIONNEL " + rank, "L0000", "AUTRES"));
    }
    addTracks(size);
  }

  private void addTracks(AcademySize size) {
    for (YearLevel level : YearLevel.values()) {
      tracks.add(new Track(level.mef, level.label, level.stage));
    }
    while (tracks.size() < size.mefs()) {
      int rank = tracks.size();
      var letter = (char) ('A' + rank % 26);
      tracks.add(
          new Track(
              String.format("9%06d%c110", rank, letter),
              "CAP EN 2 ANS : MÉTIER N°" + rank + " (OPTION " + letter + " & B)",
              "CAP 2 ANS"));
    }
  }

  List<Subject> subjects() {
    return subjects;
  }

  List<Track> tracks() {
    return tracks;
  }

  Subject subject(int slot) {
    return subjects.get(slot);
  }

  /** What a group of this type is taught. */
  Subject ofGroup(int type) {
    int[] taught = {5, 5, 2, 6, 1, 8, 11};
    return subjects.get(taught[type % taught.length]);
  }
}
