package fr.ent.services.timetable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the notices of lessons that changed. They wait {@code ent.timetable.grace} (PT10M), so
 * that what was a slip is told to nobody; in a house without {@link Notices} nobody is sent any.
 * They tell the lesson, its class and its hours, and never a person nor what the school noted.
 */
@EntService
class ChangeNotices {
  static final NoticeKind CHANGED = new NoticeKind("timetable:changed");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Instance<Notices> notices;
  private final ToldPeople people;
  private final Directory directory;
  private final Duration grace;

  @Inject
  ChangeNotices(
      Instance<Notices> notices, ToldPeople people, Directory directory, Settings settings) {
    this.notices = notices;
    this.people = people;
    this.directory = directory;
    this.grace = settings.duration("ent.timetable.grace", Duration.ofMinutes(10));
  }

  Duration grace() {
    return grace;
  }

  boolean areSent() {
    return notices.isResolvable();
  }

  /** Take back what was said of changes that another one came after. */
  void takeBackOutdated(Actor house, LessonNews news) {
    news.outdated()
        .forEach(sequence -> notices.get().takeBack(house, topic(news.lesson(), sequence)));
  }

  /** Tell everybody concerned; telling it again is telling it once. */
  void tell(Actor house, LessonNews news, LessonNews.What what) {
    var facts = facts(house, news, what);
    notices
        .get()
        .sendAll(
            house,
            people.of(house, news).entrySet().stream()
                .map(one -> notice(news, facts, one.getKey(), one.getValue()))
                .toList());
  }

  private Notice notice(
      LessonNews news, Map<String, String> facts, PersonId recipient, Optional<PersonId> about) {
    var topic = topic(news.lesson(), news.sequence());
    return new Notice(
        new NoticeId(UUID.nameUUIDFromBytes((topic + "/" + recipient).getBytes(UTF_8))),
        CHANGED,
        Urgency.USUAL,
        topic,
        recipient,
        about,
        news.lesson().structure(),
        facts,
        path(news, recipient),
        news.at().plus(grace));
  }

  private static String topic(Lesson lesson, int sequence) {
    return "timetable/" + lesson.id() + "/" + sequence;
  }

  /** Whoever gives the lesson no longer may not see it: their own timetable of that day. */
  private static String path(LessonNews news, PersonId recipient) {
    var lesson = news.lesson();
    boolean isOff =
        !lesson.teachers().contains(recipient)
            && (lesson.replaced().contains(recipient)
                || news.before().teachers().contains(recipient));
    return isOff ? "/timetable?day=" + news.time().day() : "/timetable/lesson/" + lesson.id();
  }

  private Map<String, String> facts(Actor house, LessonNews news, LessonNews.What what) {
    var facts = new HashMap<String, String>();
    put(facts, "", news.time());
    news.former().ifPresent(time -> put(facts, "former", time));
    facts.put("lesson", news.lesson().title());
    facts.put("group", groups(house, news.lesson()));
    facts.put("what", what.code());
    return facts;
  }

  private static void put(Map<String, String> facts, String prefix, TimeSpan time) {
    facts.put(prefix + "day", time.day().toString());
    facts.put(prefix + "from", HOUR.format(time.from()));
    facts.put(prefix + "to", HOUR.format(time.to()));
  }

  private String groups(Actor house, Lesson lesson) {
    return lesson.groups().stream()
        .flatMap(group -> directory.findGroup(house, group).stream())
        .map(Group::label)
        .filter(label -> !label.isBlank())
        .collect(joining(", "));
  }
}
