package fr.ent.portal.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonDocuments;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.FollowView.Line;
import fr.ent.portal.liaison.FollowView.Pupil;
import fr.ent.portal.liaison.ReadView.Said;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts what became of a message in words. */
@EntService
class Followed {
  private static final List<String> TOLD =
      List.of(
          "sent",
          "reminded",
          "noreminder",
          "withdrawn",
          "corrected",
          "replied",
          "late",
          "paper",
          "handed");

  private final LiaisonFollowUps followUps;
  private final LiaisonDocuments documents;
  private final SchoolLists lists;
  private final Called called;

  @Inject
  Followed(
      LiaisonFollowUps followUps, LiaisonDocuments documents, SchoolLists lists, Called called) {
    this.followUps = followUps;
    this.documents = documents;
    this.lists = lists;
    this.called = called;
  }

  FollowView view(Visit visit, LiaisonMessageId id, Map<String, String> errors) {
    var actor = visit.actor();
    var found = followUps.find(actor, id).orElseThrow(NoSuchPageException::new);
    var message = found.message();
    var replies = followUps.replies(actor, id);
    var names = called.of(actor, visit.frame(), people(found, replies));
    var told = visit.parameter("told");
    return new FollowView(
        found,
        documents.of(actor, id),
        names.full(message.author()),
        lists.about(actor, message).orElseGet(() -> pupils(visit, found, names)),
        pupils(visit.frame(), found, names),
        threads(visit.frame(), found, replies, names),
        !message.isFromFamily() && message.author().filter(actor.person()::equals).isPresent(),
        errors.isEmpty() || !visit.has("subject")
            ? WriteForm.of(message.kind(), message.text())
            : WriteForm.read(visit),
        TOLD.contains(told) ? told : "",
        errors);
  }

  private static List<PersonId> people(LiaisonFollowUp found, List<LiaisonReply> replies) {
    return Stream.of(
            found.message().author().stream(),
            found.lines().stream().flatMap(one -> Stream.of(one.pupil(), one.person())),
            replies.stream()
                .flatMap(
                    one ->
                        Stream.concat(
                            one.author().stream(),
                            Stream.of(one.thread().pupil(), one.thread().guardian()))))
        .flatMap(one -> one)
        .distinct()
        .toList();
  }

  private static String pupils(Visit visit, LiaisonFollowUp found, Called.Of names) {
    var pupils = found.pupils();
    return pupils.size() > 3
        ? visit.frame().say("liaison.pupils", pupils.size())
        : visit.frame().words().list(pupils.stream().map(names::full).toList());
  }

  private static List<Pupil> pupils(Frame frame, LiaisonFollowUp found, Called.Of names) {
    var settled = found.settled();
    var contradicted = found.contradicted();
    return found.pupils().stream()
        .map(
            pupil ->
                new Pupil(
                    names.full(pupil),
                    settled.contains(pupil),
                    contradicted.contains(pupil),
                    found.lines().stream()
                        .filter(one -> one.pupil().equals(pupil))
                        .map(one -> line(frame, found, one, names))
                        .toList()))
        .sorted(
            Comparator.comparing(Pupil::settled).thenComparing(Pupil::name, Called.order(frame)))
        .toList();
  }

  private static Line line(
      Frame frame, LiaisonFollowUp found, LiaisonFollowUp.Line line, Called.Of names) {
    var key = status(found, line);
    var choice = line.act().map(one -> one.choice()).orElse("");
    var at = line.act().map(one -> one.at()).or(line::read).map(frame::moment).orElse("");
    return new Line(
        line,
        names.full(line.person()),
        frame.say("liaison.line." + key, choice),
        key.startsWith("done") ? "good" : key.equals("read") ? "busy" : "off",
        key.equals("gone") || key.equals("unread") ? "" : at);
  }

  private static String status(LiaisonFollowUp found, LiaisonFollowUp.Line line) {
    if (line.standing().isEmpty()) {
      return "gone";
    }
    if (found.isDone(line)) {
      boolean paper = line.act().filter(one -> one.paper()).isPresent();
      return "done." + found.message().kind() + (paper ? ".paper" : "");
    }
    if (line.act().isPresent()) {
      return "old";
    }
    return line.read().isPresent() ? "read" : line.handed().isPresent() ? "handed" : "unread";
  }

  private static List<FollowView.Talk> threads(
      Frame frame, LiaisonFollowUp found, List<LiaisonReply> replies, Called.Of names) {
    var said = new LinkedHashMap<LiaisonThread, List<Said>>();
    if (found.message().isFromFamily()) {
      found.lines().stream()
          .map(one -> new LiaisonThread(found.message().id(), one.pupil(), one.person()))
          .forEach(one -> said.put(one, new ArrayList<>()));
    }
    for (var one : replies) {
      said.computeIfAbsent(one.thread(), thread -> new ArrayList<>())
          .add(
              new Said(
                  names.full(one.author()), frame.moment(one.at()), one.text(), one.fromSchool()));
    }
    return said.entrySet().stream()
        .map(
            one ->
                new FollowView.Talk(
                    one.getKey().pupil().toString(),
                    one.getKey().guardian().toString(),
                    names.full(one.getKey().pupil()),
                    names.full(one.getKey().guardian()),
                    one.getValue()))
        .toList();
  }
}
