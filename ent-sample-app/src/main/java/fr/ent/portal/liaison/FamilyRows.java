package fr.ent.portal.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.core.EntService;
import fr.ent.portal.liaison.BookView.Row;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts messages in the words of those who follow a pupil. */
@EntService
class FamilyRows {
  private final Directory directory;
  private final LiaisonBook book;
  private final Called called;

  @Inject
  FamilyRows(Directory directory, LiaisonBook book, Called called) {
    this.directory = directory;
    this.book = book;
    this.called = called;
  }

  List<Row> of(Actor actor, Frame frame, List<LiaisonEntry> entries) {
    var people =
        entries.stream()
            .flatMap(one -> Stream.concat(Stream.of(one.pupil()), one.message().author().stream()))
            .toList();
    var names = called.of(actor, frame, people);
    var schools = new HashMap<StructureId, String>();
    return entries.stream()
        .map(
            one ->
                new Row(
                    one,
                    names.first(one.pupil()),
                    names.full(one.message().author()),
                    schools.computeIfAbsent(one.message().structure(), id -> school(actor, id))))
        .toList();
  }

  private String school(Actor actor, StructureId id) {
    return directory.findStructure(actor, id).map(Structure::name).map(Names::place).orElse("");
  }

  /** Tell whether somebody may write to the school about anybody. */
  boolean asks(Actor actor, Visitor visitor) {
    return children(actor, visitor).keySet().stream()
        .anyMatch(pupil -> !book.desks(actor, pupil).isEmpty());
  }

  /** List those about whom somebody may write to the school: children, or a pupil of age. */
  Map<PersonId, String> children(Actor actor, Visitor visitor) {
    var all = new LinkedHashMap<PersonId, String>();
    visitor.children().forEach(one -> all.put(one.person(), one.first()));
    all.put(actor.person(), visitor.first());
    return all;
  }
}
