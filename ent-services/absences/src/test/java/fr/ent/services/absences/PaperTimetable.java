package fr.ent.services.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Lessons as a test puts them down; everybody may know of them. */
@ApplicationScoped
public class PaperTimetable implements Timetable {
  private final List<Lesson> lessons = new CopyOnWriteArrayList<>();

  void put(Lesson... all) {
    lessons.clear();
    lessons.addAll(List.of(all));
  }

  void add(Lesson one) {
    lessons.removeIf(other -> other.id().equals(one.id()));
    lessons.add(one);
  }

  @Override
  public Optional<Lesson> find(Actor actor, LessonId lesson) {
    return lessons.stream().filter(one -> one.id().equals(lesson)).findFirst();
  }

  @Override
  public List<Lesson> lessonsOf(Actor actor, PersonId person, LocalDate first, LocalDate last) {
    boolean isPupil = PaperDirectory.isPupil(person);
    return between(
        first,
        last,
        one ->
            one.teachers().contains(person)
                || (isPupil && one.groups().contains(PaperDirectory.classOf(person))));
  }

  @Override
  public List<Lesson> lessonsOf(Actor actor, GroupId group, LocalDate first, LocalDate last) {
    return between(first, last, one -> one.groups().contains(group));
  }

  @Override
  public List<Lesson> lessonsIn(
      Actor actor, StructureId structure, LocalDate first, LocalDate last) {
    return between(first, last, one -> one.structure().equals(structure));
  }

  @Override
  public List<Lesson> lessonsIn(
      Actor actor, StructureId structure, String room, LocalDate first, LocalDate last) {
    return between(first, last, one -> one.rooms().contains(room));
  }

  private List<Lesson> between(LocalDate first, LocalDate last, Predicate<Lesson> meant) {
    return lessons.stream()
        .filter(meant)
        .filter(one -> !one.time().day().isBefore(first) && !one.time().day().isAfter(last))
        .sorted(Comparator.comparing((Lesson one) -> one.time().from()))
        .toList();
  }
}
