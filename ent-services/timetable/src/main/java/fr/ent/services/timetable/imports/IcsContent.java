package fr.ent.services.timetable.imports;

import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** What the events of a calendar say. For one thread. */
final class IcsContent {
  private static final Duration LONGEST = Duration.ofHours(14);

  private final String file;
  private final School school;
  private final String calendar;
  private final Draft draft = new Draft();
  private final IcsTimes times;
  private final Set<String> replaced = new HashSet<>();
  private int events;

  IcsContent(String file, School school, String calendar) {
    this.file = file;
    this.school = school;
    this.calendar = calendar;
    this.times = new IcsTimes(school.zone());
  }

  void take(List<VEvent> all) {
    for (var event : all) {
      times.replaces(event).ifPresent(at -> replaced.add(occurrence(event, at)));
    }
    all.forEach(this::take);
  }

  private static String occurrence(VEvent event, ZonedDateTime at) {
    return IcsText.text(event, Property.UID) + "@" + at.toInstant();
  }

  private void take(VEvent event) {
    events++;
    var start = times.start(event);
    var length = times.length(event);
    if (start.isEmpty() || length.isEmpty()) {
      find(
          times.isWholeDay(event) ? ImportFinding.Kind.WHOLE_DAY : ImportFinding.Kind.NO_TIME,
          event);
    } else if (length.get().isNegative()
        || length.get().isZero()
        || length.get().compareTo(LONGEST) > 0) {
      find(ImportFinding.Kind.NO_TIME, event);
    } else {
      take(event, start.get(), length.get());
    }
  }

  private void take(VEvent event, ZonedDateTime start, Duration length) {
    var replaces = times.replaces(event);
    boolean again = replaces.isEmpty() && event.getProperty(Property.RRULE).isPresent();
    if (again && !times.isBelievable(event, start, school.today())) {
      find(ImportFinding.Kind.RECURRENCE, event);
      return;
    }
    var moments = again ? times.recurring(event, start, school) : List.of(start);
    int kept = 0;
    for (var moment : moments) {
      if (replaces.isPresent() || !replaced.contains(occurrence(event, moment))) {
        kept += add(event, id(event, replaces.orElse(moment), again), moment, length) ? 1 : 0;
      } else {
        kept++;
      }
    }
    if (kept == 0) {
      find(ImportFinding.Kind.OUTSIDE_YEAR, event);
    }
  }

  /** An occurrence of a series is told by the day and hour at which the series has it. */
  private String id(VEvent event, ZonedDateTime at, boolean again) {
    var uid = IcsText.text(event, Property.UID);
    var own = uid.isEmpty() ? IcsText.text(event, Property.SUMMARY) + at.toInstant() : uid;
    if (!again && times.replaces(event).isEmpty()) {
      return own;
    }
    var here = at.withZoneSameInstant(school.zone());
    return own + "/" + here.getDayOfWeek().getValue() + "/" + here.toLocalTime();
  }

  private boolean add(VEvent event, String id, ZonedDateTime moment, Duration length) {
    var from = moment.withZoneSameInstant(school.zone()).toLocalDateTime();
    if (!school.isNearDay(from.toLocalDate())) {
      return false;
    }
    var categories = IcsText.list(event, Property.CATEGORIES);
    var groups = categories.isEmpty() ? List.of(calendar) : categories;
    var title = IcsText.title(event, groups);
    if (!title.isEmpty()) {
      name(WrittenName.subject(title, title, ""));
    }
    groups.forEach(one -> name(WrittenName.group(Kind.CLASS, one, one, one, List.of())));
    var people = IcsText.people(event);
    people.forEach(one -> name(WrittenName.teacher(one, "", one, null, "")));
    draft.add(
        new WrittenLesson(
            id,
            new TimeSpan(from, from.plus(length)),
            title,
            title.isEmpty() ? "" : WrittenName.key(Kind.SUBJECT, title),
            groups.stream().map(one -> WrittenName.key(Kind.CLASS, one)).toList(),
            people.stream().map(one -> WrittenName.key(Kind.TEACHER, one)).toList(),
            IcsText.list(event, Property.LOCATION),
            IcsText.text(event, Property.STATUS).equals("CANCELLED")));
    return true;
  }

  private void name(WrittenName name) {
    if (draft.name(name.key()) == null) {
      draft.add(name, file, 0);
    }
  }

  private void find(ImportFinding.Kind kind, VEvent event) {
    draft.find(kind, file, 0, "VEVENT " + events + " " + IcsText.text(event, Property.UID));
  }

  Written written() {
    if (draft.lessons().isEmpty()) {
      throw new UnreadableTimetableException(Reason.OTHER_YEAR);
    }
    var first = LocalDate.MAX;
    var last = LocalDate.MIN;
    for (var lesson : draft.lessons()) {
      first = lesson.week().isBefore(first) ? lesson.week() : first;
      last = lesson.week().isAfter(last) ? lesson.week() : last;
    }
    if (last.isAfter(School.lastFrom(first))) {
      throw new UnreadableTimetableException(Reason.OTHER_YEAR);
    }
    return draft.done(TimetableSource.ICALENDAR, IcsText.source(calendar), first, last);
  }
}
