package fr.ent.portal.timetable;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.core.EntService;
import fr.ent.portal.timetable.AgendaView.Line;
import fr.ent.portal.timetable.WeekView.Choice;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The address by which one's own agenda reads the timetable: make it, make it anew, revoke it. */
@EntService
class AgendaPages implements Room {
  private final CalendarAddresses addresses;

  @Inject
  AgendaPages(CalendarAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/timetable/agenda", Access.SIGNED_IN, this::agenda),
        Page.post("/timetable/agenda", Access.SIGNED_IN, this::make),
        Page.post("/timetable/agenda/revoke", Access.SIGNED_IN, this::revoke));
  }

  private Answer agenda(Visit visit) {
    return page(visit, "", "", false);
  }

  private Answer page(Visit visit, String made, String address, boolean revoked) {
    var lines =
        choices(visit).stream()
            .map(one -> new Line(one, addresses.find(visit.actor(), PersonId.of(one.code()))))
            .toList();
    return Answer.page(
        "pages/agenda", "agenda.title", new AgendaView(lines, made, address, revoked));
  }

  /** Oneself, for who has lessons; each child. */
  private static List<Choice> choices(Visit visit) {
    var who = visit.visitor();
    var choices = new ArrayList<Choice>();
    if (who.profile().filter(AgendaPages::hasLessons).isPresent()) {
      choices.add(new Choice(visit.actor().person().toString(), who.name()));
    }
    if (who.profile().filter(Profile.GUARDIAN::equals).isPresent()) {
      who.children().forEach(one -> choices.add(new Choice(one.person().toString(), one.first())));
    }
    return choices;
  }

  private static boolean hasLessons(Profile profile) {
    return profile.equals(Profile.PUPIL)
        || (profile.isStaff() && List.of(Profile.TEACHER, Profile.LIBRARIAN).contains(profile));
  }

  private static PersonId asked(Visit visit) {
    var id = visit.parameter("person");
    if (choices(visit).stream().noneMatch(one -> one.code().equals(id))) {
      throw new NoSuchPageException();
    }
    return PersonId.of(id);
  }

  private Answer make(Visit visit) {
    var of = asked(visit);
    var secret = addresses.make(visit.actor(), of);
    return page(visit, of.toString(), root(visit) + CalendarPages.path(secret), false);
  }

  /** The address as the browser knows this site. */
  private static String root(Visit visit) {
    var url = visit.request().getRequestURL().toString();
    return url.substring(0, url.length() - visit.request().getRequestURI().length());
  }

  private Answer revoke(Visit visit) {
    addresses.revoke(visit.actor(), asked(visit));
    return page(visit, "", "", true);
  }
}
