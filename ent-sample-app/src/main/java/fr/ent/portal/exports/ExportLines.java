package fr.ent.portal.exports;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Structure;
import fr.ent.auth.exports.ExportRequest;
import fr.ent.core.EntService;
import fr.ent.portal.exports.ExportsView.Row;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says in words who asked to take what out, and who answered. */
@EntService
class ExportLines {
  private final Directory directory;

  @Inject
  ExportLines(Directory directory) {
    this.directory = directory;
  }

  /** Who asks and who answers tell each other their names, whatever the directory shows them. */
  List<Row> of(Visit visit, List<ExportRequest> requests) {
    var words = visit.frame().words();
    var house = Actor.house(visit.actor().territory());
    var people =
        requests.stream()
            .flatMap(one -> Stream.concat(Stream.of(one.asker()), one.answeredBy().stream()))
            .distinct()
            .toList();
    var names = directory.namesOf(house, people);
    return requests.stream().map(one -> row(house, words, one, names)).toList();
  }

  private Row row(
      Actor house, Words words, ExportRequest request, Map<PersonId, PersonNames> names) {
    return new Row(
        request,
        words.sayOr("exports.what." + request.name(), request.name()),
        request
            .place()
            .flatMap(one -> directory.findStructure(house, one))
            .map(Structure::name)
            .map(Names::place)
            .orElse(""),
        name(words, names, request.asker()),
        request.answeredBy().map(one -> name(words, names, one)).orElse(""));
  }

  private static String name(Words words, Map<PersonId, PersonNames> names, PersonId person) {
    var known = names.get(person);
    return known == null ? words.say("rights.unseen") : Names.person(known.display());
  }
}
