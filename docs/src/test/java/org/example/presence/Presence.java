package org.example.presence;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The product that the school already has, as far as its register asks for it. */
@EntService
class Presence {
  private final Map<AbsenceId, Absence> absences = new HashMap<>();
  private final Map<AbsenceId, List<AbsenceChange>> history = new HashMap<>();

  synchronized Optional<Absence> find(AbsenceId id) {
    return Optional.ofNullable(absences.get(id));
  }

  synchronized Optional<Absence> find(PersonId pupil, TimeSpan missed) {
    return absences.values().stream()
        .filter(one -> one.pupil().equals(pupil) && one.missed().equals(missed))
        .findFirst();
  }

  synchronized Absence put(Absence absence, PersonId by, Instant at) {
    absences.put(absence.id(), absence);
    history
        .computeIfAbsent(absence.id(), key -> new ArrayList<>())
        .add(new AbsenceChange(at, by, absence.state()));
    return absence;
  }

  static Absence unexplained(AbsenceId id, PersonId pupil, StructureId structure, TimeSpan missed) {
    return new Absence(id, pupil, structure, missed, AbsenceState.UNEXPLAINED);
  }

  synchronized List<Absence> all(Predicate<Absence> meant) {
    return absences.values().stream()
        .filter(one -> one.state() != AbsenceState.WITHDRAWN)
        .filter(meant)
        .sorted(Comparator.comparing((Absence one) -> one.missed().from()))
        .toList();
  }

  synchronized List<AbsenceChange> historyOf(AbsenceId id) {
    return List.copyOf(history.getOrDefault(id, List.of()));
  }
}
