package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.ImportedName;
import fr.ent.api.timetable.ImportedName.Match;
import fr.ent.api.timetable.ImportedName.State;
import fr.ent.services.timetable.imports.ContentShelf.KeptName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each name of an import stands for now: what somebody said, then what answers to it alone,
 * then what STS-WEB told of it.
 */
final class Resolution {
  private final NameMatches matches;
  private final Map<String, Optional<String>> said;
  private final Map<String, Optional<String>> told;

  /**
   * Put an import together with a school.
   *
   * @param said choices for its source, by print
   * @param told what STS-WEB told, by print
   */
  Resolution(
      NameMatches matches, Map<String, Optional<String>> said, Map<String, Optional<String>> told) {
    this.matches = matches;
    this.said = said;
    this.told = told;
  }

  ImportedName of(KeptName kept) {
    var name = kept.name();
    var choice = said.get(kept.print());
    if (choice != null) {
      var match = choice.flatMap(id -> matches.chosen(name.kind(), id));
      if (choice.isEmpty() || match.isPresent()) {
        return named(kept, choice.isEmpty() ? State.IGNORED : State.CHOSEN, match, List.of());
      }
    }
    var exact = matches.exact(name);
    if (exact.size() == 1) {
      return named(kept, State.FOUND, Optional.of(exact.get(0)), List.of());
    }
    var known =
        told.getOrDefault(kept.print(), Optional.<String>empty())
            .flatMap(id -> matches.chosen(name.kind(), id));
    return known.isPresent()
        ? named(kept, State.FOUND, known, List.of())
        : named(
            kept,
            State.NOT_FOUND,
            Optional.empty(),
            exact.isEmpty() ? matches.candidates(name) : exact);
  }

  private static ImportedName named(
      KeptName kept, State state, Optional<Match> match, List<Match> candidates) {
    var name = kept.name();
    return new ImportedName(
        name.key(),
        name.kind(),
        name.label(),
        name.detail(),
        kept.lessons(),
        state,
        match,
        candidates.subList(0, Math.min(candidates.size(), 10)));
  }
}
