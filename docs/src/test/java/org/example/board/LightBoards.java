package org.example.board;

import fr.ent.api.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the vendor has: boards, each at the desk of somebody. */
@ApplicationScoped
class LightBoards {
  private final Set<PersonId> desks = ConcurrentHashMap.newKeySet();
  private final Map<String, String> lines = new ConcurrentHashMap<>();
  private volatile boolean broken;

  void hang(PersonId person) {
    desks.add(person);
  }

  void breakDown() {
    broken = true;
  }

  boolean areOn() {
    return true;
  }

  boolean has(PersonId person) {
    return desks.contains(person);
  }

  /** The same line twice is one line: its key tells. */
  boolean write(PersonId person, String key, String line) {
    if (broken) {
      return false;
    }
    lines.put(key, line);
    return true;
  }

  List<String> lines() {
    return List.copyOf(lines.values());
  }
}
