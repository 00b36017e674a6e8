package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes lessons as iCalendar: one event for each, no rule of recurrence, and nobody's name. The
 * same lessons give the same text.
 */
@EntService
class CalendarText {
  private final Database database;
  private final Directory directory;
  private final SchoolClocks clocks;
  private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

  @Inject
  CalendarText(Database database, Directory directory, SchoolClocks clocks) {
    this.database = database;
    this.directory = directory;
    this.clocks = clocks;
  }

  String of(TerritoryId territory, List<Lesson> lessons) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//ENT//Emploi du temps//FR"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", "Emploi du temps"));
    calendar.add(new RefreshInterval(new ParameterList(), Duration.ofHours(1)));
    var schools = schools(territory, lessons);
    schools.values().stream()
        .distinct()
        .sorted(Comparator.comparing(ZoneId::getId))
        .flatMap(zone -> definition(zone).stream())
        .forEach(calendar::add);
    var groups = groups(territory, schools);
    var stamps = stamps(territory, lessons);
    for (var lesson : lessons) {
      var zone = schools.getOrDefault(lesson.structure(), ZoneId.of("Europe/Paris"));
      calendar.add(event(lesson, zone, categories(lesson, groups), stamps));
    }
    return written(calendar);
  }

  /** The rules of a zone under its own name: the library knows some by the name of a neighbour. */
  private Optional<VTimeZone> definition(ZoneId zone) {
    return Optional.ofNullable(zones.getTimeZone(zone.getId()))
        .map(
            known -> {
              var own = known.getVTimeZone().copy();
              own.replace(new TzId(zone.getId()));
              return own;
            });
  }

  private static VEvent event(
      Lesson lesson, ZoneId zone, String categories, Map<LessonId, Instant> stamps) {
    var event = new VEvent(false);
    event.add(new Uid(lesson.id().toString()));
    event.add(new DtStamp(stamps.getOrDefault(lesson.id(), Instant.EPOCH)));
    event.add(new DtStart<>(at(lesson.time().from(), zone)));
    event.add(new DtEnd<>(at(lesson.time().to(), zone)));
    event.add(new Sequence(lesson.sequence()));
    event.add(
        lesson.state() == LessonState.CANCELLED
            ? ImmutableStatus.VEVENT_CANCELLED
            : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(new Summary(lesson.title()));
    if (!lesson.rooms().isEmpty()) {
      event.add(new Location(String.join(", ", lesson.rooms())));
    }
    if (!categories.isEmpty()) {
      event.add(new Categories(categories));
    }
    return event;
  }

  private static ZonedDateTime at(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone);
  }

  /** RFC 5545 §3.8.1.2: categories are separated by commas, which no code of a class holds. */
  private static String categories(Lesson lesson, Map<Object, String> groups) {
    return lesson.groups().stream()
        .flatMap(one -> Optional.ofNullable(groups.get(one)).stream())
        .map(one -> one.replace(',', ' '))
        .collect(Collectors.joining(","));
  }

  private Map<StructureId, ZoneId> schools(TerritoryId territory, List<Lesson> lessons) {
    return lessons.stream()
        .map(Lesson::structure)
        .distinct()
        .collect(Collectors.toUnmodifiableMap(one -> one, one -> clocks.zone(territory, one)));
  }

  private Map<Object, String> groups(TerritoryId territory, Map<StructureId, ZoneId> schools) {
    return schools.keySet().stream()
        .flatMap(one -> directory.groupsIn(Actor.house(territory), one).stream())
        .collect(Collectors.toUnmodifiableMap(Group::id, Group::code));
  }

  private Map<LessonId, Instant> stamps(TerritoryId territory, List<Lesson> lessons) {
    return lessons.isEmpty()
        ? new HashMap<>()
        : database.inTerritory(
            territory,
            handle -> new LessonShelf(handle).stamps(lessons.stream().map(Lesson::id).toList()));
  }

  private static String written(Calendar calendar) {
    var text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
