package org.example.letters;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// tag::service[]
@EntService
class SlateLetters {
  private final Communication communication;
  private final Map<PersonId, List<String>> boxes = new ConcurrentHashMap<>();

  @Inject
  SlateLetters(Communication communication) {
    this.communication = communication;
  }

  /** Send to those whom the actor may write to; the others are given back. */
  List<PersonId> send(Actor actor, Collection<PersonId> to, String letter) {
    var reached = communication.reachable(actor, to);
    reached.forEach(one -> boxOf(one).add(letter));
    return to.stream().filter(one -> !reached.contains(one)).toList();
  }

  List<String> boxOf(PersonId person) {
    return boxes.computeIfAbsent(person, none -> new ArrayList<>());
  }
}
// end::service[]
