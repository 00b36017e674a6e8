package fr.ent.portal.liaison;

import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Structure;
import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.core.EntService;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes an appointment as iCalendar, for a calendar of one's own: whom one meets, when and where,
 * never about which child.
 */
@EntService
class AppointmentFile {
  private final Directory directory;
  private final Called called;

  @Inject
  AppointmentFile(Directory directory, Called called) {
    this.directory = directory;
    this.called = called;
  }

  Answer answer(Visit visit, AppointmentSlot slot) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//ENT//Rendez-vous//FR"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(event(visit, slot));
    visit.response().setHeader("Content-Disposition", "attachment; filename=\"rendez-vous.ics\"");
    return new Answer.Bytes(
        text(calendar).getBytes(StandardCharsets.UTF_8), "text/calendar;charset=utf-8", false);
  }

  private VEvent event(Visit visit, AppointmentSlot slot) {
    var frame = visit.frame();
    var zone =
        directory
            .findStructure(visit.actor(), slot.structure())
            .map(Structure::zone)
            .orElse(frame.zone());
    var host = called.of(visit.actor(), frame, List.of(slot.host())).full(slot.host());
    var event = new VEvent(false);
    event.add(new Uid(slot.id().toString()));
    event.add(new DtStamp(frame.now()));
    event.add(new DtStart<>(at(slot.span().from(), zone)));
    event.add(new DtEnd<>(at(slot.span().to(), zone)));
    event.add(ImmutableStatus.VEVENT_CONFIRMED);
    event.add(new Summary(frame.say("appointments.file", host)));
    event.add(new Location(HostLists.place(frame, slot.place())));
    return event;
  }

  /** One moment needs no rules of summer time beside it. */
  private static Instant at(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone).toInstant();
  }

  private static String text(Calendar calendar) {
    var text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
