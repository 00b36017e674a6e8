package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Who has read, signed and answered a message, as the school follows it (fr: suivi d'un mot). */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonFollowUp(LiaisonMessage message, List<Line> lines) {
  /**
   * What one person has done about one pupil.
   *
   * @param standing empty where the person follows the pupil no more
   * @param handed when a slip was handed out on paper
   * @param reminders how often they were reminded
   */
  public record Line(
      PersonId pupil,
      PersonId person,
      Optional<LiaisonStanding> standing,
      Optional<Instant> read,
      Optional<LiaisonAct> act,
      Optional<Instant> handed,
      int reminders) {
    public Line {
      Objects.requireNonNull(pupil, "pupil");
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(standing, "standing");
      Objects.requireNonNull(read, "read");
      Objects.requireNonNull(act, "act");
      Objects.requireNonNull(handed, "handed");
    }
  }

  public LiaisonFollowUp {
    Objects.requireNonNull(message, "message");
    lines = List.copyOf(lines);
  }

  /** Tell whether a line has what the message asks for, of the text as it is now. */
  public boolean isDone(Line line) {
    return message.kind().asks()
        ? line.act().filter(one -> one.isOf(message)).isPresent()
        : line.read().isPresent();
  }

  /** Tell whether the message asks something of a line. */
  public boolean isAsked(Line line) {
    return line.standing()
        .filter(one -> one == LiaisonStanding.DECIDES || !message.kind().isDecision())
        .isPresent();
  }

  /** List the pupils, each once. */
  public Set<PersonId> pupils() {
    return lines.stream().map(Line::pupil).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** List the pupils for whom at least one person did what is asked. */
  public Set<PersonId> settled() {
    return lines.stream()
        .filter(this::isDone)
        .map(Line::pupil)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** List the pupils whose guardians have answered differently. */
  public Set<PersonId> contradicted() {
    return pupils().stream()
        .filter(pupil -> choices(pupil) > 1)
        .collect(Collectors.toUnmodifiableSet());
  }

  private long choices(PersonId pupil) {
    return lines.stream()
        .filter(one -> one.pupil().equals(pupil) && isDone(one))
        .flatMap(one -> one.act().stream())
        .map(LiaisonAct::choice)
        .filter(one -> !one.isEmpty())
        .distinct()
        .count();
  }

  /** List whom a reminder would go to: those asked who did nothing about a pupil not settled. */
  public List<Line> waiting() {
    var settled = settled();
    return lines.stream()
        .filter(one -> isAsked(one) && !isDone(one) && !settled.contains(one.pupil()))
        .toList();
  }
}
