package fr.ent.portal.liaison;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.GroupId;
import fr.ent.api.liaison.AppointmentBooking;
import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.MeetingId;
import fr.ent.api.liaison.UnknownAppointmentException;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.MeetingView.Host;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The school offers times, withdraws them, and calls meetings of many. */
@EntService
class HostPages implements Room {
  private final Appointments appointments;
  private final HostLists hosts;
  private final SchoolLists lists;
  private final Called called;

  @Inject
  HostPages(Appointments appointments, HostLists hosts, SchoolLists lists, Called called) {
    this.appointments = appointments;
    this.hosts = hosts;
    this.lists = lists;
    this.called = called;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.post("/appointments/offer", Access.SIGNED_IN, this::offer),
        Page.post("/appointments/withdraw", Access.SIGNED_IN, this::withdraw),
        Page.post("/appointments/gather", Access.holding(Appointments.GATHER), this::gather),
        Page.get(
            "/appointments/meeting/{meeting}", Access.holding(Appointments.GATHER), this::meeting));
  }

  private Answer offer(Visit visit) {
    if (!lists.isForSchool(visit.visitor())) {
      throw new NoSuchPageException();
    }
    try {
      var group = visit.parameter("group");
      boolean known =
          lists.groups(visit.actor(), Appointments.OFFER).stream()
              .anyMatch(one -> one.value().equals(group));
      if (!known && !group.isEmpty()) {
        throw new NoSuchPageException();
      }
      if (!known) {
        return again(visit, "group", "appointments.error.group");
      }
      appointments.offer(visit.actor(), draft(visit));
      return Answer.to("/appointments?told=offered");
    } catch (AppointmentRefusedException refused) {
      return again(visit, "day", "appointments.error." + refused.reason());
    } catch (LiaisonRefusedException nobody) {
      return again(visit, "group", "liaison.error.nobody");
    } catch (DateTimeException | IllegalArgumentException wrong) {
      return again(visit, "day", "appointments.error.form");
    }
  }

  private Answer again(Visit visit, String field, String key) {
    return hosts.show(visit, Map.of(field, visit.frame().say(key)));
  }

  private static AppointmentDraft draft(Visit visit) {
    var typed = HostLists.typed(visit);
    return new AppointmentDraft(
        LiaisonAudience.of(GroupId.of(typed.group())),
        LocalDate.parse(typed.day()).atTime(LocalTime.parse(typed.from())),
        Duration.ofMinutes(Long.parseLong(typed.length())),
        Integer.parseInt(typed.number()),
        new AppointmentPlace(AppointmentPlace.Way.valueOf(typed.way()), typed.where()),
        typed.meeting().isEmpty() ? Optional.empty() : Optional.of(MeetingId.of(typed.meeting())));
  }

  private Answer withdraw(Visit visit) {
    try {
      appointments.withdraw(visit.actor(), AppointmentSlotId.of(visit.parameter("slot")));
      return Answer.to("/appointments?told=withdrawn");
    } catch (UnknownAppointmentException none) {
      throw new NoSuchPageException();
    }
  }

  private Answer gather(Visit visit) {
    try {
      var structure =
          visit
              .actor()
              .affiliation()
              .orElseThrow(() -> new AccessRefusedException(Appointments.GATHER))
              .structure();
      appointments.gather(
          visit.actor(),
          structure,
          visit.parameter("title"),
          LocalDate.parse(visit.parameter("meetingday")));
      return Answer.to("/appointments?told=gathered");
    } catch (DateTimeException | IllegalArgumentException wrong) {
      return again(visit, "title", "appointments.error.meeting");
    }
  }

  private Answer meeting(Visit visit) {
    var id = MeetingId.of(visit.name("meeting"));
    try {
      var all = appointments.bookings(visit.actor(), id);
      var meeting =
          hosts
              .meetings(visit.actor())
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow(NoSuchPageException::new);
      return Answer.page(
          "pages/appointmentsmeeting",
          "appointments.meeting.title",
          new MeetingView(meeting.title(), visit.frame().day(meeting.day()), hosts(visit, all)));
    } catch (UnknownAppointmentException none) {
      throw new NoSuchPageException();
    }
  }

  private List<Host> hosts(Visit visit, List<AppointmentBooking> all) {
    var byHost =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.slot().host(), LinkedHashMap::new, Collectors.toList()));
    var names = called.of(visit.actor(), visit.frame(), byHost.keySet());
    return byHost.entrySet().stream()
        .map(one -> new Host(names.full(one.getKey()), hosts.rows(visit, one.getValue())))
        .toList();
  }
}
