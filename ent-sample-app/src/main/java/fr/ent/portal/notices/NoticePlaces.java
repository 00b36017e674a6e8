package fr.ent.portal.notices;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** For which schools somebody sets or follows notices, as forms send it. */
@EntService
class NoticePlaces {
  private static final String TERRITORY = "*";

  private final Directory directory;
  private final AccessPolicy policy;

  @Inject
  NoticePlaces(Directory directory, AccessPolicy policy) {
    this.directory = directory;
    this.policy = policy;
  }

  /** The structures over which somebody holds a right, the one whose hat is worn first. */
  List<Place> schools(Visit visit, Right right) {
    var actor = visit.actor();
    boolean everywhere = policy.allows(actor, right);
    var own = visit.visitor().school().map(StructureId::toString).orElse("");
    return directory.structures(actor).stream()
        .filter(one -> everywhere || policy.allows(actor, right, one.id()))
        .map(one -> new Place(one.id().toString(), Names.place(one.name())))
        .sorted(Comparator.comparing(one -> !one.value().equals(own)))
        .toList();
  }

  /** The same, and the whole territory for whoever may. */
  List<Place> all(Visit visit, Right right) {
    var schools = schools(visit, right);
    return policy.allows(visit.actor(), right)
        ? Stream.concat(
                schools.stream(),
                Stream.of(new Place(TERRITORY, visit.frame().say("appearance.territory"))))
            .toList()
        : schools;
  }

  /** Read a choice; none made is the first there is. */
  static Place chosen(List<Place> places, String value) {
    return places.stream()
        .filter(one -> value.isEmpty() || one.value().equals(value))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  static RulePlace place(Place chosen) {
    return chosen.value().equals(TERRITORY)
        ? RulePlace.TERRITORY
        : RulePlace.of(StructureId.of(chosen.value()));
  }
}
