package fr.ent.portal.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.AppointmentRefusedException;
import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.MeetingId;
import fr.ent.api.liaison.UnknownAppointmentException;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.PlanView.Day;
import fr.ent.portal.liaison.PlanView.Mine;
import fr.ent.portal.liaison.PlanView.Time;
import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A family books, moves and gives up appointments; its plan of an evening. LIA-04. */
@EntService
class AppointmentPages implements Room {
  private static final List<String> TOLD =
      List.of("booked", "moved", "cancelled", "TAKEN", "PAST", "MEANWHILE");

  private final Appointments appointments;
  private final FamilyRows rows;
  private final SchoolLists lists;
  private final HostLists hosts;
  private final Called called;
  private final AppointmentFile file;

  @Inject
  AppointmentPages(
      Appointments appointments,
      FamilyRows rows,
      SchoolLists lists,
      HostLists hosts,
      Called called,
      AppointmentFile file) {
    this.appointments = appointments;
    this.rows = rows;
    this.lists = lists;
    this.hosts = hosts;
    this.called = called;
    this.file = file;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/appointments", Access.SIGNED_IN, this::show),
        Page.get("/appointments/calendar/{file}", Access.SIGNED_IN, this::file),
        Page.post("/appointments/book", Access.SIGNED_IN, this::book),
        Page.post("/appointments/cancel", Access.SIGNED_IN, this::cancel));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(6, "appointments", "calendar", "/appointments", Access.SIGNED_IN));
  }

  private Answer show(Visit visit) {
    if (lists.isForSchool(visit.visitor())) {
      return hosts.show(visit, Map.of());
    }
    return Answer.page("pages/appointments", "appointments.title", view(visit));
  }

  private PlanView view(Visit visit) {
    var actor = visit.actor();
    var children = rows.children(actor, visit.visitor());
    var offered = new LinkedHashMap<PersonId, List<AppointmentSlot>>();
    children.keySet().forEach(one -> offered.put(one, appointments.slots(actor, one)));
    offered.values().removeIf(List::isEmpty);
    var child = child(visit, List.copyOf(offered.keySet()));
    var slots = child.isEmpty() ? List.<AppointmentSlot>of() : slots(offered, child);
    var mine = appointments.mine(actor);
    var names =
        called.of(
            actor,
            visit.frame(),
            Stream.concat(slots.stream(), mine.stream()).map(AppointmentSlot::host).toList());
    return new PlanView(
        mine.stream().map(one -> mine(visit, one, children, names)).toList(),
        offered.keySet().stream()
            .map(one -> new Choice(one.toString(), children.getOrDefault(one, "")))
            .toList(),
        child,
        days(visit, slots, names),
        moving(visit, mine),
        TOLD.contains(visit.parameter("told")) ? visit.parameter("told") : "");
  }

  private static List<AppointmentSlot> slots(
      Map<PersonId, List<AppointmentSlot>> offered, String child) {
    return offered.getOrDefault(PersonId.of(child), List.of());
  }

  private static String child(Visit visit, List<PersonId> children) {
    return children.stream()
        .map(PersonId::toString)
        .filter(one -> !visit.has("child") || one.equals(visit.parameter("child")))
        .findFirst()
        .orElse("");
  }

  private static String moving(Visit visit, List<AppointmentSlot> mine) {
    return mine.stream()
        .map(one -> one.id().toString())
        .filter(one -> one.equals(visit.parameter("move")))
        .findFirst()
        .orElse("");
  }

  private static Mine mine(
      Visit visit, AppointmentSlot slot, Map<PersonId, String> children, Called.Of names) {
    return new Mine(
        slot,
        HostLists.when(visit.frame(), slot),
        names.full(slot.host()),
        slot.pupil().map(one -> children.getOrDefault(one, "")).orElse(""),
        HostLists.place(visit.frame(), slot.place()));
  }

  private List<Day> days(Visit visit, List<AppointmentSlot> slots, Called.Of names) {
    var frame = visit.frame();
    var meetings = new HashMap<MeetingId, String>();
    slots.stream()
        .map(AppointmentSlot::structure)
        .distinct()
        .flatMap(one -> appointments.meetings(visit.actor(), one).stream())
        .forEach(one -> meetings.put(one.id(), one.title()));
    var days = new LinkedHashMap<List<Object>, List<AppointmentSlot>>();
    for (var one : slots) {
      days.computeIfAbsent(
              List.of(one.span().day(), one.host(), one.place()), key -> new ArrayList<>())
          .add(one);
    }
    return days.values().stream()
        .map(
            times ->
                new Day(
                    frame.day(times.get(0).span().day()),
                    names.full(times.get(0).host()),
                    HostLists.place(frame, times.get(0).place()),
                    times.get(0).meeting().map(one -> meetings.getOrDefault(one, "")).orElse(""),
                    times.stream()
                        .map(
                            one ->
                                new Time(one, frame.words().hour(one.span().from().toLocalTime())))
                        .toList()))
        .toList();
  }

  private Answer file(Visit visit) {
    return appointments.mine(visit.actor()).stream()
        .filter(one -> visit.name("file").equals(one.id() + ".ics"))
        .findFirst()
        .map(one -> file.answer(visit, one))
        .orElseThrow(NoSuchPageException::new);
  }

  private Answer book(Visit visit) {
    var to = AppointmentSlotId.of(visit.parameter("slot"));
    var child = visit.parameter("child");
    return doing(
        child,
        () -> {
          if (visit.parameter("move").isEmpty()) {
            appointments.book(visit.actor(), to, PersonId.of(child));
            return "booked";
          }
          appointments.move(visit.actor(), AppointmentSlotId.of(visit.parameter("move")), to);
          return "moved";
        });
  }

  private Answer cancel(Visit visit) {
    return doing(
        "",
        () -> {
          appointments.cancel(visit.actor(), AppointmentSlotId.of(visit.parameter("slot")));
          return "cancelled";
        });
  }

  private static Answer doing(String child, Supplier<String> work) {
    var back = "/appointments?" + (child.isEmpty() ? "" : "child=" + PersonId.of(child) + "&");
    try {
      return Answer.to(back + "told=" + work.get());
    } catch (AppointmentRefusedException refused) {
      return Answer.to(back + "told=" + refused.reason());
    } catch (UnknownAppointmentException none) {
      throw new NoSuchPageException();
    }
  }
}
