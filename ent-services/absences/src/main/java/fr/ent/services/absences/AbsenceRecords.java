package fr.ent.services.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceChange;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The shelf of absences, in the transaction that is open. */
interface AbsenceRecords {
  /** What was kept of several pupils: all of them, and those that count from now on. */
  record Kept(List<Absence> all, List<Absence> counting) {}

  /** Who changes something, and when. */
  record Hand(PersonId by, Instant at) {}

  /** Keep one absence for each pupil, in the state that explanations give it. */
  Kept keep(Hand hand, StructureId structure, Collection<PersonId> pupils, TimeSpan missed);

  /** Withdraw absences of a structure; tells which were not withdrawn before. */
  List<Absence> withdraw(Hand hand, StructureId structure, Collection<AbsenceId> absences);

  /** Find one, in whatever state. */
  Optional<Absence> find(AbsenceId absence);

  /** List those of a pupil that count and reach into some days, latest first. */
  List<Absence> of(PersonId pupil, LocalDate first, LocalDate last);

  /** List those of a structure that count and reach into some days, by time. */
  List<Absence> in(StructureId structure, LocalDate first, LocalDate last);

  /** List what has become of one, oldest first. */
  List<AbsenceChange> historyOf(AbsenceId absence);
}
