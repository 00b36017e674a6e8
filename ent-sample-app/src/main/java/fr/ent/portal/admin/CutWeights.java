package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.auth.crisis.Cut.What;
import fr.ent.core.EntService;
import fr.ent.portal.admin.CrisisView.Weight;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Counts whom a cut would concern, as far as the reader may know. */
@EntService
class CutWeights {
  private static final int COUNTED = 1000;

  private final Directory directory;

  @Inject
  CutWeights(Directory directory) {
    this.directory = directory;
  }

  Weight of(Actor actor, What what, String title) {
    var all = PersonQuery.of("").size(1);
    var where = what.school().map(all::in).orElse(all);
    return weight(actor, title, List.of(what.profile().map(where::as).orElse(where)));
  }

  /** Count whoever may open a service. */
  Weight of(Actor actor, RelyingParty party, String title) {
    var all = PersonQuery.of("").size(1);
    var where =
        party.structures().isEmpty() ? Stream.of(all) : party.structures().stream().map(all::in);
    var queries =
        where.flatMap(
            one ->
                party.profiles().isEmpty()
                    ? Stream.of(one)
                    : party.profiles().stream().map(one::as));
    return weight(actor, title, queries.toList());
  }

  private Weight weight(Actor actor, String title, List<PersonQuery> queries) {
    var found = queries.stream().map(query -> directory.search(actor, query).found()).toList();
    return new Weight(
        title,
        found.stream().mapToInt(Integer::intValue).sum(),
        found.stream().anyMatch(one -> one >= COUNTED));
  }
}
