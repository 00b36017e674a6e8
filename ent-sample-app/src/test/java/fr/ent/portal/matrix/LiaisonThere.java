package fr.ent.portal.matrix;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.liaison.AppointmentDraft;
import fr.ent.api.liaison.AppointmentPlace;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.MeetingId;
import fr.ent.core.EntRuntime;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages and appointments of another school, and the fields that take their ids. */
final class LiaisonThere {
  private LiaisonThere() {}

  static Map<String, List<String>> ids(EntRuntime ent, World world) {
    var teacher =
        Actor.of(
            Fixture.TERRITORY,
            world.require("teacherthere").id(),
            Affiliation.of(world.school("there"), Profile.TEACHER));
    var audience = LiaisonAudience.of(world.group("afar"));
    var message =
        ent.get(LiaisonDocuments.class)
            .write(
                teacher,
                new LiaisonDraft(
                    LiaisonKind.TO_SIGN, audience, LiaisonText.of("Zqlettre", "Zqlettre")),
                List.of("%PDF-1.7 Zqlettre".getBytes(StandardCharsets.US_ASCII)));
    var appointments = ent.get(Appointments.class);
    var day = World.TODAY.plusDays(9);
    var meeting = appointments.gather(Fixture.house(), world.school("there"), "Zqrencontre", day);
    var slot = offer(world, teacher, audience, Optional.of(meeting.id()));
    return Map.of(
        "own message", List.of(about(world, "child")),
        "message", List.of(message.id().toString()),
        "meeting", List.of(meeting.id().toString()),
        "own slot", List.of(ownSlot(world)),
        "slot", List.of(slot));
  }

  /** What a teacher of this school writes about one of the pupils; gives its id. */
  static String about(World world, String pupil) {
    var teacher =
        Actor.of(
            Fixture.TERRITORY,
            world.require("teacher").id(),
            Affiliation.of(world.school("here"), Profile.TEACHER));
    var draft =
        new LiaisonDraft(
            LiaisonKind.TO_SIGN,
            LiaisonAudience.of(world.require(pupil).id()),
            LiaisonText.of("Essai", "Essai"));
    return world.ent().get(LiaisonBook.class).write(teacher, draft).id().toString();
  }

  /** A time that a teacher of this school offers to a class of it; gives its id. */
  private static String ownSlot(World world) {
    var teacher =
        Actor.of(
            Fixture.TERRITORY,
            world.require("teacher").id(),
            Affiliation.of(world.school("here"), Profile.TEACHER));
    return offer(world, teacher, LiaisonAudience.of(world.group("one")), Optional.empty());
  }

  private static String offer(
      World world, Actor teacher, LiaisonAudience audience, Optional<MeetingId> meeting) {
    var draft =
        new AppointmentDraft(
            audience,
            World.TODAY.plusDays(9).atTime(17, 0),
            Duration.ofMinutes(10),
            1,
            new AppointmentPlace(AppointmentPlace.Way.AT_SCHOOL, "Zqsalle"),
            meeting);
    var offered = world.ent().get(Appointments.class).offer(teacher, draft);
    return offered.get(0).slot().id().toString();
  }

  /** What resources under {@code /api/appointments} take. */
  static List<Field> overRest(World world, String slot) {
    var at = "/api/appointments";
    var day = World.TODAY.plusDays(9).toString();
    var times =
        Map.of(
            "from", day + "T18:00", "minutes", "10", "number", "1", "way", "BY_PHONE", "where", "");
    var child = world.require("child").id().toString();
    var group = ForeignFields.with(times, "group", world.group("one").toString());
    var called = Map.of("title", "Essai", "day", day);
    return List.of(
        new Field(Verb.GET, at + "/of/{id}", "", "person", Map.of()),
        new Field(Verb.POST, at + "/{id}/book/" + child, "", "slot", Map.of()),
        new Field(Verb.POST, at + "/" + slot + "/book/{id}", "", "person", Map.of()),
        new Field(Verb.POST, at + "/{id}/move/" + slot, "", "slot", Map.of()),
        new Field(Verb.POST, at + "/" + slot + "/move/{id}", "", "slot", Map.of()),
        new Field(Verb.POST, at + "/{id}/cancel", "", "slot", Map.of()),
        new Field(Verb.POST, at + "/offered", "group", "group", times),
        new Field(Verb.POST, at + "/offered", "pupils", "person", times),
        new Field(Verb.POST, at + "/offered", "meeting", "meeting", group),
        new Field(Verb.POST, at + "/offered/{id}/withdraw", "", "slot", Map.of()),
        new Field(Verb.GET, at + "/meetings/in/{id}", "", "school", Map.of()),
        new Field(Verb.POST, at + "/meetings/in/{id}", "", "school", called),
        new Field(Verb.GET, at + "/meetings/{id}", "", "meeting", Map.of()));
  }

  static List<Field> fields(World world, String own) {
    var child = world.require("child").id().toString();
    var guardian = world.require("guardian").id().toString();
    var one = world.group("one").toString();
    var text = Map.of("kind", "TO_SIGN", "subject", "Essai", "body", "Essai");
    var times =
        Map.of("day", World.TODAY.plusDays(9).toString(), "from", "18:00", "where", "Salle 1");
    var sent = Map.of("pupil", child, "guardian", guardian, "reply", "Essai");
    return List.of(
        new Field(Verb.GET, "/liaison/read/{id}/" + child, "", "message", Map.of()),
        new Field(Verb.GET, "/liaison/sent/{id}", "", "message", Map.of()),
        new Field(Verb.GET, "/liaison/documents/{id}", "", "message", Map.of("number", "1")),
        new Field(Verb.GET, "/liaison/slips/{id}", "", "message", Map.of()),
        new Field(Verb.POST, "/liaison/act", "message", "message", sent),
        new Field(Verb.POST, "/liaison/act", "pupil", "person", Map.of("message", child)),
        new Field(Verb.GET, "/liaison/read/" + own + "/{id}", "", "person", Map.of()),
        new Field(
            Verb.POST, "/liaison/act", "pupil", "person", Map.of("message", own, "sure", "1")),
        new Field(
            Verb.POST, "/liaison/say", "pupil", "person", Map.of("message", own, "reply", "Essai")),
        new Field(
            Verb.POST,
            "/liaison/sent/answer",
            "pupil",
            "person",
            Map.of("message", own, "guardian", guardian, "reply", "Essai")),
        new Field(
            Verb.POST,
            "/liaison/sent/answer",
            "guardian",
            "person",
            Map.of("message", own, "pupil", child, "reply", "Essai")),
        new Field(
            Verb.POST,
            "/liaison/slips",
            "slip",
            "person",
            Map.of("message", own, "slip", child + "/{id}")),
        new Field(
            Verb.POST,
            "/liaison/slips",
            "slip",
            "person",
            Map.of("message", own, "slip", "{id}/" + guardian)),
        new Field(
            Verb.POST,
            "/liaison/paper",
            "who",
            "person",
            Map.of("message", own, "who", child + "/{id}")),
        new Field(
            Verb.POST,
            "/liaison/paper",
            "who",
            "person",
            Map.of("message", own, "who", "{id}/" + guardian)),
        new Field(Verb.POST, "/liaison/say", "message", "message", sent),
        new Field(Verb.POST, "/liaison/sent/remind", "message", "message", Map.of()),
        new Field(Verb.POST, "/liaison/sent/correct", "message", "message", text),
        new Field(Verb.POST, "/liaison/sent/withdraw", "message", "message", Map.of("sure", "1")),
        new Field(Verb.POST, "/liaison/sent/answer", "message", "message", sent),
        new Field(
            Verb.POST,
            "/liaison/slips",
            "message",
            "message",
            Map.of("slip", child + "/" + guardian)),
        new Field(
            Verb.POST,
            "/liaison/paper",
            "message",
            "message",
            Map.of("who", child + "/" + guardian)),
        new Field(Verb.GET, "/liaison/write", "group", "group", Map.of()),
        new Field(Verb.POST, "/liaison/write", "group", "group", text),
        new Field(
            Verb.POST, "/liaison/write", "pupil", "person", ForeignFields.with(text, "group", one)),
        new Field(Verb.GET, "/liaison/ask", "child", "person", Map.of()),
        new Field(Verb.POST, "/liaison/ask", "child", "person", text),
        new Field(Verb.GET, "/appointments", "child", "person", Map.of()),
        new Field(Verb.GET, "/appointments", "move", "slot", Map.of()),
        new Field(Verb.GET, "/appointments/calendar/{id}.ics", "", "slot", Map.of()),
        new Field(Verb.POST, "/appointments/book", "slot", "slot", Map.of("child", child)),
        new Field(Verb.POST, "/appointments/book", "child", "person", Map.of("slot", child)),
        new Field(Verb.POST, "/appointments/cancel", "slot", "slot", Map.of()),
        new Field(Verb.POST, "/appointments/withdraw", "slot", "slot", Map.of()),
        new Field(Verb.POST, "/appointments/offer", "group", "group", times),
        new Field(
            Verb.POST,
            "/appointments/offer",
            "meeting",
            "meeting",
            ForeignFields.with(times, "group", one)),
        new Field(Verb.GET, "/appointments/meeting/{id}", "", "meeting", Map.of()));
  }
}
