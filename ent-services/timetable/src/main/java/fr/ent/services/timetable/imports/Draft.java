package fr.ent.services.timetable.imports;

import fr.ent.api.identity.SourceName;
import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read of a file so far. For one thread. */
final class Draft {
  private static final int LESSONS_AT_MOST = 300_000;
  private static final int NAMES_AT_MOST = 50_000;
  private static final int FINDINGS_KEPT = 500;
  private static final int LONGEST_WHAT = 120;

  private record Name(String sourceId, LocalDate week) {}

  private final Map<String, WrittenName> names = new LinkedHashMap<>();
  private final List<WrittenLesson> lessons = new ArrayList<>();
  private final Set<Name> taken = new HashSet<>();
  private final Map<Name, Integer> again = new HashMap<>();
  private final List<ImportFinding> findings = new ArrayList<>();

  /** Add a name; the first of a key counts. */
  void add(WrittenName name, String file, int line) {
    if (name.label().isBlank()) {
      find(ImportFinding.Kind.NO_NAME, file, line, name.key());
    } else if (names.putIfAbsent(name.key(), name) != null) {
      find(ImportFinding.Kind.TWICE, file, line, name.key());
    } else if (names.size() > NAMES_AT_MOST) {
      throw new UnreadableTimetableException(Reason.TOO_LARGE);
    }
  }

  @Nullable WrittenName name(String key) {
    return names.get(key);
  }

  /** Add a lesson; one that is named as another of its week is numbered. */
  void add(WrittenLesson lesson) {
    if (lessons.size() >= LESSONS_AT_MOST) {
      throw new UnreadableTimetableException(Reason.TOO_LARGE);
    }
    var named = lesson;
    while (!taken.add(new Name(named.sourceId(), named.week()))) {
      int number = again.merge(new Name(lesson.sourceId(), lesson.week()), 1, Integer::sum) + 1;
      named = lesson.called(lesson.sourceId() + "#" + number);
    }
    lessons.add(named);
  }

  List<WrittenLesson> lessons() {
    return lessons;
  }

  void find(ImportFinding.Kind kind, String file, int line, String what) {
    if (findings.size() < FINDINGS_KEPT) {
      var cut = what.length() > LONGEST_WHAT ? what.substring(0, LONGEST_WHAT) : what;
      findings.add(new ImportFinding(kind, file, line, cut));
    }
  }

  /** Tell who is in the classes and groups, by their keys. */
  void tellMembers(Function<String, Set<String>> membersOf) {
    names.replaceAll(
        (key, one) ->
            one.kind() == Kind.CLASS || one.kind() == Kind.GROUP
                ? one.of(membersOf.apply(key))
                : one);
  }

  /** Finish; only names that lessons speak of matter where there are lessons. */
  Written done(
      TimetableSource kind,
      SourceName source,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    if (names.isEmpty() && lessons.isEmpty()) {
      throw new UnreadableTimetableException(Reason.EMPTY);
    }
    return new Written(kind, source, first, last, List.copyOf(names.values()), lessons, findings);
  }
}
