package fr.ent.portal.liaison;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.AppointmentBooking;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.AppointmentPlace.Way;
import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.Meeting;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.HostView.Row;
import fr.ent.portal.liaison.HostView.Typed;
import fr.ent.portal.liaison.WriteView.Choice;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the times of somebody of the school in words. */
@EntService
class HostLists {
  private static final List<String> TOLD = List.of("offered", "withdrawn", "gathered");
  private static final int DAYS = 200;

  private final Appointments appointments;
  private final SchoolLists lists;
  private final AccessPolicy policy;
  private final Called called;

  @Inject
  HostLists(Appointments appointments, SchoolLists lists, AccessPolicy policy, Called called) {
    this.appointments = appointments;
    this.lists = lists;
    this.policy = policy;
    this.called = called;
  }

  Answer show(Visit visit, Map<String, String> errors) {
    var view = view(visit, errors);
    return errors.isEmpty()
        ? Answer.page("pages/appointmentshost", "appointments.title", view)
        : Answer.again("pages/appointmentshost", "appointments.title", view);
  }

  private HostView view(Visit visit, Map<String, String> errors) {
    var actor = visit.actor();
    var frame = visit.frame();
    var bookings = appointments.bookings(actor, frame.today(), frame.today().plusDays(DAYS));
    var told = visit.parameter("told");
    return new HostView(
        rows(visit, bookings),
        lists.groups(actor, Appointments.OFFER),
        meetings(actor).map(one -> choice(frame, one)).toList(),
        gathers(actor),
        typed(visit),
        TOLD.contains(told) ? told : "",
        errors);
  }

  private static Choice choice(Frame frame, Meeting one) {
    return new Choice(one.id().toString(), one.title() + " · " + frame.day(one.day()));
  }

  boolean gathers(Actor actor) {
    return actor
        .affiliation()
        .filter(hat -> policy.allows(actor, Appointments.GATHER, hat.structure()))
        .isPresent();
  }

  Stream<Meeting> meetings(Actor actor) {
    return actor.affiliation().map(Affiliation::structure).stream()
        .flatMap(one -> appointments.meetings(actor, one).stream());
  }

  List<Row> rows(Visit visit, List<AppointmentBooking> bookings) {
    var people =
        bookings.stream()
            .flatMap(one -> Stream.concat(one.guardian().stream(), one.pupil().stream()))
            .toList();
    var names = called.of(visit.actor(), visit.frame(), people);
    return bookings.stream().map(one -> row(visit.frame(), one, names)).toList();
  }

  private static Row row(Frame frame, AppointmentBooking one, Called.Of names) {
    return new Row(
        one.slot().id().toString(),
        when(frame, one.slot()),
        frame.words().hour(one.slot().span().from().toLocalTime()),
        place(frame, one.slot().place()),
        one.guardian().map((PersonId who) -> names.full(who)).orElse(""),
        one.pupil().map((PersonId who) -> names.full(who)).orElse(""));
  }

  static String when(Frame frame, AppointmentSlot slot) {
    return frame.say(
        "appointments.when",
        frame.day(slot.span().day()),
        frame.words().hour(slot.span().from().toLocalTime()),
        frame.words().hour(slot.span().to().toLocalTime()));
  }

  static String place(Frame frame, AppointmentPlace place) {
    var way = frame.say("appointments.way." + place.way());
    return place.way() == Way.AT_SCHOOL
        ? place.where()
        : place.where().isEmpty() ? way : way + " (" + place.where() + ")";
  }

  static Typed typed(Visit visit) {
    return new Typed(
        visit.parameter("group"),
        visit.parameter("day"),
        visit.has("from") ? visit.parameter("from") : "17:00",
        visit.has("length") ? visit.parameter("length") : "10",
        visit.has("number") ? visit.parameter("number") : "12",
        visit.has("way") ? visit.parameter("way") : Way.AT_SCHOOL.name(),
        visit.parameter("where"),
        visit.parameter("meeting"));
  }
}
