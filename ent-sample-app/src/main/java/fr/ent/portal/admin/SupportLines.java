package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.core.EntService;
import fr.ent.portal.admin.SupportView.Row;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says in words who asked to be let in where, for what, and who answered. */
@EntService
class SupportLines {
  private final SupportAccess support;
  private final Directory directory;

  @Inject
  SupportLines(SupportAccess support, Directory directory) {
    this.support = support;
    this.directory = directory;
  }

  /** Who asks and who answers tell each other their names, whatever the directory shows them. */
  List<Row> of(Visit visit, List<SupportRequest> requests) {
    var words = visit.frame().words();
    var house = Actor.house(visit.actor().territory());
    var names = directory.namesOf(house, people(requests));
    return requests.stream().map(one -> row(house, words, one, names)).toList();
  }

  private static List<PersonId> people(List<SupportRequest> requests) {
    return requests.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.asker()), one.answer().stream().map(SupportRequest.Answer::by)))
        .distinct()
        .toList();
  }

  private Row row(
      Actor house, Words words, SupportRequest request, Map<PersonId, PersonNames> names) {
    return new Row(
        request,
        place(house, request.wish().structure()),
        GrantLines.name(words, names, request.asker()),
        rights(house, words, request.wish(), true),
        rights(house, words, request.wish(), false),
        length(words, request.wish().length()),
        request.answer().map(one -> GrantLines.name(words, names, one.by())).orElse(""));
  }

  private String place(Actor house, StructureId structure) {
    return directory
        .findStructure(house, structure)
        .map(Structure::name)
        .map(Names::place)
        .orElse("");
  }

  private List<String> rights(Actor house, Words words, Wish wish, boolean reading) {
    return declared(house, wish)
        .filter(one -> support.isReading(one.right()) == reading)
        .map(one -> GrantLines.right(words, one))
        .toList();
  }

  /** The rights that are asked for, as services declare them. */
  Stream<DeclaredRight> declared(Actor actor, Wish wish) {
    return support.offered(actor).stream().filter(one -> wish.rights().contains(one.right()));
  }

  /** Tell how long: {@code 1 h 30}. */
  static String length(Words words, Duration length) {
    if (length.toHours() == 0) {
      return words.say("support.minutes", length.toMinutes());
    }
    return length.toMinutesPart() == 0
        ? words.say("support.hours", length.toHours())
        : words.say("support.both", length.toHours(), length.toMinutesPart());
  }
}
