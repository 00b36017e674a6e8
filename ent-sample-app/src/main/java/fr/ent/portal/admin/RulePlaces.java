package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.portal.admin.RightsView.Choice;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.words.Words;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Where somebody may set the rules that a right is about, as forms send it. */
@EntService
class RulePlaces {
  private static final String TERRITORY = "*";

  private final Directory directory;
  private final AccessPolicy policy;

  @Inject
  RulePlaces(Directory directory, AccessPolicy policy) {
    this.directory = directory;
    this.policy = policy;
  }

  /** The whole territory first, for whoever may; then the structures. */
  List<Choice> of(Actor actor, Words words, Right right) {
    boolean everywhere = policy.allows(actor, right);
    var structures =
        directory.structures(actor).stream()
            .filter(one -> everywhere || policy.allows(actor, right, one.id()))
            .map(one -> new Choice(one.id().toString(), Names.place(one.name())));
    return everywhere
        ? Stream.concat(
                Stream.of(new Choice(TERRITORY, words.say("appearance.territory"))), structures)
            .toList()
        : structures.toList();
  }

  /** Read a choice; none made is the first there is. */
  static Choice chosen(List<Choice> places, String value) {
    return places.stream()
        .filter(one -> value.isEmpty() || one.value().equals(value))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  static RulePlace place(Choice chosen) {
    return chosen.value().equals(TERRITORY)
        ? RulePlace.TERRITORY
        : RulePlace.of(StructureId.of(chosen.value()));
  }

  /** The hats of somebody in structures whose rules the actor may set. */
  List<Affiliation> hats(Actor actor, PersonId person) {
    return directory.affiliationsOf(actor, person).stream()
        .filter(hat -> policy.allows(actor, CommunicationRules.ADMINISTER, hat.structure()))
        .toList();
  }
}
